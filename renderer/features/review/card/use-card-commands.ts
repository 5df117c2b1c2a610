import { useCommands } from '../../../app/shortcuts/index.ts';
import { useReview } from '../review-store.ts';
import type { CardContextValue } from './card-context.tsx';
import { isBeingWritten } from './use-card.ts';

/** Esc takes away what lies on top, and nothing else: never a text, never a draft. */
function closeTop({ card, view, setView, actions }: CardContextValue): (() => void) | undefined {
  if (isBeingWritten(card)) return actions.stopWriting;
  if (view.hinting) return () => setView({ hinting: false });
  if (view.editing) {
    return () => {
      void actions.saveEdit();
      setView({ editing: false });
    };
  }
  return view.changes ? () => setView({ changes: false }) : undefined;
}

/** Offers what can be done with the card that is open. */
export function useCardCommands(value: CardContextValue, active: boolean): void {
  const { card, view, setView, actions } = value;
  const keptDespite = useReview((state) => state.keptDespite);
  const last = card.newer.at(-1);
  const newerOpen = last !== undefined && last.id !== keptDespite;
  const still = active && !isBeingWritten(card);
  const hasDraft = card.draft !== null;
  useCommands({
    approve: { run: () => actions.approve(view.editing), enabled: active && hasDraft },
    edit: {
      run: () => setView({ editing: true, hinting: false }),
      enabled: still && hasDraft,
    },
    regenerate: {
      run: () => {
        setView({ hinting: !newerOpen, editing: false });
        if (newerOpen) actions.regenerate(null);
      },
      enabled: still,
    },
    reject: { run: actions.reject, enabled: still },
    later: { run: actions.later, enabled: still },
    'take-over': { run: actions.takeOver, enabled: active },
    changes: {
      run: () => setView({ changes: !view.changes }),
      enabled: still && card.versions.length > 1,
    },
    close: active ? closeTop(value) : undefined,
  });
}
