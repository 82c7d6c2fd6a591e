// When a value that the service read is the labelled one, as a person would say. Strict where a machine will use it (phone, address),
// lenient where people write one thing in several ways (titles, legal forms).
import { foldedWords } from '../../fixtures/generator/corpus/folded-text.ts';

const TITLES = new Set(
  `lic licda licenciado licenciada mtro mtra maestro maestra dr dra doctor doctora ing ingeniero ingeniera arq cp c p profr prof profa profesor profesora
  sr sra srta senor senora don dona mr mrs ms miss phd ma mba msc psic antrop soc biol qfb ldg lcc ledo abg abogado abogada`.split(/\s+/),
);
const MINOR = new Set(
  'de del la las el los lo y e en a para por con the of and for a i o u sa cv sc ac s c v rl ltd inc iap abp spr srl'.split(' '),
);

const nameWords = (name: string): string => {
  const words = foldedWords(name);
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && (words.at(-1) ?? '').length > 1 && TITLES.has(words.at(-1) ?? '')) words.pop();
  return words.toSorted().join(' ');
};

export const isSameName = (found: string, labelled: string): boolean => nameWords(found) === nameWords(labelled);

/** The same, or one of them with more of the person's names: the documents of one person rarely agree on all of them. */
export function isSamePerson(found: string, labelled: string): boolean {
  if (isSameName(found, labelled)) return true;
  const [one, other] = [nameWords(found).split(' '), nameWords(labelled).split(' ')];
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length >= 3 && few.every((word) => many.includes(word));
}

export const isSamePhone = (found: string, labelled: string): boolean => found.split(';')[0] === labelled.split(';')[0];
export const isSameEmail = (found: string, labelled: string): boolean => found.toLowerCase() === labelled.toLowerCase();

/** Equal, or the significant words of one are all in the other and are at least half of it. */
export function isSameTerm(found: string, labelled: string): boolean {
  const significant = (text: string): string[] => {
    const words = foldedWords(text);
    const major = words.filter((word) => !MINOR.has(word));
    return [...new Set(major.length > 0 ? major : words)];
  };
  const [one, other] = [significant(found), significant(labelled)];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.includes(word)) && (few.length >= 2 || many.length <= 2);
}
