import type { HandOver } from '../domain/conversation.ts';
import type { ConversationId, SendId, TurnId } from '../domain/ids.ts';

/** How far back the owner can go. */
const DEPTH = 100;

/** What the owner did and may take back. */
export type Deed =
  /** Together where they were approved together. */
  | { what: 'send'; sends: readonly { sendId: SendId; conversationId: ConversationId }[] }
  | { what: 'rejection'; turnId: TurnId }
  | { what: 'later'; turnId: TurnId }
  | {
      what: 'take-over';
      conversationId: ConversationId;
      turnIds: readonly TurnId[];
      since: HandOver['since'];
    };

/** What was done since the app started, newest last. Each deed is given out once. */
export class UndoStack {
  readonly #deeds: Deed[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  /** Follows work that ends in a deed, or fails. */
  async follow<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  /** Until everything that was begun is a deed: what the owner did last must not be taken for what they did before. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  push(deed: Deed): void {
    this.#deeds.push(deed);
    if (this.#deeds.length > DEPTH) this.#deeds.shift();
  }

  pop(): Deed | undefined {
    return this.#deeds.pop();
  }
}
