import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { WHATSAPP_WEB } from '../../../main/channels/whatsapp-web/whatsapp-web.ts';
import { AccountWarning } from '../../../main/engine/domain/account-health.ts';
import { Amendment, SamePerson } from '../../../main/engine/domain/amendment.ts';
import { ChannelSendError } from '../../../main/engine/domain/channel-send-error.ts';
import { ChannelState, DeliveryReceipt } from '../../../main/engine/domain/channel.ts';
import { ErrorShape } from '../../../main/engine/domain/errors.ts';
import { ChannelMessageId, type SendId } from '../../../main/engine/domain/ids.ts';
import { InboundMessage } from '../../../main/engine/domain/message.ts';
import { Instant } from '../../../main/engine/domain/time.ts';
import type {
  Channel,
  ChannelAct,
  ChannelSink,
  LookUpResult,
  OutboundMessage,
  SendReceipt,
} from '../../../main/engine/ports/channel.ts';
import {
  startElectronHost,
  type ElectronHost,
} from '../../doubles/whatsapp-web/host/start-host.ts';

const HOST = path.resolve(import.meta.dirname, 'channel-app.ts');

const Told = z.object({ id: z.number(), method: z.string(), given: z.unknown() });
const Failure = ErrorShape.extend({ delivered: z.enum(['no', 'unknown']) });
const Settled = z.object({ value: z.unknown().optional(), failure: Failure.optional() });
const Receipt = z.object({ channelMessageId: ChannelMessageId, sentAt: Instant });
const LookUp = z.union([
  z.object({ found: z.literal(true), channelMessageId: ChannelMessageId, sentAt: Instant }),
  z.object({ found: z.literal(false), proven: z.boolean() }),
]);
const Fetched = z.object({
  state: z.string(),
  mimeType: z.string().optional(),
  bytes: z.number().optional(),
  first: z.array(z.number()).optional(),
});

/** The channel in another process: a real Electron with the simulated page in it. */
export class RemoteChannel implements Channel {
  readonly id = WHATSAPP_WEB;
  readonly capabilities = {
    typing: true,
    receipts: true,
    lookUp: true,
    media: true,
    amends: true,
    governed: true,
  };
  readonly host: ElectronHost;
  #state: ChannelState;
  #sink: ChannelSink | null = null;
  #heard = 0;
  readonly #watchers = new Set<() => void>();

  private constructor(host: ElectronHost, state: ChannelState) {
    this.host = host;
    this.#state = state;
  }

  static async over(userData: string): Promise<RemoteChannel> {
    const host = await startElectronHost(HOST, userData);
    const channel = new RemoteChannel(host, ChannelState.parse(await host.call('state')));
    void channel.#listen();
    return channel;
  }

  async start(sink: ChannelSink): Promise<void> {
    this.#sink = sink;
    await this.host.call('start');
  }

  async stop(): Promise<void> {
    await this.host.call('stop');
  }

  state(): ChannelState {
    return this.#state;
  }

  async send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    const { enclosure } = message;
    const bytes = enclosure !== undefined && 'content' in enclosure ? enclosure.content : null;
    const base64 = bytes === null ? {} : { base64: Buffer.from(bytes).toString('base64') };
    const plain = bytes === null ? enclosure : { ...enclosure, content: null };
    const given = { ...message, ...base64, ...(plain !== undefined && { enclosure: plain }) };
    return Receipt.parse(valueOf(await this.host.call('send', given, signal.aborted)));
  }

  async lookUp(sendId: SendId, recipient: string): Promise<LookUpResult> {
    return LookUp.parse(await this.host.call('lookUp', sendId, recipient));
  }

  async setTyping(recipient: string, active: boolean): Promise<void> {
    await this.host.call('setTyping', recipient, active);
  }

  async markRead(recipient: string): Promise<void> {
    await this.host.call('markRead', recipient);
  }

  async act(recipient: string, act: ChannelAct): Promise<void> {
    valueOf(await this.host.call('act', recipient, act));
  }

  /** The first bytes, and how many there are. */
  async fetch(recipient: string, id: ChannelMessageId, most: number) {
    return Fetched.parse(await this.host.call('fetchMedia', recipient, id, most));
  }

  /** Resolves with what `find` finds in the sink, now or after something more was told to it. */
  async until<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((tell) => {
        this.#watchers.add(tell);
      });
    }
  }

  async #listen(): Promise<void> {
    for (;;) {
      const from = this.#heard;
      const next = await this.host.until((events) => events[from]);
      this.#heard += 1;
      if (next.event === 'state') {
        this.#state = ChannelState.parse(next.payload);
        this.#sink?.stateChanged(this.#state);
      }
      if (next.event === 'sink') await this.#store(Told.parse(next.payload));
      for (const tell of this.#watchers) tell();
      this.#watchers.clear();
    }
  }

  async #store({ id, method, given }: z.infer<typeof Told>): Promise<void> {
    const stored = await this.#offer(method, given).then(
      () => true,
      () => false,
    );
    await this.host.call('stored', id, stored).catch(() => undefined);
  }

  #offer(method: string, given: unknown): Promise<void> {
    const sink = this.#sink;
    if (sink === null) return Promise.reject(new Error('Nobody listens.'));
    switch (method) {
      case 'inbound':
        return sink.inbound(InboundMessage.parse(given));
      case 'receipt':
        return sink.receipt(DeliveryReceipt.parse(given));
      case 'amended':
        return sink.amended(Amendment.parse(given));
      case 'samePerson':
        return sink.samePerson(SamePerson.parse(given));
      case 'warned':
        return sink.warned(AccountWarning.parse(given));
      default:
        return Promise.reject(new Error(`Nobody knows ${method}.`));
    }
  }
}

function valueOf(answer: unknown): unknown {
  const { value, failure } = Settled.parse(answer);
  if (failure === undefined) return value;
  const { delivered, code, message, details } = failure;
  throw new ChannelSendError(delivered, code, message, details === undefined ? {} : { details });
}

/** A number that is linked, and the app that was linked to it; started and killed at will. */
export class ChannelLab {
  readonly #userData: string;
  channel: RemoteChannel;

  private constructor(userData: string, channel: RemoteChannel) {
    this.#userData = userData;
    this.channel = channel;
  }

  /** Linked, and not started. */
  static async open(): Promise<ChannelLab> {
    const userData = await mkdtemp(path.join(tmpdir(), 'frontdesk-channel-'));
    const lab = new ChannelLab(userData, await RemoteChannel.over(userData));
    await lab.host.call('link');
    await lab.becomes('qr');
    await lab.page('__wa.pair()');
    await lab.becomes('ready');
    await lab.host.call('unlink');
    return lab;
  }

  get host(): ElectronHost {
    return this.channel.host;
  }

  page(source: string): Promise<unknown> {
    return this.host.call('page', source);
  }

  /** Waits until the link is that, now or later. */
  async becomes(status: string): Promise<void> {
    await this.host.until((events) => {
      const states = events.filter(({ event }) => event === 'link');
      const last = z.object({ status: z.string() }).safeParse(states.at(-1)?.payload).data;
      return last?.status === status ? true : undefined;
    });
  }

  async begin(sink: ChannelSink): Promise<void> {
    await this.channel.start(sink);
    await this.becomes('ready');
  }

  /** The power goes, and comes back: another app over the same disk. */
  async reborn(): Promise<RemoteChannel> {
    await this.host.kill();
    this.channel = await RemoteChannel.over(this.#userData);
    return this.channel;
  }

  async close(): Promise<void> {
    await this.host.kill();
    await rm(this.#userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
