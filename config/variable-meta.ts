// What is said about an environment variable in the documentation and in problems. Kept on the zod schema itself, so that no
// variable can exist without it.
import type { z } from 'zod';

/** What the documentation and the problems say about a variable. */
export type VariableMeta = {
  readonly group: (typeof variableGroups)[number];
  readonly description: string;
  readonly example: string;
  readonly unit?: string;
  /** Stands in the documentation where the default is not a constant. */
  readonly defaultText?: string;
  /** Kept apart from the configuration, never shown, and also accepted as NAME_FILE. */
  readonly secret?: true;
};

export const variableGroups = ['Mailbox', 'Sending', 'Replies', 'Trust', 'Storage', 'Process'] as const;

export function variable<T extends z.ZodType>(schema: T, meta: VariableMeta): T {
  return schema.meta(meta);
}
