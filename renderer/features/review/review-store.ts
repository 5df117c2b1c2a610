import { create } from 'zustand';
import type { ErrorShape } from '../../../main/engine/domain/errors.ts';
import type { DraftId, MessageId, TurnId } from '../../../main/engine/domain/ids.ts';
import type { BulkExclusion } from '../../../main/engine/domain/views/review.ts';

export interface Edit {
  basedOn: DraftId;
  text: string;
}

/** What was done to the owner's wish, where it did not go as they meant. */
export interface Trouble {
  turnId: TurnId | null;
  error: Pick<ErrorShape, 'code' | 'details'>;
  name: string | null;
}

export interface ReviewState {
  selected: TurnId | null;
  /** Brought back by the owner: goes to its place and is selected as soon as it is there. */
  wanted: TurnId | null;
  /** On a narrow window one pane shows at a time. */
  cardOpen: boolean;
  /** Handled here, not yet gone from what the main process tells: hidden meanwhile. */
  departing: ReadonlySet<TurnId>;
  ticked: ReadonlySet<TurnId>;
  /** Why the last row that was to be ticked cannot be. */
  tickRefused: { turnId: TurnId; reason: BulkExclusion | 'too-many' } | null;
  /** Owner's words that are not saved yet. Nothing but the owner changes them. */
  edits: Readonly<Partial<Record<TurnId, Edit>>>;
  /** The version whose flags the owner was led to. */
  flagsShown: DraftId | null;
  /** The message up to which the owner chose to keep the draft as it is. */
  keptDespite: MessageId | null;
  trouble: Trouble | null;
  whyOpen: boolean;
  queueMode: { done: number } | null;
  bulkOpen: boolean;
}

export const useReview = create<ReviewState>(() => ({
  selected: null,
  wanted: null,
  cardOpen: false,
  departing: new Set(),
  ticked: new Set(),
  tickRefused: null,
  edits: {},
  flagsShown: null,
  keptDespite: null,
  trouble: null,
  whyOpen: false,
  queueMode: null,
  bulkOpen: false,
}));

const set = useReview.setState;

function without<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(all);
  next.delete(one);
  return next;
}

export const review = {
  select: (selected: TurnId | null) => set({ selected, wanted: null }),
  bring: (wanted: TurnId) => set({ wanted }),
  openCard: (cardOpen: boolean) => set({ cardOpen }),
  depart: (turnId: TurnId) =>
    set((state) => ({
      departing: new Set(state.departing).add(turnId),
      ticked: without(state.ticked, turnId),
      trouble: null,
      queueMode: state.queueMode === null ? null : { done: state.queueMode.done + 1 },
    })),
  comeBack: (turnId: TurnId) =>
    set((state) => ({
      departing: without(state.departing, turnId),
      queueMode: state.queueMode === null ? null : { done: Math.max(0, state.queueMode.done - 1) },
    })),
  arrived: (turnId: TurnId) => set((state) => ({ departing: without(state.departing, turnId) })),
  setEdit: (turnId: TurnId, edit: Edit | undefined) =>
    set((state) => {
      const { [turnId]: _, ...others } = state.edits;
      return { edits: edit === undefined ? others : { ...others, [turnId]: edit } };
    }),
  showFlags: (flagsShown: DraftId | null) => set({ flagsShown }),
  keepDespite: (keptDespite: MessageId) => set({ keptDespite }),
  fail: (trouble: Trouble | null) => set({ trouble }),
  setWhy: (whyOpen: boolean) => set({ whyOpen }),
  setQueueMode: (on: boolean) => set({ queueMode: on ? { done: 0 } : null }),
  setBulkOpen: (bulkOpen: boolean) => set({ bulkOpen }),
  setTicked: (ticked: ReadonlySet<TurnId>) => set({ ticked, tickRefused: null }),
  refuseTick: (tickRefused: ReviewState['tickRefused']) => set({ tickRefused }),
};
