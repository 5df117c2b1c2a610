/** Shorter ones are refused by the vault itself. Counted in characters as a person sees them. */
export const PASSPHRASE_LEAST = 8;

export type Strength = 'too-short' | 'weak' | 'good' | 'strong';

/** In words for the owner, from rough guesses needed: variety of characters, length, repeats and plain runs. */
export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(passphrase.normalize('NFC'));
  if (characters.length < PASSPHRASE_LEAST) return 'too-short';
  const bits = effectiveLength(characters) * Math.log2(alphabetOf(passphrase));
  if (bits < 50) return 'weak';
  return bits < 75 ? 'good' : 'strong';
}

/** A character that repeats or continues the one before (aaa, 123, abc) adds next to nothing. */
function effectiveLength(characters: readonly string[]): number {
  let length = 0;
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1]?.codePointAt(0);
    const step = before === undefined ? null : (character.codePointAt(0) ?? 0) - before;
    length += step !== null && Math.abs(step) <= 1 ? 0.2 : 1;
  }
  // Words said twice are guessed as one.
  const distinct = new Set(characters).size;
  return Math.min(length, distinct * 2.5);
}

function alphabetOf(passphrase: string): number {
  let size = 0;
  if (/\p{Ll}/u.test(passphrase)) size += 26;
  if (/\p{Lu}/u.test(passphrase)) size += 26;
  if (/\p{Lo}/u.test(passphrase)) size += 28;
  if (/\p{Nd}/u.test(passphrase)) size += 10;
  if (/[^\p{L}\p{N}]/u.test(passphrase)) size += 20;
  return Math.max(size, 2);
}

/** What keeps a new passphrase from being taken; null where nothing does. A weak one is the owner's choice. */
export function passphraseProblem(
  passphrase: string,
  again: string,
): 'too-short' | 'different' | null {
  if (strengthOf(passphrase) === 'too-short') return 'too-short';
  return passphrase === again ? null : 'different';
}
