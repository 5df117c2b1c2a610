import type { Chord, KeyName } from './chord.ts';
import type { CommandId } from './command-id.ts';

export type CommandGroup = 'draft' | 'queue' | 'move' | 'go';

export interface CommandSpec {
  group: CommandGroup;
  /** Work while the focus is in the queue or on the card; letters among them can be switched off. */
  letters: readonly KeyName[];
  /** Works everywhere. */
  twin?: Chord;
  /** Where a Mac has the twin's keys for something else. */
  macTwin?: Chord;
  /** Holding the key repeats it. */
  repeats?: true;
  /** The twin is left to text fields while the focus is in one. */
  outsideText?: true;
  /** Not worth a line in the palette: it belongs to a key or a place. */
  keysOnly?: true;
}

const screen = (key: KeyName): CommandSpec => ({ group: 'go', letters: [], twin: { key } });
const hint = (key: KeyName): CommandSpec => ({ group: 'draft', letters: [key], keysOnly: true });

/** The one table behind keys, palette, sheet, menu and `aria-keyshortcuts`. Its names are `commands:<id>`. */
export const REGISTRY: Readonly<Record<CommandId, CommandSpec>> = {
  approve: { group: 'draft', letters: ['a'], twin: { key: 'Enter' } },
  edit: { group: 'draft', letters: ['e'], twin: { key: 'e' } },
  regenerate: { group: 'draft', letters: ['r'], twin: { key: 'r', shift: true } },
  reject: { group: 'draft', letters: ['x', 'Delete'], twin: { key: 'x', shift: true } },
  undo: { group: 'draft', letters: ['u'], twin: { key: 'z' }, outsideText: true },
  later: { group: 'draft', letters: ['l'], twin: { key: 'l', shift: true } },
  'take-over': { group: 'draft', letters: ['t'], twin: { key: 't', shift: true } },
  why: { group: 'draft', letters: ['w'], twin: { key: 'i' } },
  changes: { group: 'draft', letters: ['d'], twin: { key: 'd' } },
  mode: {
    group: 'draft',
    letters: ['m'],
    twin: { key: 'm' },
    macTwin: { key: 'm', shift: true },
  },
  'open-chat': { group: 'queue', letters: ['Enter'], twin: { key: 'o' } },
  next: { group: 'queue', letters: ['ArrowDown', 'j'], repeats: true, keysOnly: true },
  previous: { group: 'queue', letters: ['ArrowUp', 'k'], repeats: true, keysOnly: true },
  tick: { group: 'queue', letters: [' '], twin: { key: 's', shift: true } },
  'clear-queue': { group: 'queue', letters: ['c'], twin: { key: 'c', shift: true } },
  'hint-1': hint('1'),
  'hint-2': hint('2'),
  'hint-3': hint('3'),
  'hint-4': hint('4'),
  'hint-5': hint('5'),
  find: { group: 'move', letters: ['/'], twin: { key: 'f' } },
  palette: { group: 'move', letters: [], twin: { key: 'k' }, keysOnly: true },
  shortcuts: { group: 'move', letters: ['?'], twin: { key: '/' } },
  'next-pane': { group: 'move', letters: [], twin: { key: 'F6', bare: true }, keysOnly: true },
  'previous-pane': {
    group: 'move',
    letters: [],
    twin: { key: 'F6', bare: true, shift: true },
    keysOnly: true,
  },
  close: { group: 'move', letters: [], twin: { key: 'Escape', bare: true }, keysOnly: true },
  'screen-1': screen('1'),
  'screen-2': screen('2'),
  'screen-3': screen('3'),
  practice: { group: 'go', letters: [] },
  whatsapp: { group: 'go', letters: [] },
  'stop-sending': { group: 'go', letters: [], twin: { key: '.', shift: true } },
  // On purpose without a key: it only asks, but nothing should lead there by accident.
  'start-sending': { group: 'go', letters: [] },
};

export const COMMAND_IDS = Object.keys(REGISTRY) as CommandId[];

export function twinOf(spec: CommandSpec, mac: boolean): Chord | undefined {
  return mac ? (spec.macTwin ?? spec.twin) : spec.twin;
}

/** Letters, digits and signs can be switched off; arrows, Enter, Space and Delete are no letters. */
export function isLetter(key: KeyName): boolean {
  return key.length === 1 && key !== ' ';
}
