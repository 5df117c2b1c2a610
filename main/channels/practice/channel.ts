import type { ChannelAddress, ChannelState } from '../../engine/domain/channel.ts';
import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { PracticeState } from '../../engine/domain/views/app.ts';
import type { Channel, ChannelSink, OutboundMessage } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Random } from '../../engine/ports/random.ts';
import { seededChance, type Chance } from './chance.ts';
import { pretendCustomers } from './customers.ts';
import type { PretendCustomer } from './customers/pretend-customer.ts';
import { addressOfCustomer, PRACTICE, toInbound } from './mapper.ts';
import { Offering } from './offering.ts';
import { MemoryJournal, type PracticeJournal } from './practice-journal.ts';
import { Performer } from './script.ts';
import { Sender } from './sender.ts';
import { Stage } from './stage.ts';
import { switchInMemory, type PlayChange, type PlaySwitch } from './state.ts';
import { Troupe } from './troupe.ts';
import { Visitors } from './visitors.ts';

export interface PracticeParts {
  clock: Clock;
  random: Random;
  logger: Logger;
  /** What outlasts a restart; in memory unless given. */
  journal?: PracticeJournal;
  /** Where it is kept whether the customers write, and how fast; running at normal speed unless given. */
  play?: PlaySwitch;
}

export interface PracticeOptions {
  /** Multiplies every delay; with 0 nothing takes any time. 1 unless given. */
  pace?: number;
  /** The same seed makes the customers do the same; unless given, chance decides. */
  seed?: number;
  /** Instead of the usual customers; an empty list for none but those who are played. */
  customers?: readonly PretendCustomer[];
  /** Hears of each reply that reached a customer. */
  onArrival?: (message: OutboundMessage) => void;
}

/** Who is to write: a customer there is, or one made up by name. */
export type WriteAs = { id: string } | { name: string };

/** What the owner can do with the practice. */
export interface PracticeControls {
  state(): PracticeState;
  set(change: PlayChange): Promise<PracticeState>;
  /**
   * Resolves when the message was offered to the engine; the address is the chat it came in.
   * @throws FrontdeskError `not-found` or `channel.offline`
   */
  writeAs(customer: WriteAs, text: string): Promise<{ address: ChannelAddress }>;
  onChange(listener: (state: PracticeState) => void): () => void;
}

export interface Practice {
  channel: Channel;
  controls: PracticeControls;
}

/** A channel whose customers are pretend ones: everything works as on a real one, and nothing leaves the device. */
export function createPracticeChannel(
  parts: PracticeParts,
  options: PracticeOptions = {},
): Practice {
  const practice = new PracticeChannel(parts, options);
  return { channel: practice, controls: practice.controls };
}

class PracticeChannel implements Channel {
  readonly id = PRACTICE;
  readonly capabilities = {
    typing: true,
    receipts: true,
    lookUp: true,
    media: false,
    amends: false,
    governed: false,
  };
  readonly controls: PracticeControls;
  readonly #parts: PracticeParts;
  readonly #customers: readonly PretendCustomer[];
  readonly #play: PlaySwitch;
  readonly #chance: Chance;
  readonly #stage: Stage;
  readonly #troupe: Troupe;
  readonly #visitors: Visitors;
  readonly #offering: Offering;
  readonly #sender: Sender;
  readonly #performers = new Map<ChannelAddress, Performer>();
  #sink: ChannelSink | null = null;
  #state: ChannelState;

