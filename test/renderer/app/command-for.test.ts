import { describe, expect, it } from 'vitest';
import { commandFor, type Place, type Press } from '../../../renderer/app/shortcuts/command-for.ts';

const desk: Place = { text: false, desk: true, pressable: false, layer: false, claims: [] };
const rules = { mac: false, letterKeys: true };

function press(key: string, more: Partial<Press> = {}): Press {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  };
}

const ctrl = { ctrlKey: true };

describe('which command a key press gives', () => {
  it('does not approve a second draft while A is held down', () => {
    expect(commandFor(press('a'), desk, rules)).toBe('approve');
    expect(commandFor(press('a', { repeat: true }), desk, rules)).toBeUndefined();
  });

  it('does not take letters out of a text field', () => {
    const inText = { ...desk, text: true };
    for (const key of ['a', 'e', 'x', 'u', '/', '?', ' ', 'Delete', '1']) {
      expect(commandFor(press(key), inText, rules)).toBeUndefined();
    }
  });

  it('does not act on a word that is being composed', () => {
    expect(commandFor(press('a', { isComposing: true }), desk, rules)).toBeUndefined();
    expect(commandFor(press('Process'), desk, rules)).toBeUndefined();
  });

  it('does not lose the letters on a Cyrillic or Arabic keyboard', () => {
    expect(commandFor(press('ф', { code: 'KeyA' }), desk, rules)).toBe('approve');
    expect(commandFor(press('ش', { code: 'KeyA' }), desk, rules)).toBe('approve');
    expect(commandFor(press('Я', { code: 'KeyZ', ctrlKey: true }), desk, rules)).toBe('undo');
  });

  it('does not go by the place of a key where it writes a Latin letter (AZERTY)', () => {
    expect(commandFor(press('a', { code: 'KeyQ' }), desk, rules)).toBe('approve');
    expect(commandFor(press('q', { code: 'KeyA' }), desk, rules)).toBeUndefined();
  });

  it('does nothing with letters outside the queue and the card', () => {
    expect(commandFor(press('a'), { ...desk, desk: false }, rules)).toBeUndefined();
    expect(commandFor(press('Enter', ctrl), { ...desk, desk: false }, rules)).toBe('approve');
  });

  it('leaves the whole loop to the twins when letters are switched off', () => {
    const off = { ...rules, letterKeys: false };
    expect(commandFor(press('a'), desk, off)).toBeUndefined();
    expect(commandFor(press('ArrowDown'), desk, off)).toBe('next');
    const twins = [
      ['Enter', {}, 'approve'],
      ['e', {}, 'edit'],
      ['r', { shiftKey: true }, 'regenerate'],
      ['x', { shiftKey: true }, 'reject'],
      ['z', {}, 'undo'],
      ['l', { shiftKey: true }, 'later'],
      ['t', { shiftKey: true }, 'take-over'],
      ['i', {}, 'why'],
      ['d', {}, 'changes'],
      ['m', {}, 'mode'],
      ['o', {}, 'open-chat'],
      ['s', { shiftKey: true }, 'tick'],
      ['c', { shiftKey: true }, 'clear-queue'],
      ['f', {}, 'find'],
    ] as const;
    for (const [key, more, command] of twins) {
      expect(commandFor(press(key, { ...ctrl, ...more }), desk, off)).toBe(command);
    }
  });

  it('never sends by Enter alone, and does not press a focused button twice', () => {
    expect(commandFor(press('Enter'), desk, rules)).toBe('open-chat');
    expect(commandFor(press('Enter'), { ...desk, pressable: true }, rules)).toBeUndefined();
    expect(commandFor(press(' '), { ...desk, pressable: true }, rules)).toBeUndefined();
  });

  it('does not approve what lies under an open dialog', () => {
    const layered = { ...desk, layer: true };
    expect(commandFor(press('a'), layered, rules)).toBeUndefined();
    expect(commandFor(press('Enter', ctrl), layered, rules)).toBeUndefined();
    expect(commandFor(press('Escape'), layered, rules)).toBeUndefined();
  });

  it('stops sending from anywhere, dialogs and text fields included', () => {
    const stop = press('>', { code: 'Period', ctrlKey: true, shiftKey: true });
    const anywhere = { ...desk, text: true, desk: false, layer: true };
    expect(commandFor(stop, anywhere, rules)).toBe('stop-sending');
  });

  it('leaves Ctrl Enter to a composer that claims it', () => {
    const composer = { ...desk, text: true, claims: ['approve'] };
    expect(commandFor(press('Enter', ctrl), composer, rules)).toBeUndefined();
  });

  it('leaves Ctrl Z to the text field that one types in', () => {
    expect(commandFor(press('z', ctrl), { ...desk, text: true }, rules)).toBeUndefined();
  });

  it('does not confuse AltGr characters with commands', () => {
    expect(commandFor(press('e', { ctrlKey: true, altKey: true }), desk, rules)).toBeUndefined();
  });

  it('uses the command key on a Mac, and not Ctrl', () => {
    const mac = { ...rules, mac: true };
    expect(commandFor(press('Enter', { metaKey: true }), desk, mac)).toBe('approve');
    expect(commandFor(press('Enter', ctrl), desk, mac)).toBeUndefined();
    expect(commandFor(press('m', { metaKey: true }), desk, mac)).toBeUndefined();
    expect(commandFor(press('M', { metaKey: true, shiftKey: true }), desk, mac)).toBe('mode');
  });
});
