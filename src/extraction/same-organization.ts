// Whether two ways of writing an organisation may mean the same one: "Fundación Ágora, A.C." and "Fundacion Agora". Says no more than
// that the words agree; people decide.
import { organizationWords } from './organization-words.ts';
import { fold } from './page-view.ts';

const weightless = new Set(
  'a c ac s sa sc sapi cv rl i iap p abp de del la las los el y e en the of and for inc llc ltd org asociacion civil sociedad anonima mexico mexicana grupo empresa compania'.split(
    ' ',
  ),
);

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .replaceAll(/[éó]/g, (letter) => (letter === 'é' ? 'e' : 'o'))
    .split(/[^a-z0-9ñ]+/)
    .filter((word) => word !== '' && !weightless.has(word));

/** All words of the shorter name stand in the longer one, or one is the initials of the other. */
export function mayBeSameOrganization(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].toSorted((left, right) => left.length - right.length);
  if (short.length === 0) return false;
  const [only = ''] = short.length === 1 ? short : [];
  // "Fundación" or "Radio" alone is every foundation and every radio.
  if (short.every((word) => long.includes(word))) return short.length > 1 || (only.length >= 4 && !organizationWords.test(only));
  const initials = long.map((word) => word[0]).join('');
  return only !== '' && long.length >= 3 && only === initials;
}