  constructor(parts: PracticeParts, options: PracticeOptions) {
    const { clock, random, logger, journal = new MemoryJournal() } = parts;
    const { pace = 1, seed, customers = pretendCustomers, onArrival } = options;
    this.#parts = parts;
    this.#customers = customers;
    this.#play = parts.play ?? switchInMemory({ running: true, speed: 'normal' });
    this.#chance = seed === undefined ? () => random.fraction() : seededChance(seed);
    this.#stage = new Stage(clock, { pace, ...this.#play.get() });
    this.#troupe = new Troupe(this.#stage, this.#chance);
    this.#visitors = new Visitors(customers);
    this.#offering = new Offering(clock, logger);
    this.#state = { channelId: PRACTICE, status: 'idle', since: clock.now() };
    this.#sender = new Sender({
      clock,
      random,
      logger,
      journal,
      pace,
      chance: this.#chance,
      isKnown: (address) => this.#visitors.isKnown(address),
      arrived: (message) => {
        onArrival?.(message);
        this.#performers.get(message.recipient)?.hears();
      },
      tick: ({ to, id, state }) => {
        const receipt = { channelId: PRACTICE, channelMessageId: id, state, at: clock.now() };
        void this.#offering.offer(`ticks of ${to}`, (sink) => sink.receipt(receipt));
      },
    });
    this.controls = this.#makeControls();
  }

  async start(sink: ChannelSink): Promise<void> {
    if (this.#sink !== null) return;
    this.#sink = sink;
    this.#become('starting');
    await this.#sender.open();
    if (!this.#isStartedWith(sink)) return;
    this.#offering.open(sink);
    this.#stage.change(this.#play.get());
    this.#become('ready');
    const performers = this.#customers.map((customer) => this.#performerOf(customer));
    this.#troupe.enter(performers, this.#sender.isNew);
  }

  async stop(): Promise<void> {
    if (this.#sink === null) return;
    this.#troupe.leave();
    this.#performers.clear();
    this.#offering.close();
    this.#become('idle');
    this.#sink = null;
    await this.#sender.close();
  }

  state(): ChannelState {
    return this.#state;
  }

  send(message: OutboundMessage, signal: AbortSignal) {
    return this.#sender.send(message, signal);
  }

  lookUp(...search: Parameters<Channel['lookUp']>) {
    return this.#sender.lookUp(...search);
  }

  setTyping(recipient: ChannelAddress, active: boolean): Promise<void> {
    if (active) this.#performers.get(recipient)?.seesTyping();
    return Promise.resolve();
  }

  /** Reading the journal takes a moment; meanwhile it may have been stopped. */
  #isStartedWith(sink: ChannelSink): boolean {
    return this.#sink === sink;
  }

  #become(status: ChannelState['status']): void {
    this.#state = { channelId: PRACTICE, status, since: this.#parts.clock.now() };
    this.#sink?.stateChanged(this.#state);
  }

  #performerOf(customer: PretendCustomer): Performer {
    const address = addressOfCustomer(customer.id);
    const performer = new Performer(customer, this.#stage, this.#chance, {
      say: (text) => void this.#offerMessage(address, customer.name, text),
      typing: (active) => this.#sink?.typing(address, active),
      mayBegin: () => this.#troupe.mayBegin(),
      standBy: (begin) => this.#troupe.standBy(begin),
      settled: () => this.#troupe.settled(),
    });
    this.#performers.set(address, performer);
    return performer;
  }

  #offerMessage(address: ChannelAddress, name: string, text: string): Promise<void> {
    const { clock, random } = this.#parts;
    const message = toInbound({ id: random.id(), address, name, text, at: clock.now() });
    return this.#offering.offer(address, (sink) => sink.inbound(message));
  }

  #makeControls(): PracticeControls {
    const listeners = new Set<(state: PracticeState) => void>();
    const state = (): PracticeState => ({
      ...this.#play.get(),
      customers: this.#visitors.everybody(),
    });
    const tell = (): void => {
      for (const listener of listeners) listener(state());
    };
    this.#play.onChange(() => {
      this.#stage.change(this.#play.get());
      tell();
    });
    return {
      state,
      set: async (change) => {
        await this.#play.set(change);
        return state();
      },
      writeAs: async (customer, text) => {
        if (this.#sink === null) {
          throw new FrontdeskError('channel.offline', 'Practice is not running.');
        }
        const { address, name, isNew } = this.#visitors.welcome(customer);
        if (isNew) tell();
        this.#performers.get(address)?.play();
        await this.#offerMessage(address, name, text);
        return { address };
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }
}
