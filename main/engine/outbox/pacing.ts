import type { ChannelId, ConversationId, SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { EngineParts } from '../parts.ts';
import { gapMs, typingMs } from '../policy/governor/pace.ts';
import type { Channel } from '../ports/channel.ts';

/** A reply on its way from being allowed to leave to being handed over. */
interface Walk {
  readonly send: Send;
  readonly channel: Channel;
  /** By the clock that only grows. */
  readonly beginsAt: number;
  readonly typingMs: number;
  /** Null before "typing…" is shown. */
  handOverAt: number | null;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

type PaceParts = Pick<EngineParts, 'clock' | 'random' | 'logger' | 'settings'>;

/**
 * Goes about a reply as a person would: looks at the chat, types, hands over. Keeps nothing on disk: what is cut
 * short, by whatever, begins again. A chat waits for another by the gap between two chats alone.
 */
export class Pacing {
  readonly #parts: PaceParts;
  readonly #walks = new Map<SendId, Walk>();
  /** The chat that was begun last, and when another may be. */
  readonly #last = new Map<ChannelId, { chat: ConversationId; nextAt: number }>();

  constructor(parts: PaceParts) {
    this.#parts = parts;
  }

  /** Milliseconds until the reply may be handed over, or until this must be asked again; 0 when it may be now. */
  step(channel: Channel, send: Send, waitedMs: number): number {
    const now = this.#parts.clock.monotonic();
    const walk = this.#walks.get(send.id) ?? this.#begin(channel, send, waitedMs);
    if (walk.handOverAt === null) {
      if (now < walk.beginsAt) return walk.beginsAt - now;
      this.#type(walk, now);
    }
    return Math.max(0, (walk.handOverAt ?? now) - now);
  }

  has(sendId: SendId): boolean {
    return this.#walks.has(sendId);
  }

  /** It left, or will not: nobody is typing it any more. Whether it was on its way. */
  end(sendId: SendId, left: boolean): boolean {
    const walk = this.#walks.get(sendId);
    if (walk === undefined) return false;
    this.#walks.delete(sendId);
    if (walk.handOverAt !== null && !left) this.#show(walk, false);
    walk.end();
    return true;
  }

  endAll(): void {
    for (const sendId of this.#walks.keys()) this.end(sendId, false);
  }

  /** Resolves when nothing of a conversation is on its way; null where nothing is. */
  underWay(conversationId: ConversationId): Promise<unknown> | null {
    const walks = [...this.#walks.values()].filter(
      ({ send }) => send.conversationId === conversationId,
    );
    return walks.length === 0 ? null : Promise.all(walks.map(({ ended }) => ended));
  }

  #begin(channel: Channel, send: Send, waitedMs: number): Walk {
    const { clock, random } = this.#parts;
    const { conversationId: chat } = send;
    const last = this.#last.get(channel.id);
    const free = last === undefined || last.chat === chat ? 0 : last.nextAt;
    const beginsAt = Math.max(clock.monotonic(), free);
    const nextAt = Math.max(last?.nextAt ?? 0, beginsAt + gapMs(random.fraction()));
    this.#last.set(channel.id, { chat, nextAt });
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const walk: Walk = {
      send,
      channel,
      beginsAt,
      typingMs: typingMs(send.text, waitedMs, random.fraction()),
      handOverAt: null,
      ended,
      end,
    };
    this.#walks.set(send.id, walk);
    return walk;
  }

  #type(walk: Walk, now: number): void {
    walk.handOverAt = now + walk.typingMs;
    const { channel, send } = walk;
    if (this.#parts.settings.get().markRead) {
      channel.markRead?.(send.recipient).catch((cause: unknown) => {
        this.#parts.logger.error('send.mark-read', cause);
      });
    }
    this.#show(walk, true);
  }

  #show({ channel, send }: Walk, active: boolean): void {
    if (!channel.capabilities.typing) return;
    channel.setTyping(send.recipient, active).catch((cause: unknown) => {
      this.#parts.logger.error('send.typing', cause);
    });
  }
}
