const TALL = /\p{Script=Arabic}|\p{Script=Devanagari}/gu;
const LETTER = /\p{L}/gu;
const SAMPLE = 400;

/** The class for text that is mostly in a script that needs more height; else nothing. */
export function scriptClass(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(LETTER)?.length ?? 0;
  const tall = sample.match(TALL)?.length ?? 0;
  return letters > 0 && tall * 2 > letters ? 'tall-script' : undefined;
}
