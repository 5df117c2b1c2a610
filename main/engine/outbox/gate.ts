import { ChannelSendError } from '../domain/channel-send-error.ts';
import type { ChannelAddress } from '../domain/channel.ts';
import type { SendId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { Channel, ChannelAct, OutboundMessage, SendReceipt } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * The one door to customers: nothing else in the house may call a channel's `send`. Closed until it is opened,
 * and closing takes effect before `close` returns.
 */
export class Gate {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #passing = new Set<SendId>();
  #passage = new AbortController();
  #open = false;
  #closedAt: Instant | null = null;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** What is with a channel right now. */
  get passing(): ReadonlySet<SendId> {
    return this.#passing;
  }

  open(): void {
    if (this.#open) return;
    this.#passage = new AbortController();
    this.#open = true;
  }

  /** Lets nothing more through, and calls back what a channel holds but has not handed over. */
  close(): void {
    this.#open = false;
    this.#closedAt = this.#clock.now();
    this.#passage.abort();
  }

  /**
   * Does something to a message that is there already.
   * @throws ChannelSendError; `send.closed` while closed, `channel.rejected` where the channel cannot
   */
  async act(channel: Channel, recipient: ChannelAddress, act: ChannelAct): Promise<void> {
    if (!this.#open) throw new ChannelSendError('no', 'send.closed', 'Sending is stopped.');
    if (!channel.capabilities.amends || channel.act === undefined) {
      throw new ChannelSendError('no', 'channel.rejected', 'Messages cannot be changed there.');
    }
    await channel.act(recipient, act, this.#passage.signal);
  }

  /** Whether something decided at `at` was stopped since, even if sending has been started again. */
  wasClosedSince(at: Instant): boolean {
    return this.#closedAt !== null && at < this.#closedAt;
  }

  /**
   * Hands one message to its channel.
   * @throws ChannelSendError; `send.closed` with `delivered: 'no'` while closed
   */
  async pass(channel: Channel, message: OutboundMessage): Promise<SendReceipt> {
    if (!this.#open) throw new ChannelSendError('no', 'send.closed', 'Sending is stopped.');
    const { signal } = this.#passage;
    this.#passing.add(message.sendId);
    try {
      return await channel.send(message, signal);
    } catch (cause) {
      if (!signal.aborted || !(cause instanceof ChannelSendError)) throw cause;
      if (cause.delivered === 'unknown') throw cause;
      throw new ChannelSendError('no', 'send.closed', 'Sending was stopped.', { cause });
    } finally {
      this.#passing.delete(message.sendId);
    }
  }
}
