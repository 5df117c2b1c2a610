import { z } from 'zod';
import type { Amendment } from '../../engine/domain/amendment.ts';
import type { Instant } from '../../engine/domain/time.ts';
import type { ChannelSink } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import { BoundedMap } from './bounded.ts';
import { whyIgnored } from './ignored.ts';
import type { Known } from './known.ts';
import type { Lines } from './lines.ts';
import { addressesIn, toInbound } from './mapper.ts';
import { editOf, reactionOf, revocationOf, voteOf } from './mapper/amendments.ts';
import { addressesOfChange, numberChangeOf } from './mapper/number-change.ts';
import { receiptOf } from './mapper/receipt.ts';
import { isOwnName } from './own-name.ts';
import type { People } from './people.ts';
import { RawReaction, RawVote } from './raw/events.ts';
import type { MessageKey } from './raw/message-key.ts';
import { readMessage, type RawMessage } from './raw/message.ts';
import type { WebEvent } from './web-client.ts';

/** How many messages are remembered as stored, so that reading a chat again costs nothing. */
const MOST_STORED = 20_000;
const NEVER_DECRYPTED = /_unavailable_fanout$/u;

export interface ReceptionParts {
  clock: Clock;
  logger: Logger;
  lines: Lines;
  people: People;
  /** A message could not even wait: its chat is to be read again when there is room. */
  missed: (chat: string) => void;
  /** WhatsApp's word on a message of ours: it went, or it was refused. */
  verdict: (went: boolean) => void;
}

type About = (known: Known, sink: ChannelSink) => Promise<void>;

