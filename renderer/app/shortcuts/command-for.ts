import { isBareKey, isChord, type KeyPress } from './chord.ts';
import type { CommandId } from './command-id.ts';
import { COMMAND_IDS, REGISTRY, isLetter, twinOf, type CommandSpec } from './registry.ts';

/** Where the focus is when a key is pressed. */
export interface Place {
  /** In a field that takes text. */
  text: boolean;
  /** In the queue or on a card: the only places where single keys are commands. */
  desk: boolean;
  /** On something that Enter and Space press by themselves: a button, a link, a choice. */
  pressable: boolean;
  /** A dialog, menu or drawer is open above the desk. */
  layer: boolean;
  /** Commands that the focused part answers by itself. */
  claims: readonly string[];
}

export interface KeyRules {
  mac: boolean;
  letterKeys: boolean;
}

export interface Press extends KeyPress {
  repeat: boolean;
  isComposing: boolean;
}

const PRESSES = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

function byLetter(press: Press, spec: CommandSpec, place: Place, rules: KeyRules): boolean {
  if (place.text || !place.desk || place.layer) return false;
  return spec.letters.some(
    (key) =>
      (rules.letterKeys || !isLetter(key)) &&
      !(place.pressable && PRESSES.includes(key)) &&
      isBareKey(press, key),
  );
}

function byTwin(press: Press, spec: CommandSpec, place: Place, rules: KeyRules): boolean {
  const twin = twinOf(spec, rules.mac);
  if (twin === undefined || !isChord(press, twin, rules.mac)) return false;
  return !(spec.outsideText === true && place.text);
}

/** An open layer closes itself, and keeps what belongs to the desk beneath it from being done unseen. */
function isBlocked(id: CommandId, place: Place): boolean {
  if (place.claims.includes(id)) return true;
  if (!place.layer) return false;
  return id === 'close' || REGISTRY[id].group === 'draft' || REGISTRY[id].group === 'queue';
}

/** Which command a press gives, if any. Nothing while a word is being composed. Pure. */
export function commandFor(press: Press, place: Place, rules: KeyRules): CommandId | undefined {
  if (press.isComposing || press.key === 'Process' || press.key === 'Dead') return undefined;
  return COMMAND_IDS.find((id) => {
    const spec = REGISTRY[id];
    if (press.repeat && spec.repeats !== true) return false;
    if (isBlocked(id, place)) return false;
    return byLetter(press, spec, place, rules) || byTwin(press, spec, place, rules);
  });
}
