// Why a container that reaches a converter as a document is one: the same reason for which it was left among the parts.
// Opens it under the same limits and keeps nothing of it.
import type { DocumentProblem } from '../../domain/document.ts';
import { ExpansionBudget } from './budget.ts';
import { unpackerOf } from './container-kind.ts';
import { isLitter } from './member-names.ts';

/** null when the bytes are no container. */
export async function problemOfContainer(bytes: Buffer): Promise<DocumentProblem | null> {
  const unpack = await unpackerOf(bytes);
  if (unpack === null) return null;
  const budget = new ExpansionBudget();
  budget.openAttachment(bytes.length);
  const unpacking = unpack(bytes, budget);
  let first: DocumentProblem | null = null;
  let readable = 0;
  for (;;) {
    const next = await unpacking.next().catch(() => ({ done: true, value: 'corrupt' }) as const);
    if (budget.exceeded) return 'too-large';
    if (next.done) return next.value ?? (readable > 0 ? 'unsupported' : (first ?? 'empty'));
    if (next.value.kind === 'file' && isLitter(next.value.path)) continue;
    if (next.value.kind === 'message' || next.value.bytes !== null) readable += 1;
    else first ??= next.value.problem;
  }
}