/** Takes what the page tells to the engine: each chat in its own order, and nothing lost on the way. */
export class Reception {
  readonly #parts: ReceptionParts;
  readonly #stored = new BoundedMap<string, true>(MOST_STORED);
  #newestAt: Instant | null = null;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
  }

  /** When the newest message of somebody else's was written, by WhatsApp's clock; null before there was one. */
  get newestAt(): Instant | null {
    return this.#newestAt;
  }

  /** Never throws, whatever the page tells. */
  heard(event: WebEvent, args: readonly unknown[]): void {
    const [first, second] = args;
    switch (event) {
      case 'reactions':
        return this.#each(first, (one) => {
          const raw = RawReaction.safeParse(one).data;
          const amend = (known: Known) => (raw === undefined ? null : reactionOf(raw, known));
          this.#amend(raw?.key, [raw?.by], amend);
        });
      case 'votes':
        return this.#each(first, (one) => {
          const raw = RawVote.safeParse(one).data;
          const amend = (known: Known) => (raw === undefined ? null : voteOf(raw, known));
          this.#amend(raw?.key, [raw?.by], amend);
        });
      default: {
        const raw = readMessage(first);
        if (raw === null) this.#parts.logger.warn('whatsapp.message-without-name', { event });
        else this.#heardMessage(event, raw, second);
      }
    }
  }

  /**
   * Offers a message that was read from a chat: what it says, and what became of it since. Resolves when it is stored,
   * or waits to be.
   */
  async takeIn(raw: RawMessage, earlier: boolean): Promise<void> {
    await this.#offerMessage(raw, earlier);
    await this.#offerTicks(raw, raw.ack);
    await this.#amendSince(raw);
  }

  #heardMessage(event: WebEvent, raw: RawMessage, detail: unknown): void {
    switch (event) {
      case 'message':
      case 'unreadable':
        if (raw.type === 'gp2') this.#parts.people.forgetGroup(raw.id.remote);
        return void this.#offerMessage(raw, false);
      case 'waiting':
        // It is told again once it is decrypted; unless it never will be.
        if (NEVER_DECRYPTED.test(raw.subtype ?? '')) void this.#offerMessage(raw, false);
        return undefined;
      case 'ack': {
        const ack = z.number().safeParse(detail).data ?? raw.ack ?? 0;
        if (raw.id.fromMe && ack !== 0) this.#parts.verdict(ack > 0);
        return void this.#offerTicks(raw, ack);
      }
      case 'edit':
        // Words also go when a message is taken back; that is told by itself.
        return raw.type === 'revoked' ? undefined : void this.#amendSince(raw);
      case 'type-changed':
        return raw.type === 'revoked' ? void this.#amendSince(raw) : undefined;
      case 'number-changed':
        return this.#offer(raw.id.remote, addressesOfChange(raw), async (known, sink) => {
          const change = numberChangeOf(raw, known);
          if (change !== null) await sink.samePerson(change);
        });
      default:
    }
  }

  async #offerMessage(raw: RawMessage, earlier: boolean): Promise<void> {
    const { lines, logger, missed, people } = this.#parts;
    this.#noteTime(raw);
    if (lines.isFull) {
      logger.warn('whatsapp.no-room');
      missed(raw.id.remote);
      return;
    }
    await this.#offerNow(raw.id.remote, addressesIn(raw), async (known, sink) => {
      const why = whyIgnored(raw, known);
      if (why !== null) return logger.debug('whatsapp.ignored', { why, type: typeFor(raw) });
      if (raw.type === 'revoked' || isOwn(raw)) return undefined;
      // Told by the page, and read from its chat at the same time.
      if (this.#stored.has(storedKey(raw))) return undefined;
      await sink.inbound(toInbound(raw, known, earlier));
      this.#stored.set(storedKey(raw), true);
      void people.askForNumbers(addressesIn(raw)).catch((cause: unknown) => {
        logger.warn('whatsapp.numbers-not-asked', {
          why: cause instanceof Error ? cause.name : typeof cause,
        });
      });
    });
  }

  /** What comes from the future says nothing, and what we wrote has the time of this computer. */
  #noteTime({ id, t }: RawMessage): void {
    if (t === undefined || id.fromMe || t * 1000 > this.#parts.clock.now()) return;
    this.#newestAt = Math.max(this.#newestAt ?? 0, t * 1000);
  }

  async #offerTicks(raw: RawMessage, ack: number | undefined): Promise<void> {
    const receipt = receiptOf(raw, ack, { now: this.#parts.clock.now() });
    if (receipt === null || !isChat(raw.id)) return;
    await this.#parts.lines.offer(`ticks ${raw.id.remote}`, (sink) => sink.receipt(receipt));
  }

  async #amendSince(raw: RawMessage): Promise<void> {
    if (raw.type !== 'revoked' && raw.latestEditSenderTimestampMs === undefined) return;
    await this.#offerNow(raw.id.remote, addressesIn(raw), async (known, sink) => {
      if (whyIgnored(raw, known) !== null) return;
      const amendment = revocationOf(raw, known) ?? editOf(raw, known);
      if (amendment !== null) await sink.amended(amendment);
    });
  }

  #amend(
    key: MessageKey | undefined,
    others: readonly (string | undefined)[],
    read: (known: Known) => Amendment | null,
  ): void {
    if (key === undefined || !isChat(key)) return;
    const addresses = [key.remote, key.participant, ...others].filter((one) => one !== undefined);
    this.#offer(key.remote, addresses, async (known, sink) => {
      const amendment = read(known);
      if (amendment !== null) await sink.amended(amendment);
    });
  }

  #offer(chat: string, addresses: readonly string[], about: About): void {
    void this.#offerNow(chat, addresses, about);
  }

  #offerNow(chat: string, addresses: readonly string[], about: About): Promise<void> {
    const { lines, people } = this.#parts;
    return lines.offer(chat, async (sink) => about(await people.know(addresses), sink));
  }

  #each(list: unknown, read: (one: unknown) => void): void {
    for (const one of z.array(z.unknown()).catch([]).parse(list)) read(one);
  }
}

/** What we sent ourselves the engine knows already; only the owner's phone gives other names. */
function isOwn({ id }: RawMessage): boolean {
  return id.fromMe && isOwnName(id.id);
}

function isChat({ remote }: MessageKey): boolean {
  return /@(c\.us|lid|g\.us)$/u.test(remote);
}

/** While it cannot be read it is another message. */
function storedKey({ id, type }: RawMessage): string {
  const waiting = type === 'ciphertext' ? 'waiting' : '';
  return [id.fromMe, id.remote, id.id, id.participant, waiting].join(' ');
}

/** For a log: a word of WhatsApp's, never of a sender's. */
function typeFor({ type }: RawMessage): string {
  return /^[a-z0-9_]{1,40}$/u.test(type) ? type : 'odd';
}
