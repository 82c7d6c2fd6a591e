// Makes the text of drawn boxes visible to mammoth, which reads only the fallback of an alternative: Google Docs puts a picture there,
// some programs nothing. Letterheads and the margins of CVs are often such boxes.

const BLOCK = /<(\/?)mc:AlternateContent[\s/>]/g;
const BOX = /<(\/?)w:txbxContent[\s/>]/g;

/** Replaces each alternative whose fallback lacks the text of its boxes by those boxes alone. */
export function liftTextBoxes(xml: string): string {
  if (!xml.includes('<w:txbxContent')) return xml;
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of outermost(xml, BLOCK)) {
    const block = xml.slice(start, end);
    const fallbackAt = block.lastIndexOf('<mc:Fallback');
    const inFallback = fallbackAt !== -1 && block.includes('<w:txbxContent', fallbackAt);
    const boxes = inFallback ? [] : outermost(block, BOX).map((box) => block.slice(box.start, box.end));
    if (boxes.length === 0) continue;
    out.push(xml.slice(at, start), '<w:pict>', ...boxes, '</w:pict>');
    at = end;
  }
  return out.join('') + xml.slice(at);
}

/** Ranges of the outermost elements that `tag` opens and closes. */
function outermost(xml: string, tag: RegExp): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const match of xml.matchAll(tag)) {
    if (!match[1]) {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) ranges.push({ start, end: xml.indexOf('>', match.index) + 1 });
    }
  }
  return ranges;
}
