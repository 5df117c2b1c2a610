import type { WarningKind } from '../../main/engine/domain/account-health.ts';
import { ChannelSendError } from '../../main/engine/domain/channel-send-error.ts';
import type { Amendment } from '../../main/engine/domain/amendment.ts';
import type {
  ChannelState,
  ChannelStatus,
  DeliveryState,
} from '../../main/engine/domain/channel.ts';
import { ChannelId, ChannelMessageId, type SendId } from '../../main/engine/domain/ids.ts';
import type { InboundMessage } from '../../main/engine/domain/message.ts';
import type {
  Channel,
  ChannelAct,
  ChannelCapabilities,
  ChannelSink,
  FetchedMedia,
  LookUpResult,
  OutboundMessage,
  SendReceipt,
} from '../../main/engine/ports/channel.ts';
import type { Clock } from '../../main/engine/ports/clock.ts';

export interface Delivery {
  sendId: SendId;
  channelMessageId: ChannelMessageId;
  recipient: string;
  text: string;
  at: number;
}

/**
 * What a send comes to. `lost-before` and `lost-after` both end in an error that says nothing of whether it left;
 * `silent` never answers; `slow` asks for `release()`.
 */
export type Behaviour =
  'deliver' | 'refuse' | 'offline' | 'lost-before' | 'lost-after' | 'silent-before' | 'slow';

/** What outlasts the app: the customers, their phones and the channel's own history. */
export class ChannelWorld {
  readonly deliveries: Delivery[] = [];
  #messages = 0;

  nextMessageId(): ChannelMessageId {
    this.#messages += 1;
    return ChannelMessageId.parse(`wire-${String(this.#messages)}`);
  }

  textsTo(recipient: string): string[] {
    return this.deliveries.filter((one) => one.recipient === recipient).map(({ text }) => text);
  }
}

export interface MemoryChannelOptions {
  clock: Clock;
  id?: string;
  world?: ChannelWorld;
  capabilities?: Partial<ChannelCapabilities>;
  /** Ticks come by themselves, at once. */
  ticks?: boolean;
}

/** A channel without a network. It delivers, fails and loses contact as told. */
export class MemoryChannel implements Channel {
  readonly id: ChannelId;
  readonly capabilities: ChannelCapabilities;
  readonly world: ChannelWorld;
  /** Every typing signal, oldest first. */
  readonly typing: { recipient: string; active: boolean }[] = [];
  /** Every send that was asked for, delivered or not. */
  readonly asked: OutboundMessage[] = [];
  /** Decides on each send. */
  behave: (message: OutboundMessage) => Behaviour = () => 'deliver';
  /** While set, starting fails with it. */
  startFault: Error | null = null;
  /** The state in which a start ends. */
  startsAs: ChannelStatus = 'ready';
  lookUps = 0;
  /** Everything that was done to messages, oldest first. */
  readonly acts: (ChannelAct & { recipient: string })[] = [];
  /** While set, doing something to a message fails with it. */
  actFault: Error | null = null;
  readonly fetches: { channelMessageId: ChannelMessageId; maxBytes: number }[] = [];
  /** What fetching media comes to. */
  content: () => Promise<FetchedMedia> = () => Promise.resolve({ state: 'gone' });
  /** Chats that were shown as read, oldest first. */
  readonly read: string[] = [];
  readonly #clock: Clock;
  readonly #ticks: boolean;
  #sink: ChannelSink | null = null;
  #state: ChannelState;
  #slow: (() => void)[] = [];
  #unoffered: InboundMessage[] = [];

  constructor(options: MemoryChannelOptions) {
    this.id = ChannelId.parse(options.id ?? 'memory');
    this.world = options.world ?? new ChannelWorld();
    this.capabilities = {
      typing: true,
      receipts: true,
      lookUp: true,
      media: false,
      amends: false,
      governed: false,
      ...options.capabilities,
    };
    this.#clock = options.clock;
    this.#ticks = options.ticks ?? false;
    this.#state = { channelId: this.id, status: 'idle', since: options.clock.now() };
  }

  async start(sink: ChannelSink): Promise<void> {
    if (this.startFault !== null) throw this.startFault;
    this.#sink = sink;
    this.become(this.startsAs);
    const unoffered = this.#unoffered.splice(0);
    for (const message of unoffered) await this.#offer(message);
  }

  stop(): Promise<void> {
    this.#sink = null;
    this.#state = { channelId: this.id, status: 'idle', since: this.#clock.now() };
    return Promise.resolve();
  }

  state(): ChannelState {
    return this.#state;
  }

  /** Comes to another state and says so. */
  become(status: ChannelStatus): void {
    this.#state = { channelId: this.id, status, since: this.#clock.now() };
    this.#sink?.stateChanged(this.#state);
  }

