// How many slips of the keyboard lie between two words: insertion, deletion, substitution, swap of neighbours (Damerau-Levenshtein,
// optimal string alignment). Bounded, so that long hostile input costs nothing.

/** The distance, or `most + 1` when it is larger than `most`. */
export function editDistance(left: string, right: string, most: number): number {
  const [source, target] = [[...left], [...right]];
  if (Math.abs(source.length - target.length) > most) return most + 1;
  let beforePrevious: number[] = [];
  let previous = target.map((_, column) => column).concat(target.length);
  for (let row = 1; row <= source.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= target.length; column += 1) {
      const same = source[row - 1] === target[column - 1];
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && source[row - 1] === target[column - 2] && source[row - 2] === target[column - 1];
      if (swapped) best = Math.min(best, at(beforePrevious, column - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return Math.min(at(previous, target.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
