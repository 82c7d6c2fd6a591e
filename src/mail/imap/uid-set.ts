// UIDs as IMAP writes them. Pure.

/** Ascending UIDs as a sequence set: `1:3,7` (RFC 9051 §9, sequence-set). Empty for no UIDs. */
export function packUids(uids: readonly number[]): string {
  const ranges: string[] = [];
  let start = 0;
  for (let at = 0; at < uids.length; at++) {
    if (uids[at + 1] === (uids[at] ?? 0) + 1) continue;
    ranges.push(start === at ? `${uids[at]}` : `${uids[start]}:${uids[at]}`);
    start = at + 1;
  }
  return ranges.join(',');
}

export function chunked<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}
