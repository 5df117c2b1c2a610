import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CommandBoard, type LiveCommand } from './command-board.ts';
import type { CommandId } from './command-id.ts';

/** How a command's keys are shown and announced. Nothing where letters are switched off and it has no twin. */
export interface Shortcut {
  /** For the eye: `A`, `Ctrl ↵`. */
  keys: string | undefined;
  /** For `aria-keyshortcuts`: `A Control+Enter`. */
  aria: string | undefined;
}

export interface CommandContextValue {
  board: CommandBoard;
  shortcutOf: (id: CommandId) => Shortcut;
}

export const CommandContext = createContext<CommandContextValue>({
  board: new CommandBoard(),
  shortcutOf: () => ({ keys: undefined, aria: undefined }),
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
