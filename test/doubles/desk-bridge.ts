import {
  FrontdeskError,
  toFrontdeskError,
  type ErrorShape,
} from '../../main/engine/domain/errors.ts';
import type { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import type { VaultState } from '../../main/engine/domain/views/app.ts';
import {
  contract,
  isRouteName,
  type EventName,
  type EventOf,
  type OutputOf,
  type ParsedInputOf,
  type Reply,
  type RouteName,
} from '../../preload/contract/index.ts';
import type { DeskBridge } from '../../renderer/bridge/desk-bridge.ts';
import { conversationAnswers } from './desk-answers/conversations.ts';
import { linkAnswers } from './desk-answers/link.ts';
import { healthAnswers } from './desk-answers/health.ts';
import { mediaAnswers } from './desk-answers/media.ts';
import { reviewAnswers } from './desk-answers/review.ts';
import { setupAnswers } from './desk-answers/setup.ts';
import type { DeskData } from './desk-data.ts';

export type Answers = {
  [N in RouteName]: (input: ParsedInputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

export interface DeskDouble extends DeskBridge {
  readonly data: DeskData;
  readonly calls: { name: RouteName; input: unknown }[];
  vault: VaultState;
  emit<N extends EventName>(name: N, payload: EventOf<N>): void;
  told(event: EngineEvent): void;
  /** Answers a route in another way: a failure, a delay, other data. */
  answer<N extends RouteName>(name: N, how: Answers[N]): void;
}

export interface World {
  readonly data: DeskData;
  readonly now: () => number;
  told(event: EngineEvent): void;
  emit<N extends EventName>(name: N, payload: EventOf<N>): void;
  after(ms: number, work: () => void): void;
}

/**
 * The main process's side of the bridge in memory: it speaks the contract, keeps what it is told, and tells of it by
 * events as the real one does. Nothing behind it is real.
 */
export function createDeskDouble(data: DeskData): DeskDouble {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const calls: DeskDouble['calls'] = [];
  const emit = <N extends EventName>(name: N, payload: EventOf<N>) => {
    for (const listener of listeners) listener(name, payload);
  };
  const told = (event: EngineEvent) => emit('engine.event', event);
  const world: World = {
    data,
    now: Date.now,
    told,
    emit,
    after: (ms, work) => void setTimeout(work, ms),
  };
  const double: DeskDouble = {
    data,
    calls,
    vault: { state: 'open' },
    emit,
    told,
    answer: (name, how) => {
      answers[name] = how;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: async (name, input) => {
      if (!isRouteName(name)) return failed(new FrontdeskError('invalid-input', name));
      calls.push({ name, input });
      return ask(name, input);
    },
  };
  const answers: Answers = {
    ...setupAnswers(world, () => double.vault),
    ...reviewAnswers(world),
    ...conversationAnswers(world),
    ...healthAnswers(world),
    ...linkAnswers(world),
    ...mediaAnswers(world),
  };
  const ask = async <N extends RouteName>(name: N, input: unknown): Promise<Reply<OutputOf<N>>> => {
    try {
      const parsed = contract[name].input.parse(input) as ParsedInputOf<N>;
      return { ok: true, data: structuredClone(await answers[name](parsed)) };
    } catch (cause) {
      return failed(cause);
    }
  };
  return double;
}

function failed(cause: unknown): { ok: false; error: ErrorShape } {
  return { ok: false, error: toFrontdeskError(cause).toShape() };
}
