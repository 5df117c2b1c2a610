import type { QueueItem } from '../../main/engine/domain/views/review.ts';
import { replyMarkIn } from './marks.ts';
import type { Scene } from './scene.ts';
import { readChats } from './vault.ts';
import { lastTrouble } from './waiting.ts';

/** Nothing of these is done yet. */
const UNDER_WAY = ['collecting', 'ready', 'drafting', 'approved', 'sending'];
/** Every so many chats the owner reads each draft before it leaves. */
const READ_EVERY = 3;

/** What was done by hand, for the report. */
export interface Deeds {
  approved: number;
  retried: number;
  unconfirmed: number;
  lifted: number;
  people: number;
}

/** The owner at the desk: approves, tries again, decides what is unclear, and says that people are people. */
export class Owner {
  readonly deeds: Deeds = { approved: 0, retried: 0, unconfirmed: 0, lifted: 0, people: 0 };
  readonly #looked = new Set<string>();

  /** Does what waits for the owner. True where nothing waits, and nothing is under way. */
  async look(scene: Scene): Promise<boolean> {
    const { app } = scene;
    const well = await this.#account(scene);
    const queue = await app.ask('review.queue', undefined);
    for (const item of queue) {
      await this.#settle(scene, item).catch((cause: unknown) => {
        // What changed meanwhile stands in the queue as it is now.
        lastTrouble.why = String(cause).slice(0, 500);
      });
    }
    const leaving = await app.ask('outbox.leaving', undefined);
    const chats = await readChats(app);
    await this.#chooseModes(scene, chats);
    const busy = chats.some(({ turn }) => turn !== null && UNDER_WAY.includes(turn.state));
    return well && queue.length === 0 && leaving.length === 0 && !busy;
  }

  async #account({ app }: Scene): Promise<boolean> {
    let well = true;
    for (const { channelId, freeze, loops } of await app.ask('health.read', undefined)) {
      for (const { conversationId } of loops) {
        await app.ask('health.itIsAPerson', { conversationId });
        this.deeds.people += 1;
      }
      if (freeze === null) continue;
      await app.ask('health.lift', { channelId });
      this.deeds.lifted += 1;
      well = false;
    }
    return well;
  }

  async #settle({ app, servers }: Scene, { turnId, state }: QueueItem): Promise<void> {
    const card = await app.ask('review.card', { turnId });
    if (state === 'failed') {
      await app.ask('review.retry', { turnId });
      this.deeds.retried += 1;
    } else if (state === 'unconfirmed') {
      if (!this.#looked.has(turnId)) {
        this.#looked.add(turnId);
        this.deeds.unconfirmed += 1;
        await app.ask('review.resolveUnconfirmed', { turnId, choice: 'check' });
        return;
      }
      // The owner looks at the phone.
      const mark = replyMarkIn(card.send?.text ?? '');
      const arrived = servers.got.some(({ text }) => mark !== undefined && text.includes(mark));
      const choice = arrived ? 'arrived' : 'send-again';
      await app.ask('review.resolveUnconfirmed', { turnId, choice });
    } else if (card.draft !== null) {
      const { id, version } = card.draft;
      const lastMessageId = card.turn.messageIds.at(-1);
      if (lastMessageId === undefined) return;
      await app.ask('review.approve', {
        turnId,
        draftId: id,
        draftVersion: version,
        lastMessageId,
        edits: card.turn.edits ?? 0,
        flagsSeen: true,
      });
      this.deeds.approved += 1;
    }
  }

  async #chooseModes({ app }: Scene, chats: Awaited<ReturnType<typeof readChats>>) {
    for (const { conversation } of chats) {
      const { id, title, mode } = conversation;
      const wanted = Number(/\d+$/u.exec(title)?.[0] ?? 1) % READ_EVERY === 0 ? 'draft' : 'auto';
      if (mode !== wanted)
        await app.ask('conversations.setMode', { conversationId: id, mode: wanted });
    }
  }
}
