import type { Conversation } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';
import { putConversation, take } from '../step.ts';

type WatchParts = Pick<EngineParts, 'store' | 'clock' | 'events' | 'locks' | 'logger'>;

/** Gives each conversation back when the owner's time with it is over, and says so. */
export class HandOverWatch {
  readonly #parts: WatchParts;
  readonly #waiting = new Map<ConversationId, { until: Instant; callOff: () => void }>();

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** What the owner had when the app ended. */
  async start(): Promise<void> {
    for (const one of await this.#parts.store.conversations.handedOver()) this.watch(one);
  }

  /** Called with a conversation as it is now stored; cheap where nothing has changed. */
  watch({ id, handOver }: Pick<Conversation, 'id' | 'handOver'>): void {
    const until = handOver?.until ?? null;
    const known = this.#waiting.get(id);
    if ((known?.until ?? null) === until) return;
    known?.callOff();
    this.#waiting.delete(id);
    if (until === null) return;
    const callOff = this.#parts.clock.schedule(until, () => {
      this.#waiting.delete(id);
      this.#end(id, until).catch((cause: unknown) => {
        this.#parts.logger.error('hand-over.end', cause);
      });
    });
    this.#waiting.set(id, { until, callOff });
  }

  stop(): void {
    for (const { callOff } of this.#waiting.values()) callOff();
    this.#waiting.clear();
  }

  #end(id: ConversationId, until: Instant): Promise<void> {
    const { store, locks } = this.#parts;
    return locks.run(id, async () => {
      const conversation = await store.conversations.get(id);
      if (conversation?.handOver?.until !== until) return;
      await take(this.#parts, putConversation({ ...conversation, handOver: null }));
    });
  }
}
