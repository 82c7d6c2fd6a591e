// Which messages travel together. Pure.
import type { MessagePlace } from './imap-session.ts';

export type TransferLimits = { readonly smallBytes: number; readonly batchBytes: number };

/** Oldest first; each step holds one message of any size, or several small ones with at most `batchBytes` together. */
export function planTransfers(
  places: readonly MessagePlace[],
  limits: TransferLimits,
  mustTravelAlone: (uid: number) => boolean,
): MessagePlace[][] {
  const steps: MessagePlace[][] = [];
  let open: { step: MessagePlace[]; bytes: number } | null = null;
  for (const place of places) {
    if (place.size > limits.smallBytes || mustTravelAlone(place.uid)) {
      steps.push([place]);
      open = null;
    } else if (open !== null && open.bytes + place.size <= limits.batchBytes) {
      open.step.push(place);
      open.bytes += place.size;
    } else {
      open = { step: [place], bytes: place.size };
      steps.push(open.step);
    }
  }
  return steps;
}
