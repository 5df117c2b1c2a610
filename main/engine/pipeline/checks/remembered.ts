/** Passages that are remembered of one reading; beyond that all are read again. */
const MOST_PASSAGES = 4000;

/**
 * `read`, with its answers kept by passage: the shop's facts back every reply and hardly ever change, and reading them
 * all again would cost more than everything else that is done about a message.
 */
export function remembered<T>(read: (passage: string) => T): (passage: string) => T {
  const answers = new Map<string, { answer: T }>();
  return (passage) => {
    const known = answers.get(passage);
    if (known !== undefined) return known.answer;
    if (answers.size >= MOST_PASSAGES) answers.clear();
    const answer = read(passage);
    answers.set(passage, { answer });
    return answer;
  };
}
