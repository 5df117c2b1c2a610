import { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { ProviderId } from '../../main/engine/domain/ids.ts';
import type {
  LanguageModel,
  LanguageModels,
  ModelEvent,
  ModelRequest,
} from '../../main/engine/ports/language-model.ts';

/** One answer: plain words, the exact events, a failure, or whatever a function makes of the request. */
export type ScriptedAnswer =
  | string
  | Error
  | readonly (ModelEvent | Error)[]
  | ((request: ModelRequest, signal: AbortSignal) => AsyncIterable<ModelEvent>);

/** Rejects with `cancelled` when `signal` aborts; never resolves before `opened` does. */
export async function untilOpened(opened: Promise<void>, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (): void => {
      reject(new FrontdeskError('cancelled', 'The call was aborted.'));
    };
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse, { once: true });
    opened.then(resolve, reject);
  });
}

function eventsOf(
  answer: string | readonly (ModelEvent | Error)[],
): readonly (ModelEvent | Error)[] {
  if (typeof answer !== 'string') return answer;
  return [
    { type: 'text', delta: answer },
    { type: 'usage', usage: { inputTokens: 100, outputTokens: 20, cachedInputTokens: null } },
    { type: 'finish', reason: 'stop', model: 'scripted-1' },
  ];
}

/** A model that answers as told, in order; when the script has ended it repeats `fallback`. */
export class ScriptedModel implements LanguageModel, LanguageModels {
  readonly providerId: ProviderId;
  readonly model = 'scripted-1';
  readonly requests: ModelRequest[] = [];
  readonly #script: ScriptedAnswer[] = [];
  #aborted = 0;
  #running = 0;
  #mostRunning = 0;
  fallback: ScriptedAnswer = 'Thank you for writing.';
  /** While set, every call waits here first (or ends with `cancelled`). */
  barrier: Promise<void> | null = null;

  constructor(options: { providerId?: ProviderId; script?: readonly ScriptedAnswer[] } = {}) {
    this.providerId = options.providerId ?? 'openai';
    this.#script.push(...(options.script ?? []));
  }

  /** Adds answers to the end of the script. */
  say(...answers: ScriptedAnswer[]): this {
    this.#script.push(...answers);
    return this;
  }

  /** Makes calls wait until the returned function is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.barrier = new Promise((resolve) => {
      open = resolve;
    });
    return () => {
      this.barrier = null;
      open();
    };
  }

  get calls(): number {
    return this.requests.length;
  }

  /** Calls that ended because their signal was aborted. */
  get aborted(): number {
    return this.#aborted;
  }

  /** The most calls that ever ran at once. */
  get mostRunning(): number {
    return this.#mostRunning;
  }

  current(): Promise<LanguageModel> {
    return Promise.resolve(this);
  }

  async *generate(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
    this.requests.push(request);
    const answer = this.#script.shift() ?? this.fallback;
    this.#running += 1;
    this.#mostRunning = Math.max(this.#mostRunning, this.#running);
    const noteAbort = (): void => {
      this.#aborted += 1;
    };
    signal.addEventListener('abort', noteAbort, { once: true });
    try {
      if (this.barrier !== null) await untilOpened(this.barrier, signal);
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') {
        yield* answer(request, signal);
        return;
      }
      for (const event of eventsOf(answer)) {
        if (signal.aborted) throw new FrontdeskError('cancelled', 'The call was aborted.');
        if (event instanceof Error) throw event;
        yield event;
      }
    } finally {
      signal.removeEventListener('abort', noteAbort);
      this.#running -= 1;
    }
  }
}
