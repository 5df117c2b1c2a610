import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { ariaChord, ariaKey, showChord, showKey } from './chord.ts';
import { CommandBoard } from './command-board.ts';
import { CommandContext, type Shortcut } from './command-context.tsx';
import { commandFor, type KeyRules } from './command-for.ts';
import type { CommandId } from './command-id.ts';
import { placeOf } from './place-of.ts';
import { REGISTRY, isLetter, twinOf } from './registry.ts';

function shortcutOf(id: CommandId, { mac, letterKeys }: KeyRules): Shortcut {
  const spec = REGISTRY[id];
  const letters = spec.letters.filter((key) => letterKeys || !isLetter(key));
  const twin = twinOf(spec, mac);
  const [first] = letters;
  const shownTwin = twin === undefined ? undefined : showChord(twin, mac);
  const aria = [...letters.map(ariaKey), ...(twin === undefined ? [] : [ariaChord(twin, mac)])];
  return {
    keys: first === undefined ? shownTwin : showKey(first),
    all: [...letters.map(showKey), ...(shownTwin === undefined ? [] : [shownTwin])],
    twin: shownTwin,
    aria: aria.length === 0 ? undefined : aria.join(' '),
  };
}

/** Listens to the keys of the whole window, before anything else does, and gives the commands. */
export function ShortcutProvider({
  mac,
  letterKeys,
  children,
}: KeyRules & { children: ReactNode }) {
  const [board] = useState(() => new CommandBoard());
  const rules = useMemo(() => ({ mac, letterKeys }), [mac, letterKeys]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = commandFor(event, placeOf(event.target), rules);
      if (id !== undefined && board.run(id)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [board, rules]);
  const value = useMemo(
    () => ({ board, shortcutOf: (id: CommandId) => shortcutOf(id, rules) }),
    [board, rules],
  );
  return <CommandContext value={value}>{children}</CommandContext>;
}
