// Plain tables for a terminal: columns as wide as their content, cut to fit, no line drawing.

const GAP = '  ';

/** Lines of a table that fits `width` columns: the last column is cut when it does not. Empty `head` gives no header. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], width = 80): string[] {
  const all = head.length > 0 ? [head, ...rows] : [...rows];
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_unused, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ''))));
  return all.map((row) => {
    const cells = row.map((cell, column) =>
      column === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))),
    );
    return cut(cells.join(GAP), width).trimEnd();
  });
}

const lengthOf = (text: string): number => [...text].length;

export function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}
