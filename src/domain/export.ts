// The export contract, version 1: what `vacantes export --format json` writes and other programs read.
// Adding a field is fine; changing or removing one makes version 2.
import { z } from 'zod';
import { applicantStatuses } from './assessment.ts';
import { documentProblems, requiredContactFields, sectionTypes } from './document.ts';
import { flagCodes } from './flags.ts';
import { applicantMessageKinds, unassignedMessageKinds } from './message.ts';
import { replyKinds } from './reply-model.ts';
import { replyDecisions } from './reply-policy.ts';
import { replyStates } from './reply-state.ts';

const instant = z.iso.datetime();
const requiredTypes = z.enum(['cv', 'motivation_letter', 'recommendation_letter']);

const section = z.object({
  type: z.enum(sectionTypes),
  pages: z.array(z.int().min(1)),
  confidence: z.number().min(0).max(1),
  contact: z
    .object({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      organization: z.string().nullable(),
      position: z.string().nullable(),
    })
    .nullable(),
  missingContactFields: z.array(z.enum(requiredContactFields)),
  unverifiedContactFields: z.array(z.enum(requiredContactFields)),
  evidence: z.array(z.object({ field: z.string(), page: z.int().min(1), quote: z.string() })),
});

const dated = { period: z.string().nullable(), page: z.int().min(1), quote: z.string() };

/** What a CV tells, as printed; null when the document holds none. */
const cv = z
  .object({
    employments: z.array(
      z.object({ organization: z.string().nullable(), position: z.string().nullable(), current: z.boolean(), ...dated }),
    ),
    studies: z.array(z.object({ title: z.string(), institution: z.string().nullable(), ...dated })),
  })
  .nullable();

const document = z.object({
  id: z.string(),
  messageId: z.string(),
  filename: z.string().nullable(),
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  mime: z.string().nullable(),
  source: z.string(),
  sections: z.array(section),
  cv,
  readable: z.boolean(),
  problem: z.enum(documentProblems).nullable(),
  ocr: z.boolean(),
  superseded: z.boolean(),
  receivedAt: instant,
  onTime: z.boolean(),
});

const quotedPlace = z.object({ documentId: z.string(), page: z.int().min(1), quote: z.string() });

/** Quotes of the CV about a published requirement; an empty list means that no phrase was found, not that it is not met. */
const requirement = z.object({ id: z.string(), label: z.string(), quotes: z.array(quotedPlace) });

/** The organisation that issues a letter beside an employer of the CV that reads like it, if there is one. */
const issuer = z.object({
  documentId: z.string(),
  sectionIndex: z.int().min(0),
  organization: z.string(),
  employer: quotedPlace.extend({ organization: z.string(), latest: z.boolean() }).nullable(),
});

const applicant = z.object({
  folio: z.string(),
  vacancy: z.string(),
  applicant: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }),
  status: z.enum(applicantStatuses),
  receivedAt: instant,
  onTime: z.boolean(),
  lateBySeconds: z.int().min(0),
  documents: z.array(document),
  /** One entry per missing document: two missing letters are two entries. */
  missing: z.array(requiredTypes),
  toVerify: z.array(requiredTypes),
  flags: z.array(z.object({ code: z.enum(flagCodes), detail: z.string() })),
  requirements: z.array(requirement),
  issuers: z.array(issuer),
  messages: z.array(z.object({ messageId: z.string(), subject: z.string(), receivedAt: instant, kind: z.enum(applicantMessageKinds) })),
  corrections: z.array(z.never()),
});

const unassigned = z.object({
  messageId: z.string(),
  subject: z.string(),
  receivedAt: instant,
  kind: z.enum(unassignedMessageKinds),
  reason: z.string(),
});

const reply = z.object({
  inReplyTo: z.string(),
  to: z.string().nullable(),
  kind: z.enum(replyKinds),
  decision: z.enum(replyDecisions),
  reason: z.string(),
  state: z.enum(replyStates),
  missing: z.array(requiredTypes),
  sentAt: instant.nullable(),
});

export const exportSchema = z.object({
  schema: z.literal('vacantes-export/1'),
  vacancies: z.array(z.string()),
  applicants: z.array(applicant),
  unassigned: z.array(unassigned),
  /** Messages that are stored and not yet in a final state; empty when the pipeline is at rest. */
  pending: z.array(z.object({ messageId: z.string(), state: z.string(), receivedAt: instant })),
  replies: z.array(reply),
});

export type Export = z.infer<typeof exportSchema>;
export type ExportedApplicant = z.infer<typeof applicant>;
export type ExportedDocument = z.infer<typeof document>;
export type ExportedUnassigned = z.infer<typeof unassigned>;
export type ExportedReply = z.infer<typeof reply>;
