// Where the writer of a letter says who they are: "Soy Laura Gómez, directora de …", "Quien suscribe, …", "My name is …".
// Knows nothing about signatures or letterheads.
import { firstNameAfter } from './name-after.ts';
import type { PageView } from './page-view.ts';
import { quoteLine, quoteOf } from './page-view.ts';
import { hasGivenName, readNameAt } from './person-names.ts';

export type Introduction = {
  readonly name: string;
  readonly page: number;
  readonly quote: string;
  /** What follows the name, lines joined: usually the post and the organisation. */
  readonly after: string;
};

/** The name comes at once, or it is somebody else's: "soy jefa de Óscar". */
const atOnce =
  /\b(?:soy|somos|me llamo|mi nombre es|yo,?|quien (?:esto )?(?:escribe|firma|suscribe|les escribe)|(?:les?|te) (?:escribe|saluda)|i am|i'm|my name is|i,|de parte de|this is)(?: (?:la|el))?[\s:,]+/g;
const withinSentence =
  /\b(?:quien suscribe|(?:el|la|le) que (?:suscribe|firma)|quien firma|abajo firmante|l[ao] suscrit[ao]|el suscrito|suscrit[ao]|the undersigned)\b/g;
/** What the writer does comes next, and then somebody else's name. */
const othersFollow =
  /\b(?:recom\w+|hac(?:e|emos|er)|hago|constar|certific\w+|extiend\w+|expid\w+|manifiest\w+|declar\w+|inform\w+|comunic\w+|doy|da|dirij\w+|dirig\w+|que|se complace|permito)\b/;
/** At once after the post, without a full stop between. */
const writersVerb = /^[^.]{0,160}?\b(?:hace constar|hago constar|certifica|recomienda|extiende|manifiesta|informa|certifies|recommends)\b/;
const reachCharacters = 80;
const afterCharacters = 200;
const maxMatches = 40;

export function introductions(views: readonly PageView[]): readonly Introduction[] {
  return views.flatMap((view) => [...immediate(view), ...following(view), ...thirdPerson(view)]);
}

function immediate(view: PageView): Introduction[] {
  return [...view.flat.matchAll(atOnce)].slice(0, maxMatches).flatMap((match) => {
    const flatAt = match.index + match[0].length;
    const start = view.offsets[flatAt];
    const reading = start === undefined ? null : readNameAt(view.source.text, start);
    if (start === undefined || reading === null || !reading.full) return [];
    // In capitals every word looks like a name, and after "yo" comes almost anything.
    const trigger = view.source.text.slice(view.offsets[match.index] ?? 0, start);
    if ((/^yo\b/i.test(trigger) || trigger === trigger.toUpperCase()) && !reading.titled && !hasGivenName(reading.name)) return [];
    return [{ name: reading.name, page: view.source.page, quote: quoteOf(view, flatAt, flatAt + 1), after: textFrom(view, reading.end) }];
  });
}

function following(view: PageView): Introduction[] {
  return [...view.flat.matchAll(withinSentence)].slice(0, maxMatches).flatMap((match) => {
    const from = match.index + match[0].length;
    const said = othersFollow.exec(view.flat.slice(from, from + reachCharacters))?.index ?? reachCharacters;
    const found = firstNameAfter(view, from, { reach: said });
    if (found === null) return [];
    const { page, quote } = found.evidence;
    return [{ name: found.name, page, quote, after: textFrom(view, view.source.text.indexOf(found.name) + found.name.length) }];
  });
}

/** "La Mtra. Rosa Méndez Luna, Directora de …, hace constar que la C. …": certificates speak of their writer so. */
function thirdPerson(view: PageView): Introduction[] {
  return view.lines.flatMap((line) => {
    const article = /^(?:La|El) /.exec(line.text)?.[0].length ?? 0;
    const reading = readNameAt(line.text, article);
    if (reading === null || !reading.full || !/^\s?,/.test(line.text.slice(reading.end))) return [];
    const said = view.flat.slice(line.flatStart + reading.end, line.flatStart + reading.end + afterCharacters);
    if (!writersVerb.test(said)) return [];
    const start = view.offsets[line.flatStart + Math.min(line.folded.length - 1, reading.end)] ?? 0;
    return [{ name: reading.name, page: line.page, quote: quoteLine(line, 0), after: textFrom(view, start) }];
  });
}

function textFrom(view: PageView, at: number): string {
  return view.source.text.slice(at, at + afterCharacters).replaceAll(/\s+/g, ' ');
}
