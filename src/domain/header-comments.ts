// Comments of structured header values, RFC 5322 §3.2.2: `(…)`, nested, with quoted pairs. Knows no header in particular.

export type CommentedValue = {
  /** The value with every comment replaced by a space; quoted strings are kept as they stand. */
  readonly bare: string;
  /** Every outermost comment without its parentheses, and where it stood in `bare`. */
  readonly comments: readonly { readonly at: number; readonly text: string }[];
};

/** Separates comments from content in one pass. An unclosed comment runs to the end, as it would for any other reader. */
export function splitComments(value: string): CommentedValue {
  const comments: { at: number; text: string }[] = [];
  let bare = '';
  let depth = 0;
  let commentStart = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] as string;
    if (character === '\\' && (quoted || depth > 0)) {
      if (depth === 0) bare += value.slice(at, at + 2);
      at += 1;
    } else if (quoted) {
      quoted = character !== '"';
      bare += character;
    } else if (character === '(') {
      depth += 1;
      if (depth === 1) commentStart = at + 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      comments.push({ at: bare.length, text: value.slice(commentStart, at) });
      bare += ' ';
    } else if (depth === 0) {
      quoted = character === '"';
      bare += character;
    }
  }
  if (depth > 0) comments.push({ at: bare.length, text: value.slice(commentStart) });
  return { bare, comments };
}
