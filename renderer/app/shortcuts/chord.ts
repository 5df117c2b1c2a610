/** A key as it is named on the keyboard: a lower-case letter, a digit, a sign, or the DOM's name of it. */
export type KeyName = string;

/** A key with Ctrl (⌘ on a Mac), or bare for F6. */
export interface Chord {
  key: KeyName;
  shift?: boolean;
  /** Without Ctrl. */
  bare?: boolean;
}

/** What of a key press decides. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const SIGN_CODES: Readonly<Record<string, string>> = { '/': 'Slash', '?': 'Slash', '.': 'Period' };

const isLatinLetter = (key: string) => /^[a-z]$/i.test(key);
const isForeign = (key: string) => key.length === 1 && key.charCodeAt(0) > 127;

/**
 * Whether a press is of that key. What the key writes counts; where it writes nothing Latin (Cyrillic, Arabic…) its
 * place on the keyboard does.
 */
export function isKey(press: KeyPress, name: KeyName): boolean {
  if (isLatinLetter(name)) {
    if (isLatinLetter(press.key)) return press.key.toLowerCase() === name;
    return isForeign(press.key) && press.code === `Key${name.toUpperCase()}`;
  }
  if (/^\d$/.test(name)) {
    return press.key === name || press.code === `Digit${name}` || press.code === `Numpad${name}`;
  }
  const code = SIGN_CODES[name];
  if (code === undefined) return press.key === name;
  if (press.key === name) return true;
  const samePlace = press.code === code && press.shiftKey === (name === '?');
  return samePlace && (isForeign(press.key) || press.ctrlKey || press.metaKey);
}

/** Whether a press is that key with Ctrl (⌘), and with Shift exactly where the chord has it. */
export function isChord(press: KeyPress, chord: Chord, mac: boolean): boolean {
  if (press.altKey) return false;
  const [main, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (other || main === (chord.bare ?? false)) return false;
  if (chord.key === '.' && chord.shift === true) return press.shiftKey && press.code === 'Period';
  return press.shiftKey === (chord.shift ?? false) && isKey(press, chord.key);
}

/** Whether a press is that key alone. Signs may need Shift on some keyboards; letters may not have it. */
export function isBareKey(press: KeyPress, name: KeyName): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  const sign = name in SIGN_CODES;
  return (sign || !press.shiftKey) && isKey(press, name);
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
  ' ': 'Space',
  Delete: 'Del',
};

const shownKey = (key: KeyName) => SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** `Ctrl Shift X`, or `⇧⌘X` on a Mac. */
export function showChord(chord: Chord, mac: boolean): string {
  const parts = mac
    ? [chord.shift === true ? '⇧' : '', chord.bare === true ? '' : '⌘', shownKey(chord.key)]
    : [chord.bare === true ? '' : 'Ctrl', chord.shift === true ? 'Shift' : '', shownKey(chord.key)];
  return parts.filter((part) => part !== '').join(mac ? '' : ' ');
}

export function showKey(key: KeyName): string {
  return shownKey(key);
}

const ariaKey = (key: KeyName) =>
  key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;

/** As `aria-keyshortcuts` wants it: `Control+Shift+X`. */
export function ariaChord(chord: Chord, mac: boolean): string {
  const control = chord.bare === true ? [] : [mac ? 'Meta' : 'Control'];
  const shift = chord.shift === true ? ['Shift'] : [];
  return [...control, ...shift, ariaKey(chord.key)].join('+');
}

export { ariaKey };
