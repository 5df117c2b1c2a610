const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether every word that was typed begins some word of the label; accents and case do not count. Pure. */
export function matches(label: string, typed: string): boolean {
  const words = plain(label).split(/\s+/);
  return plain(typed)
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
