// The email address behind a link whose words do not show it: "escríbanos", or a person's name. A reader of the file has it with one
// click, so it counts as written. Knows no format; web addresses are left alone.

export const MAX_HREF_CHARACTERS = 1_000;

/** What to write after the words of a link: ` <address>`, or nothing. */
export function unshownAddress(href: string, shown: string): string {
  const found = /^\s{0,100}mailto:\s{0,10}([^?\s"<>]{3,254})/i.exec(href.slice(0, MAX_HREF_CHARACTERS))?.[1];
  if (found === undefined) return '';
  const address = decoded(found);
  return shown.toLowerCase().includes(address.toLowerCase()) ? '' : ` <${address}>`;
}

/** The target that a Word field of the kind HYPERLINK names; '' for any other field. */
export const hyperlinkTarget = (instruction: string): string =>
  /^\s{0,100}HYPERLINK\s{1,100}"([^"]{1,1000})"/i.exec(instruction)?.[1] ?? '';

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
