import { ChannelSendError } from '../../engine/domain/channel-send-error.ts';
import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { ChannelMessageId, SendId } from '../../engine/domain/ids.ts';
import type { Instant } from '../../engine/domain/time.ts';
import type { LookUpResult, OutboundMessage, SendReceipt } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { HandOverJournal } from './hand-over-journal.ts';
import { messageName } from './message-name.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { orderOf } from './order.ts';
import { ownNames } from './own-name.ts';
import type { PageCalls } from './page-calls.ts';
import { RawFinding, RawHandOver } from './raw/page.ts';

export interface SenderParts {
  clock: Clock;
  logger: Logger;
  journal: HandOverJournal;
  /** Null while the link is not ready. */
  page: () => PageCalls | null;
  /** Since when the number is linked: what was handed over before is in a history that is gone. */
  linkedSince: () => Instant | null;
  /** WhatsApp refused a reply; with its own number for why. */
  refused: (code: string | undefined) => void;
}

const FAILED = -1;

/** Gives replies to WhatsApp, each at most once, and says truthfully what became of them. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #handedOver = new Map<SendId, Instant>();
  readonly #onTheWay = new Map<SendId, Promise<SendReceipt>>();
  readonly #files = new OneAtATime();
  #open: Promise<void> | null = null;
  #whole = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  open(): Promise<void> {
    this.#open ??= this.#load();
    return this.#open;
  }

  async close(): Promise<void> {
    await this.#open;
    this.#open = null;
    await this.#parts.journal.close();
  }

  send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    const going = this.#onTheWay.get(message.sendId);
    if (going !== undefined) return going;
    const sending = this.#send(message, signal).finally(() => {
      this.#onTheWay.delete(message.sendId);
    });
    this.#onTheWay.set(message.sendId, sending);
    return sending;
  }

  async lookUp(sendId: SendId, recipient: ChannelAddress): Promise<LookUpResult> {
    const page = this.#parts.page();
    if (page === null) return { found: false, proven: false };
    const answer = await page.findOurs(recipient, ownNames(sendId));
    const { whole, found } = RawFinding.parse(answer);
    const there = found.find(({ ack }) => ack !== FAILED);
    if (there !== undefined) return { found: true, ...this.#receipt(recipient, there) };
    return { found: false, proven: whole && this.#absenceProves(sendId) };
  }

  /** Whether it would be in the page's history if it had left. */
  #absenceProves(sendId: SendId): boolean {
    if (!this.#whole || this.#onTheWay.has(sendId)) return false;
    const at = this.#handedOver.get(sendId);
    const since = this.#parts.linkedSince();
    return at === undefined || (since !== null && at >= since);
  }

  async #send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    const order = orderOf(message);
    const give = async (): Promise<SendReceipt> => {
      await this.#writeDown(message.sendId, signal);
      const page = this.#ready(signal);
      const answer = await page.handOver(order).catch((cause: unknown) => {
        throw unclear('The page was lost while it sent.', cause);
      });
      return this.#judge(message.recipient, answer);
    };
    return order.file === undefined ? give() : this.#files.run(give);
  }

  #judge(recipient: ChannelAddress, answer: unknown): SendReceipt {
    const { data } = RawHandOver.safeParse(answer);
    switch (data?.outcome) {
      case 'taken':
        if (data.stanza === undefined) break;
        return this.#receipt(recipient, { stanza: data.stanza, t: data.t });
      case 'nobody':
        throw refused('channel.unknown-recipient', 'Nobody on WhatsApp has this address.');
      case 'offline':
        throw refused('channel.offline', 'WhatsApp could not be asked for this address.');
      case 'not-taken':
        this.#parts.logger.warn('whatsapp.not-taken');
        throw refused('channel.rejected', 'The page did not take this message.');
      case 'refused': {
        const { code } = data;
        this.#parts.refused(code);
        throw refused('channel.rejected', 'WhatsApp refused this message.', code);
      }
      default:
    }
    throw unclear('The page did not say what became of it.');
  }

  /** Before it is given away: only what is written down here can have left. */
  async #writeDown(sendId: SendId, signal: AbortSignal): Promise<void> {
    this.#ready(signal);
    await this.open();
    const at = this.#parts.clock.now();
    try {
      await this.#parts.journal.append({ sendId, at });
    } catch (cause) {
      throw new ChannelSendError('no', 'channel.offline', 'It could not be written down.', {
        cause,
      });
    }
    this.#handedOver.set(sendId, at);
  }

  #ready(signal: AbortSignal): PageCalls {
    if (signal.aborted) throw refused('send.closed', 'Called back before it left.');
    const page = this.#parts.page();
    if (page === null) throw refused('channel.offline', 'WhatsApp is not connected.');
    return page;
  }

  #receipt(
    recipient: ChannelAddress,
    { stanza, t }: { stanza: string; t?: number | undefined },
  ): { channelMessageId: ChannelMessageId; sentAt: Instant } {
    return {
      channelMessageId: messageName({ fromMe: true, id: stanza, remote: recipient }),
      sentAt: t === undefined ? this.#parts.clock.now() : Math.round(t * 1000),
    };
  }

  async #load(): Promise<void> {
    const { journal, logger } = this.#parts;
    try {
      const { handedOver, whole } = await journal.load();
      for (const { sendId, at } of handedOver) this.#handedOver.set(sendId, at);
      this.#whole = whole;
    } catch (cause) {
      this.#whole = false;
      logger.error('whatsapp.journal-unreadable', cause);
    }
  }
}

function refused(
  code: 'channel.offline' | 'channel.rejected' | 'channel.unknown-recipient' | 'send.closed',
  message: string,
  theirCode?: string,
): ChannelSendError {
  const details = theirCode === undefined ? {} : { details: { code: theirCode } };
  return new ChannelSendError('no', code, message, details);
}

function unclear(message: string, cause?: unknown): ChannelSendError {
  return new ChannelSendError('unknown', 'channel.offline', message, { cause });
}
