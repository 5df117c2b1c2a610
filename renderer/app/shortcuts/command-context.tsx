import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { CommandBoard, type LiveCommand } from './command-board.ts';
import type { CommandId } from './command-id.ts';

/** How a command's keys are shown and announced. Nothing where letters are switched off and it has no twin. */
export interface Shortcut {
  /** For the eye: `A`, `Ctrl ↵`. */
  keys: string | undefined;
  /** All of them, for the sheet. */
  all: readonly string[];
  /** The one that works everywhere. */
  twin: string | undefined;
  /** For `aria-keyshortcuts`: `A Control+Enter`. */
  aria: string | undefined;
}

export interface CommandContextValue {
  board: CommandBoard;
  shortcutOf: (id: CommandId) => Shortcut;
}

export const CommandContext = createContext<CommandContextValue>({
  board: new CommandBoard(),
  shortcutOf: () => ({ keys: undefined, all: [], twin: undefined, aria: undefined }),
});

/** Offers commands while the component is mounted. A value may be a function, or `{run, enabled}`. */
export function useCommands(
  commands: Partial<Record<CommandId, LiveCommand | (() => void) | undefined>>,
): void {
  const { board } = useContext(CommandContext);
  const [owner] = useState(() => Symbol('commands'));
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const shape = Object.entries(commands)
    .filter(([, value]) => value !== undefined)
    .map(([id, value]) => `${id}:${String(typeof value === 'function' || value?.enabled)}`)
    .join(' ');
  useEffect(() => {
    for (const part of shape.split(' ').filter((each) => each !== '')) {
      const [id = '', enabled] = part.split(':');
      board.offer(owner, id as CommandId, {
        enabled: enabled === 'true',
        run: () => {
          const value = latest.current[id as CommandId];
          if (typeof value === 'function') value();
          else value?.run();
        },
      });
    }
    return () => board.withdraw(owner);
  }, [board, owner, shape]);
}

/** The keys of a command, for a button's hint and its `aria-keyshortcuts`. */
export function useShortcut(id: CommandId): Shortcut {
  return useContext(CommandContext).shortcutOf(id);
}

/** The board itself, for whoever lists or gives commands; draws again when what can be done changes. */
export function useCommandBoard(): CommandBoard {
  const { board } = useContext(CommandContext);
  useSyncExternalStore(board.subscribe, board.version);
  return board;
}

/** Gives commands by their id without following what can be done now. */
export function useRunCommand(): (id: CommandId) => boolean {
  const { board } = useContext(CommandContext);
  return (id) => board.run(id);
}

/** The keys of any command, for lists of them. */
export function useShortcuts(): (id: CommandId) => Shortcut {
  return useContext(CommandContext).shortcutOf;
}

/** Every way to give a command by keys, as shown. */
export function useShortcutKeys(id: CommandId): readonly string[] {
  return useContext(CommandContext).shortcutOf(id).all;
}
