import type { ChannelState } from './domain/channel.ts';
import { FrontdeskError, toFrontdeskError } from './domain/errors.ts';
import type { ChannelId } from './domain/ids.ts';
import type { Instant } from './domain/time.ts';
import type { Intake } from './intake/intake.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { EngineParts } from './parts.ts';
import { shownState } from './policy/governor/shown-state.ts';
import type { Channel, ChannelSink } from './ports/channel.ts';
import { startDelay } from './start-delay.ts';

export interface ChannelDeskParts {
  parts: Pick<EngineParts, 'channels' | 'events' | 'logger' | 'clock' | 'random'>;
  intake: Intake;
  outbox: Pick<Outbox, 'channelReady' | 'governor' | 'warned'>;
}

/** A channel that could not be started, and how it goes on. */
interface Restart {
  /** In a row. */
  failures: number;
  since: Instant;
  callOff: () => void;
}

/**
 * Starts and stops the channels, and leads what they tell to where it belongs. One that fails stops no other, and is
 * tried again, by itself ever more rarely, or when the owner says so.
 */
export class ChannelDesk {
  readonly #with: ChannelDeskParts;
  /** What is shown in place of what the channel says itself. */
  readonly #shownInstead = new Map<ChannelId, ChannelState>();
  readonly #restarts = new Map<ChannelId, Restart>();
  readonly #starting = new Map<ChannelId, Promise<void>>();
  #ended = false;
  readonly #freezes = new Map<ChannelId, Instant | null>();

  constructor(deskParts: ChannelDeskParts) {
    this.#with = deskParts;
    const { channels, events } = deskParts.parts;
    events.on((event) => {
      if (event.type !== 'account-changed') return;
      const { channelId } = event;
      const channel = channels.find(({ id }) => id === channelId);
      if (channel !== undefined && this.#freezeChanged(channel)) this.#tell(channel);
    });
  }

  /** As the desk shows them; a channel that could not be started shows as failed whatever it says itself. */
  states(): ChannelState[] {
    return this.#with.parts.channels.map((one) => this.#shown(one));
  }

  #shown(channel: Channel): ChannelState {
    const state = this.#shownInstead.get(channel.id) ?? channel.state();
    return shownState(state, this.#with.outbox.governor.freezeOf(channel.id));
  }

  /** Whether its account was frozen, or is no more, since this was last asked. */
  #freezeChanged({ id }: Channel): boolean {
    const freeze = this.#with.outbox.governor.freezeOf(id)?.at ?? null;
    const before = this.#freezes.get(id) ?? null;
    this.#freezes.set(id, freeze);
    return freeze !== before;
  }

  #tell(channel: Channel): void {
    this.#with.parts.events.emit({ type: 'channel-changed', state: this.#shown(channel) });
  }

  async start(): Promise<void> {
    const { channels } = this.#with.parts;
    for (const channel of channels) this.#freezeChanged(channel);
    await Promise.all(channels.map((channel) => this.#startOne(channel)));
  }

  /**
   * Starts a channel at once that has failed; nothing where it works. Resolves when it has started, or failed again.
   * @throws FrontdeskError `not-found`
   */
  async restart(channelId: ChannelId): Promise<void> {
    const channel = this.#with.parts.channels.find(({ id }) => id === channelId);
    if (channel === undefined) throw new FrontdeskError('not-found', 'There is no such channel.');
    const failed = this.#restarts.has(channelId) || channel.state().status === 'failed';
    if (!failed) return;
    const since = this.#with.parts.clock.now();
    this.#restarts.get(channelId)?.callOff();
    this.#restarts.set(channelId, { failures: 0, since, callOff: () => undefined });
    this.#shownInstead.set(channelId, { channelId, status: 'starting', since });
    this.#tell(channel);
    await this.#startAfresh(channel);
  }

  async stop(): Promise<void> {
    this.#ended = true;
    for (const { callOff } of this.#restarts.values()) callOff();
    const { channels, logger } = this.#with.parts;
    const stopped = await Promise.allSettled(channels.map((channel) => channel.stop()));
    for (const one of stopped) {
      if (one.status === 'rejected') logger.error('channel.stop', one.reason);
    }
  }

  /** A start that failed half-way may have left something open. One start of a channel at a time. */
  #startAfresh(channel: Channel): Promise<void> {
    const underWay = this.#starting.get(channel.id);
    if (underWay !== undefined) return underWay;
    const started = (async () => {
      try {
        await channel.stop();
      } catch (cause) {
        this.#with.parts.logger.error('channel.stop', cause, { channelId: channel.id });
      }
      await this.#startOne(channel);
    })().finally(() => {
      this.#starting.delete(channel.id);
    });
    this.#starting.set(channel.id, started);
    return started;
  }

  async #startOne(channel: Channel): Promise<void> {
    if (this.#ended) return;
    try {
      await channel.start(this.#sinkOf(channel));
    } catch (cause) {
      this.#couldNotStart(channel, cause);
      return;
    }
    this.#restarts.delete(channel.id);
    if (this.#shownInstead.delete(channel.id)) this.#tell(channel);
    this.#with.outbox.governor.channelChanged(channel.state());
    if (channel.state().status === 'ready') this.#with.outbox.channelReady();
  }

  #couldNotStart(channel: Channel, cause: unknown): void {
    const { events, logger, clock, random } = this.#with.parts;
    const { id: channelId } = channel;
    const { code, message } = toFrontdeskError(cause);
    logger.error('channel.start', cause, { channelId });
    if (this.#ended) return;
    const before = this.#restarts.get(channelId);
    const failures = (before?.failures ?? 0) + 1;
    const since = before?.since ?? clock.now();
    const retryAt = clock.now() + startDelay(failures, random.fraction());
    const callOff = clock.schedule(retryAt, () => void this.#startAfresh(channel));
    this.#restarts.set(channelId, { failures, since, callOff });
    const state = { channelId, status: 'failed', since, detail: message, code, retryAt } as const;
    this.#shownInstead.set(channelId, state);
    this.#tell(channel);
    if (before === undefined) events.emit({ type: 'fault', code, message });
  }

  /** While it is being started, only the end of that says whether it works. */
  #speaksForItself(channelId: ChannelId): void {
    this.#shownInstead.delete(channelId);
    if (this.#starting.has(channelId)) return;
    this.#restarts.get(channelId)?.callOff();
    this.#restarts.delete(channelId);
  }

  #sinkOf(channel: Channel): ChannelSink {
    const { parts, intake, outbox } = this.#with;
    return {
      inbound: (message) => intake.inbound(message),
      receipt: (receipt) => intake.receipt(receipt),
      typing: (chatAddress, active) => {
        intake.typing(channel.id, chatAddress, active);
      },
      amended: (amendment) => intake.amended(amendment),
      samePerson: (known) => intake.samePerson(known),
      warned: (warning) => outbox.warned(warning),
      stateChanged: (state) => {
        this.#speaksForItself(channel.id);
        const { governor } = outbox;
        governor.channelChanged(state);
        const shown = shownState(state, governor.freezeOf(channel.id));
        parts.events.emit({ type: 'channel-changed', state: shown });
        if (state.status === 'ready') outbox.channelReady();
      },
    };
  }
}
