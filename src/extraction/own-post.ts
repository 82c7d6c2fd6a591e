// The post that the writer of a letter claims in running text, in the first person: "en mi calidad de directora de …".
// Knows nothing about who the writer is.
import { positionWords } from './organization-words.ts';
import type { PageView } from './page-view.ts';
import { fold, quoteOf } from './page-view.ts';
import type { Post } from './post-words.ts';
import { readPost } from './post-words.ts';

type OwnPost = { readonly post: Post; readonly page: number; readonly quote: string };

/** "En mi calidad de directora", "la que suscribe, Directora de este plantel", "cuando yo era coordinadora". */
const ownPost =
  /\b(?:en mi (?:calidad|caracter|papel|condicion|cargo|puesto|posicion) (?:de|como)|(?:el|la|le) que suscribe,?|quien suscribe,?|suscrit[oa],?|(?:soy|yo era|me desempeno como|funjo como|in my (?:capacity|role) as|i am|i serve as)(?: (?:el|la|the))?)\s/g;
const phraseCharacters = 160;
/** "Soy jefa de Óscar" tells a relation, not a post. */
const relation = /^jef[ea]\b(?!.{0,9}(?:de (?:departamento|area|área|unidad|oficina|prensa|informaci|comunicaci|redacci)))/iu;

export function ownPosts(views: readonly PageView[], known: readonly string[] = []): readonly OwnPost[] {
  return views.flatMap((view) =>
    [...view.flat.matchAll(ownPost)].flatMap((match) => {
      const flatAt = match.index + match[0].length;
      const start = view.offsets[flatAt] ?? 0;
      const phrase = view.source.text.slice(start, start + phraseCharacters).replaceAll(/\s+/g, ' ');
      const post = fold(phrase).slice(0, 40).search(positionWords) === 0 ? readPost(phrase, known) : null;
      if (post === null || relation.test(post.position)) return [];
      return [{ post, page: view.source.page, quote: quoteOf(view, flatAt, flatAt + 1) }];
    }),
  );
}
