const SHORTEST = 5;
const LONG = 8;

/** Whether two words differ by at most `most` letters added, left out, changed or swapped. */
function near(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    beforeLast = last;
    last = current;
  }
  return (last[b.length] ?? most + 1) <= most;
}

/** Words by their first letter: a slip there is rare, and looking at fewer words is quick. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>;

export function vocabulary(words: Iterable<string>): Vocabulary {
  const byLetter = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < SHORTEST) continue;
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  return byLetter;
}

/** The known word that a misspelt one was meant to be, or the word itself. */
export function corrected(word: string, known: Vocabulary): string {
  if (word.length < SHORTEST) return word;
  const candidates = known.get(word.charAt(0)) ?? [];
  if (candidates.includes(word)) return word;
  const most = word.length >= LONG ? 2 : 1;
  return (
    candidates.find((candidate) => near(word, candidate, 1)) ??
    candidates.find((candidate) => candidate.length >= LONG && near(word, candidate, most)) ??
    word
  );
}
