// The requirements that a call publishes, as the words that may speak to them in a CV. What is found are quotes for people to read:
// nothing here counts, scores, ranks or concludes, and a requirement without a quote is no finding about anybody.
import { z } from 'zod';

const phrase = z
  .string()
  .min(2)
  .max(120)
  .regex(/\p{L}/u, 'needs a letter')
  .describe(
    'Words in this order; case and accents do not matter; `*` at the end of a word stands for any ending, ` … ` for up to six words',
  );

export const requirementSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .describe('Stable identifier'),
  label: z.string().min(3).max(200).describe('The requirement as the call publishes it'),
  words: z.array(phrase).min(1).max(40).describe('Phrases that speak to it, in any language that people write'),
});

export type Requirement = z.infer<typeof requirementSchema>;

/** One place in a document that speaks to something: the page and the exact words. */
export type QuotedPlace = { readonly documentId: string; readonly page: number; readonly quote: string };

/** What the CV says about one published requirement. An empty list means that no phrase was found, not that it is not met. */
export type RequirementEvidence = { readonly id: string; readonly label: string; readonly quotes: readonly QuotedPlace[] };

/**
 * Whether the organisation that issues a recommendation letter stands among the employers of the CV: the two places side by side.
 * `employer` null: none of the CV's employers reads like it, which proves nothing (a trade name, a parent company).
 */
export type IssuerEvidence = {
  readonly documentId: string;
  readonly sectionIndex: number;
  readonly organization: string;
  readonly employer: (QuotedPlace & { readonly organization: string; readonly latest: boolean }) | null;
};
