// The invented pages of `unseen-pages.txt`: hard kinds of letters, CVs and papers that `npm run train-words` never reads.
// `type?` marks a page about which a careful reader may doubt; `nobody` one that must be left to a person.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type UnseenPage = { readonly type: string; readonly doubtful: boolean; readonly name: string; readonly text: string };

export const unseenPages: readonly UnseenPage[] = readFileSync(join(import.meta.dirname, 'unseen-pages.txt'), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [type = '', ...name] = head.split(' ');
    return { type: type.replace('?', ''), doubtful: type.endsWith('?'), name: name.join(' '), text: lines.join('\n').trim() };
  });