  async send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    this.asked.push(message);
    if (signal.aborted) throw refused('send.closed', 'Called back.');
    if (this.#sink === null || this.#state.status !== 'ready') {
      throw refused('channel.offline', 'The channel is away.');
    }
    const behaviour = this.behave(message);
    if (behaviour === 'refuse') throw refused('channel.unknown-recipient', 'Nobody is there.');
    if (behaviour === 'offline') throw refused('channel.offline', 'The channel is away.');
    if (behaviour === 'lost-before') throw lost();
    if (behaviour === 'silent-before') return new Promise(() => undefined);
    if (behaviour === 'slow') await this.#released(signal);
    const receipt = this.#deliver(message);
    if (behaviour === 'lost-after') throw lost();
    return receipt;
  }

  /** Lets every slow send go on. */
  release(): void {
    for (const go of this.#slow.splice(0)) go();
  }

  lookUp(sendId: SendId, recipient: string): Promise<LookUpResult> {
    this.lookUps += 1;
    if (this.#state.status !== 'ready') return Promise.resolve({ found: false, proven: false });
    const delivery = this.world.deliveries.find(
      (one) => one.sendId === sendId && one.recipient === recipient,
    );
    if (delivery === undefined) {
      return Promise.resolve({ found: false, proven: this.capabilities.lookUp });
    }
    const { channelMessageId, at } = delivery;
    return Promise.resolve({ found: true, channelMessageId, sentAt: at });
  }

  setTyping(recipient: string, active: boolean): Promise<void> {
    this.typing.push({ recipient, active });
    return Promise.resolve();
  }

  markRead(recipient: string): Promise<void> {
    this.read.push(recipient);
    return Promise.resolve();
  }

  /** The other side threatens; resolves when that is taken in. */
  async warn(kind: WarningKind, code?: string): Promise<void> {
    const at = this.#clock.now();
    const more = code === undefined ? {} : { code };
    await this.#sink?.warned({ channelId: this.id, kind, at, ...more });
  }

  /** A customer writes. Rejects where the engine could not store it; it is then offered again by `start`. */
  async receive(
    from: string,
    text: string,
    more: Partial<InboundMessage> = {},
  ): Promise<InboundMessage> {
    const message: InboundMessage = {
      channelId: this.id,
      channelMessageId: this.world.nextMessageId(),
      chatAddress: from,
      chatKind: 'direct',
      senderAddress: from,
      senderName: from,
      author: 'customer',
      sentAt: this.#clock.now(),
      body: { kind: 'text', text },
      ...more,
    };
    await this.#offer(message);
    return message;
  }

  /** The same event once more, as channels do after a reconnect. */
  replay(message: InboundMessage): Promise<void> {
    return this.#offer(message);
  }

  /** Something happens to a message. */
  async amend(amendment: Amendment): Promise<void> {
    await this.#sink?.amended(amendment);
  }

  /** Learns that some addresses are one person's. */
  async meet(addresses: string[], numberChanged = false): Promise<void> {
    const at = this.#clock.now();
    await this.#sink?.samePerson({ channelId: this.id, addresses, numberChanged, at });
  }

  async act(recipient: string, act: ChannelAct, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw refused('send.closed', 'Called back.');
    if (this.#state.status !== 'ready') throw refused('channel.offline', 'The channel is away.');
    if (this.actFault !== null) throw this.actFault;
    this.acts.push({ recipient, ...act });
    const { channelMessageId } = act;
    const about = { channelId: this.id, chatAddress: recipient, channelMessageId };
    const at = this.#clock.now();
    // As WhatsApp does: what is done here is told back before it is acknowledged.
    if (act.type === 'edit') await this.amend({ ...about, type: 'edited', text: act.text, at });
  }

  async fetchMedia(
    _recipient: string,
    channelMessageId: ChannelMessageId,
    maxBytes: number,
  ): Promise<FetchedMedia> {
    this.fetches.push({ channelMessageId, maxBytes });
    return this.content();
  }

  customerTypes(from: string, active: boolean): void {
    this.#sink?.typing(from, active);
  }

  async tick(channelMessageId: ChannelMessageId, state: DeliveryState): Promise<void> {
    const at = this.#clock.now();
    await this.#sink?.receipt({ channelId: this.id, channelMessageId, state, at });
  }

  async #offer(message: InboundMessage): Promise<void> {
    if (this.#sink === null) {
      this.#unoffered.push(message);
      return;
    }
    try {
      await this.#sink.inbound(message);
    } catch (cause) {
      this.#unoffered.push(message);
      throw cause;
    }
  }

  #deliver({ sendId, recipient, text }: OutboundMessage): SendReceipt {
    const channelMessageId = this.world.nextMessageId();
    const at = this.#clock.now();
    this.world.deliveries.push({ sendId, channelMessageId, recipient, text, at });
    if (this.#ticks) void this.tick(channelMessageId, 'delivered');
    return { channelMessageId, sentAt: at };
  }

  #released(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#slow.push(resolve);
      signal.addEventListener('abort', () => {
        reject(refused('send.closed', 'Called back.'));
      });
    });
  }
}

function refused(
  code: 'send.closed' | 'channel.offline' | 'channel.unknown-recipient',
  message: string,
): ChannelSendError {
  return new ChannelSendError('no', code, message);
}

function lost(): ChannelSendError {
  return new ChannelSendError('unknown', 'channel.offline', 'The connection broke.');
}
