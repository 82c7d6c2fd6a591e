// Links to files that people keep elsewhere, as they stand in text: which hosts share files, and what a filter or a search engine
// wrapped around the link. Nothing here, or anywhere else, ever follows one.

const SHARING_HOST = new RegExp(
  `^(?:[a-z0-9-]+\\.)*(?:${[
    'drive\\.google\\.com|docs\\.google\\.com|drive\\.usercontent\\.google\\.com|photos\\.google\\.com|photos\\.app\\.goo\\.gl',
    'onedrive\\.live\\.com|1drv\\.ms|1drv\\.com|sharepoint\\.com|dropbox\\.com|dropboxusercontent\\.com|db\\.tt|wetransfer\\.com|we\\.tl',
    'icloud\\.com|icloud-content\\.com|box\\.com|mega\\.nz|mega\\.io|mega\\.co\\.nz|mediafire\\.com',
    'acrobat\\.adobe\\.com|documentcloud\\.adobe\\.com|shared-assets\\.adobe\\.com|express\\.adobe\\.com|indd\\.adobe\\.com|adobe\\.ly',
    'canva\\.com|canva\\.link',
  ].join('|')})$`,
);

/** Outlook's Safe Links, Google's redirects (in copied search results and Gmail), Proofpoint's URL Defense: the real link is within. */
const WRAPPING_HOST =
  /^(?:(?:[a-z0-9-]+\.)*safelinks\.protection\.outlook\.com|(?:www\.)?google\.com(?:\.mx)?|urldefense\.(?:com|proofpoint\.com))$/;

const LINK = /(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?:\/[^\s<>"')\]]{1,600})/gi;
const INNER_LINK = /https?:\/\/?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})\/[^\s&]{1,600}/i;
const TRAILING = /[.,;:!?*_]{1,5}$/;

/** `quote` ends with the host: whoever has the rest of such an address can often open the file. */
export type SharedLink = { readonly host: string; readonly quote: string };

/** Each file once, in order, at most `most`. */
export function findSharedLinks(text: string, most: number): SharedLink[] {
  const links = new Map<string, SharedLink>();
  for (const match of text.matchAll(LINK)) {
    if (links.size >= most) break;
    const outer = (match[1] ?? '').toLowerCase();
    const [address, host] = WRAPPING_HOST.test(outer) ? unwrap(match[0]) : [match[0], outer];
    if (!SHARING_HOST.test(host)) continue;
    const key = address.replace(/^https?:\/\//i, '').replace(TRAILING, '');
    const quote = match[0].slice(0, match[0].toLowerCase().indexOf(outer) + outer.length);
    if (!links.has(key)) links.set(key, { host, quote: host === outer ? quote : host });
  }
  return [...links.values()];
}

function unwrap(address: string): [address: string, host: string] {
  // Proofpoint's second version writes % as - and / as _; its third leaves the link as it is.
  const inner = INNER_LINK.exec(percentDecoded(address.slice('https://'.length)));
  const older = /[?&]u=(https?-3A__[^&]{1,600})/i.exec(address)?.[1];
  const found = inner ?? (older ? INNER_LINK.exec(percentDecoded(older.replaceAll('-', '%').replaceAll('_', '/'))) : null);
  return found ? [found[0].split('__;')[0] ?? '', (found[1] ?? '').toLowerCase()] : [address, ''];
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
