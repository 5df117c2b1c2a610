import { createHash } from 'node:crypto';
import { ChannelSendError } from '../../engine/domain/channel-send-error.ts';
import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { SendId } from '../../engine/domain/ids.ts';
import type { Instant } from '../../engine/domain/time.ts';
import type { LookUpResult, OutboundMessage, SendReceipt } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { HandedOver, HandOverJournal } from './hand-over-journal.ts';
import { instantOf } from './known.ts';
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

interface Given {
  entry: HandedOver;
  /** By this process: since then nothing that the page noted can have got lost with the app. */
  here: boolean;
}

const digest = (address: ChannelAddress): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 32);

/** Gives replies to WhatsApp, each at most once, and says truthfully what became of them. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #given = new Map<SendId, Given>();
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
    const given = this.#given.get(sendId);
    if (given?.entry.fate === 'taken' && given.entry.to === digest(recipient)) {
      const { stanza, at } = given.entry;
      if (stanza !== undefined) return { found: true, ...this.#receipt(recipient, stanza, at) };
    }
    const { whole, found } = RawFinding.parse(await page.findOurs(recipient, ownNames(sendId)));
    const there = found.find(({ ack }) => ack !== FAILED);
    if (there !== undefined) {
      const at = instantOf(there.t, { now: this.#parts.clock.now() });
      return { found: true, ...this.#receipt(recipient, there.stanza, at) };
    }
    return { found: false, proven: whole && this.#absenceProves(sendId) };
  }

  /** Whether it would be in the page's history if it had left. */
  #absenceProves(sendId: SendId): boolean {
    if (!this.#whole || this.#onTheWay.has(sendId)) return false;
    const given = this.#given.get(sendId);
    if (given === undefined || given.entry.fate === 'stayed') return true;
    if (given.entry.fate === 'taken' || !given.here) return false;
    const since = this.#parts.linkedSince();
    return since !== null && given.entry.at >= since;
  }

  async #send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    const order = orderOf(message);
    const give = async (): Promise<SendReceipt> => {
      this.#ready(signal);
      await this.open();
      const entry = this.#entryFor(message);
      await this.#writeDown(entry);
      try {
        const page = this.#ready(signal);
        const answer = await page.handOver(order).catch((cause: unknown) => {
          throw unclear('The page was lost while it sent.', cause);
        });
        return await this.#judge(message.recipient, entry, answer);
      } catch (cause) {
        const stayed = cause instanceof ChannelSendError && cause.delivered === 'no';
        if (stayed) await this.#note({ ...entry, fate: 'stayed' });
        throw cause;
      }
    };
    return order.file === undefined ? give() : this.#files.run(give);
  }

  async #judge(
    recipient: ChannelAddress,
    entry: HandedOver,
    answer: unknown,
  ): Promise<SendReceipt> {
    const { data } = RawHandOver.safeParse(answer);
    switch (data?.outcome) {
      case 'taken': {
        const { stanza } = data;
        if (stanza === undefined) break;
        const at = instantOf(data.t, { now: entry.at });
        await this.#note({ ...entry, fate: 'taken', stanza, at });
        return this.#receipt(recipient, stanza, at);
      }
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

  #entryFor({ sendId, recipient }: OutboundMessage): HandedOver {
    return { sendId, at: this.#parts.clock.now(), to: digest(recipient), fate: 'given' };
  }

  /** Before it is given away: only what is written down here can have left. */
  async #writeDown(entry: HandedOver): Promise<void> {
    const before = this.#given.get(entry.sendId);
    try {
      await this.#parts.journal.append(entry);
    } catch (cause) {
      throw new ChannelSendError('no', 'channel.offline', 'It could not be written down.', {
        cause,
      });
    }
    // What an earlier process gave away stays unproven, however often it is tried.
    const unsure = before !== undefined && !before.here && before.entry.fate !== 'stayed';
    this.#given.set(entry.sendId, { entry, here: !unsure });
  }

  /** What is known now. Where it cannot be kept, a later look-up has the page alone to ask. */
  async #note(entry: HandedOver): Promise<void> {
    const here = this.#given.get(entry.sendId)?.here ?? true;
    this.#given.set(entry.sendId, { entry, here });
    try {
      await this.#parts.journal.append(entry);
    } catch (cause) {
      this.#parts.logger.error('whatsapp.journal-not-written', cause);
    }
  }

  #ready(signal: AbortSignal): PageCalls {
    if (signal.aborted) throw refused('send.closed', 'Called back before it left.');
    const page = this.#parts.page();
    if (page === null) throw refused('channel.offline', 'WhatsApp is not connected.');
    return page;
  }

  #receipt(recipient: ChannelAddress, stanza: string, sentAt: Instant): SendReceipt {
    const channelMessageId = messageName({ fromMe: true, id: stanza, remote: recipient });
    return { channelMessageId, sentAt };
  }

  async #load(): Promise<void> {
    const { journal, logger } = this.#parts;
    try {
      const { handedOver, whole } = await journal.load();
      const before = new Map(this.#given);
      for (const entry of handedOver) this.#given.set(entry.sendId, { entry, here: false });
      // What this process gave away itself it knows better.
      for (const [sendId, given] of before) this.#given.set(sendId, given);
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
