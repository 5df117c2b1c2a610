/** Letters that pass for Latin ones: Cyrillic, Greek, Armenian, Cherokee, small capitals, letters on their head. */
const PAIRS =
  'аaвbсcԁdеeёeһhіiїiјjкkӏlмmнhоoрpԛqгrѕsтtуyѵvԝwхxүyұyҽeӧo' +
  'αaβbϲcεeηnγyιiκkνvοoρpτtυuχxωwϳjσoδdζzμu' +
  'ոnսuօoցgհhԼlյjքpեe' +
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɡgɩi' +
  'ɐaɔcǝeɟfƃgɥhᴉiıiɾjʞkɯmɹrʇtʌvʍwʎyøođdłlħhŧtßs';

const LATIN_OF = new Map<string, string>();
const letters = Array.from(PAIRS);
for (let index = 0; index + 1 < letters.length; index += 2) {
  const [letter, latin] = [letters[index] ?? '', letters[index + 1] ?? ''];
  if (!LATIN_OF.has(letter)) LATIN_OF.set(letter, latin);
}

/** Rows of 26 letters in squares and circles, and the letters that flags are made of. */
const ROWS = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

function boxed(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const row = ROWS.find((start) => code >= start && code < start + 26);
  return row === undefined ? letter : String.fromCharCode(97 + code - row);
}

/** Folded text as a reader would see it, were all of it Latin. */
export function latinLook(folded: string): string {
  return folded
    .replace(/[\u00DF-\u1D7F\uA700-\uA7FF]/gu, (letter) => LATIN_OF.get(letter) ?? letter)
    .replace(/[\u{1F130}-\u{1F1FF}]/gu, boxed);
}

const FIGURES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
};

/** `1gn0r3` as it is meant. A number that stands alone is a number. */
export function figuresAsLetters(folded: string): string {
  return folded.replace(/[\p{L}\d@$!|€]+/gu, (word) =>
    /\p{L}/u.test(word) && /[\d@$!|€]/u.test(word.slice(0, -1))
      ? word.replace(/[\d@$!|€]/gu, (figure) => FIGURES[figure] ?? figure)
      : word,
  );
}
