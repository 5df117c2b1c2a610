import type { ChannelState } from './domain/channel.ts';
import { toFrontdeskError } from './domain/errors.ts';
import type { ChannelId } from './domain/ids.ts';
import type { Instant } from './domain/time.ts';
import type { Intake } from './intake/intake.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { EngineParts } from './parts.ts';
import { shownState } from './policy/governor/shown-state.ts';
import type { Channel, ChannelSink } from './ports/channel.ts';

export interface ChannelDeskParts {
  parts: Pick<EngineParts, 'channels' | 'events' | 'logger' | 'clock'>;
  intake: Intake;
  outbox: Pick<Outbox, 'channelReady' | 'governor' | 'warned'>;
}

/** Starts and stops the channels, and leads what they tell to where it belongs. One that fails stops no other. */
export class ChannelDesk {
  readonly #with: ChannelDeskParts;
  readonly #failed = new Map<ChannelId, ChannelState>();
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
    const state = this.#failed.get(channel.id) ?? channel.state();
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

  async stop(): Promise<void> {
    const { channels, logger } = this.#with.parts;
    const stopped = await Promise.allSettled(channels.map((channel) => channel.stop()));
    for (const one of stopped) {
      if (one.status === 'rejected') logger.error('channel.stop', one.reason);
    }
  }

  async #startOne(channel: Channel): Promise<void> {
    try {
      await channel.start(this.#sinkOf(channel));
    } catch (cause) {
      this.#couldNotStart(channel, cause);
      return;
    }
    this.#with.outbox.governor.channelChanged(channel.state());
    if (channel.state().status === 'ready') this.#with.outbox.channelReady();
  }

  #couldNotStart(channel: Channel, cause: unknown): void {
    const { events, logger, clock } = this.#with.parts;
    const { code, message } = toFrontdeskError(cause);
    logger.error('channel.start', cause, { channelId: channel.id });
    const state: ChannelState = {
      channelId: channel.id,
      status: 'failed',
      since: clock.now(),
      detail: message,
    };
    this.#failed.set(channel.id, state);
    events.emit({ type: 'channel-changed', state });
    events.emit({ type: 'fault', code, message });
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
      // No channel tells this yet.
      samePerson: () => Promise.resolve(),
      warned: (warning) => outbox.warned(warning),
      stateChanged: (state) => {
        this.#failed.delete(channel.id);
        const { governor } = outbox;
        governor.channelChanged(state);
        const shown = shownState(state, governor.freezeOf(channel.id));
        parts.events.emit({ type: 'channel-changed', state: shown });
        if (state.status === 'ready') outbox.channelReady();
      },
    };
  }
}
