import { createHash } from 'node:crypto';
import { ChannelSendError } from '../../engine/domain/channel-send-error.ts';
import type { ChannelAddress, DeliveryState } from '../../engine/domain/channel.ts';
import { ChannelMessageId, type SendId } from '../../engine/domain/ids.ts';
import type { LookUpResult, OutboundMessage, SendReceipt } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Random } from '../../engine/ports/random.ts';
import { within, type Chance, type Span } from './chance.ts';
import type { Delivered, PracticeJournal } from './practice-journal.ts';

export interface SenderParts {
  clock: Clock;
  random: Random;
  logger: Logger;
  journal: PracticeJournal;
  chance: Chance;
  /** Multiplies the time that ticks take. */
  pace: number;
  isKnown(address: ChannelAddress): boolean;
  arrived(message: OutboundMessage): void;
  tick(tick: { to: ChannelAddress; id: ChannelMessageId; state: DeliveryState }): void;
}

/** When the ticks come after the reply has left, in milliseconds. */
const TICKS: readonly (readonly [DeliveryState, Span])[] = [
  ['sent', [80, 200]],
  ['delivered', [500, 1300]],
  ['read', [1400, 4000]],
];
/** Even without any pace a tick comes after the reply was acknowledged. */
const SOONEST_TICK_MS = 20;

const digest = (address: ChannelAddress): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 32);

/** Brings replies to the pretend customers, each at most once, and knows truthfully which of them arrived. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #delivered = new Map<SendId, Delivered>();
  readonly #onTheWay = new Map<SendId, Promise<SendReceipt>>();
  readonly #ticks = new Set<() => void>();
  #open = false;
  #whole = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Whether anybody was ever written to. */
  get isNew(): boolean {
    return this.#delivered.size === 0;
  }

  async open(): Promise<void> {
    const { journal, logger } = this.#parts;
    try {
      const { delivered, whole } = await journal.load();
      for (const one of delivered) this.#delivered.set(one.sendId, one);
      this.#whole = whole;
    } catch (cause) {
      // Practising goes on; only nothing can be proven any more.
      this.#whole = false;
      logger.error('practice.journal-unreadable', cause);
    }
    this.#open = true;
  }

  async close(): Promise<void> {
    this.#open = false;
    for (const cancel of this.#ticks) cancel();
    this.#ticks.clear();
    await Promise.allSettled(this.#onTheWay.values());
    await this.#parts.journal.close();
  }

  async send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    if (!this.#open) throw refused('channel.offline', 'Practice is not running.');
    if (signal.aborted) throw refused('send.closed', 'Called back before it left.');
    if (!this.#parts.isKnown(message.recipient)) {
      throw refused('channel.unknown-recipient', 'There is no such practice customer.');
    }
    const before = this.#delivered.get(message.sendId);
    if (before !== undefined) return receiptOf(before);
    const going = this.#onTheWay.get(message.sendId) ?? this.#deliver(message);
    this.#onTheWay.set(message.sendId, going);
    try {
      return await going;
    } finally {
      this.#onTheWay.delete(message.sendId);
    }
  }

  async lookUp(sendId: SendId, recipient: ChannelAddress): Promise<LookUpResult> {
    if (!this.#open) return { found: false, proven: false };
    await this.#onTheWay.get(sendId)?.catch(() => undefined);
    const found = this.#delivered.get(sendId);
    if (found === undefined) return { found: false, proven: this.#whole };
    // Under this id something reached somebody else: that proves nothing good.
    if (found.to !== digest(recipient)) return { found: false, proven: false };
    return { found: true, ...receiptOf(found) };
  }

  /** Written down first: what is in the journal arrives, and what arrives is in the journal. */
  async #deliver(message: OutboundMessage): Promise<SendReceipt> {
    const { journal, random, clock } = this.#parts;
    const delivered: Delivered = {
      sendId: message.sendId,
      to: digest(message.recipient),
      channelMessageId: ChannelMessageId.parse(`practice-${random.id()}`),
      at: clock.now(),
    };
    try {
      await journal.append(delivered);
    } catch (cause) {
      throw refused('channel.rejected', 'The practice customer could not be reached.', cause);
    }
    this.#delivered.set(message.sendId, delivered);
    this.#parts.arrived(message);
    this.#tickLater(message.recipient, delivered.channelMessageId);
    return receiptOf(delivered);
  }

  #tickLater(to: ChannelAddress, id: ChannelMessageId): void {
    const { clock, chance, pace } = this.#parts;
    for (const [order, [state, span]] of TICKS.entries()) {
      const wait = Math.max(SOONEST_TICK_MS * (order + 1), within(chance, span) * pace);
      const cancel = clock.schedule(clock.now() + Math.round(wait), () => {
        this.#ticks.delete(cancel);
        this.#parts.tick({ to, id, state });
      });
      this.#ticks.add(cancel);
    }
  }
}

function receiptOf({ channelMessageId, at }: Delivered): SendReceipt {
  return { channelMessageId, sentAt: at };
}

function refused(
  code: 'channel.offline' | 'send.closed' | 'channel.unknown-recipient' | 'channel.rejected',
  message: string,
  cause?: unknown,
): ChannelSendError {
  return new ChannelSendError('no', code, message, { cause });
}
