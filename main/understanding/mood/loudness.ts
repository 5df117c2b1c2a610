/** What is seen of a mood without reading the words. */
export interface Loudness {
  /** Most of it in capitals. */
  shouting: boolean;
  /** "!!!" or "?!?". */
  marks: boolean;
  /** "??" and nothing, or next to nothing, else. */
  bareQuestionMarks: boolean;
  /** Faces and hands that rage, weep, or are glad. */
  rage: number;
  tears: number;
  joy: number;
}

/** So many letters there must be before capitals mean shouting and not a name or an "OK". */
const LEAST_LETTERS = 12;
const MOSTLY = 0.7;

function isShouting(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return (
    upper >= LEAST_LETTERS && upper / (upper + lower) >= MOSTLY && /\p{Lu}\s+\p{Lu}/u.test(text)
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function loudnessOf(text: string): Loudness {
  return {
    shouting: isShouting(text),
    marks: /[!?؟！？]{3}/u.test(text),
    bareQuestionMarks: /[?؟？]{2}/u.test(text) && count(text, /[\p{L}\p{N}]+/gu) <= 3,
    rage: count(text, /[😡🤬👿🖕😠]/gu),
    tears: count(text, /[😢😭😥😰😱💔😞]/gu),
    joy: count(text, /[😂🤣😍🥰🎉🥳😊😄😃😁❤🙌💕🎂]/gu),
  };
}
