import fs from 'node:fs';
import { ChannelSendError } from '../../../main/engine/domain/channel-send-error.ts';
import type { ChannelState } from '../../../main/engine/domain/channel.ts';
import { ChannelId, ChannelMessageId, type SendId } from '../../../main/engine/domain/ids.ts';
import type { InboundMessage } from '../../../main/engine/domain/message.ts';
import type {
  Channel,
  ChannelSink,
  LookUpResult,
  OutboundMessage,
  SendReceipt,
} from '../../../main/engine/ports/channel.ts';

export const CHANNEL = ChannelId.parse('file');

/** One line of the file of deliveries: what the customer's phone shows. */
export interface Delivered {
  sendId: SendId;
  channelMessageId: ChannelMessageId;
  recipient: string;
  text: string;
  sentAt: number;
}

/** One after the other, so that nobody sounds like a machine. */
const QUESTIONS = [
  'How much is the lemon cake?',
  'Is it for eight people?',
  'What does yours with lemon cost?',
  'And today, the same price?',
  'Tell me about cakes, please',
];

/** Customers write in turn, always with the same number under the same name. */
export function arrival(index: number, customers: number): InboundMessage {
  const address = `customer-${String(index % customers)}`;
  const words = QUESTIONS[Math.floor(index / customers) % QUESTIONS.length] ?? '';
  return {
    channelId: CHANNEL,
    channelMessageId: ChannelMessageId.parse(`in-${String(index)}`),
    chatAddress: address,
    chatKind: 'direct',
    senderAddress: address,
    senderName: address,
    author: 'customer',
    sentAt: Date.UTC(2026, 10, 14) + index * 1000,
    body: { kind: 'text', text: `${words} (${String(index)})` },
  };
}

/** The lines of a file that was only ever appended to; none where there is no file yet. */
export function readLines<T>(file: string): T[] {
  if (!fs.existsSync(file)) return [];
  const whole = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as T);
}

/** On the disk when it returns: no kill takes it back. */
function append(file: string, line: unknown): void {
  const handle = fs.openSync(file, 'a');
  fs.writeSync(handle, `${JSON.stringify(line)}\n`);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

export interface FileChannelParts {
  deliveries: string;
  acknowledged: string;
  /** What has been written by now, oldest first. What was not acknowledged is offered at each start. */
  inbox: readonly InboundMessage[];
  /** Told of each step, by name; may never return. */
  step: (name: string) => void;
}

/** A channel whose customers live in files, so that they outlive any kill of the app. */
export class FileChannel implements Channel {
  readonly id = CHANNEL;
  readonly capabilities = {
    typing: false,
    receipts: false,
    lookUp: true,
    media: false,
    amends: false,
    governed: false,
  };
  readonly #parts: FileChannelParts;
  #state: ChannelState = { channelId: CHANNEL, status: 'idle', since: 0 };
  #allStored: Promise<void> = Promise.resolve();

  constructor(parts: FileChannelParts) {
    this.#parts = parts;
  }

  /** Resolves when the engine has everything that was written. */
  get allStored(): Promise<void> {
    return this.#allStored;
  }

  start(sink: ChannelSink): Promise<void> {
    this.#state = { channelId: CHANNEL, status: 'ready', since: Date.now() };
    sink.stateChanged(this.#state);
    this.#allStored = this.#offerAll(sink);
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.#state = { channelId: CHANNEL, status: 'idle', since: Date.now() };
    return Promise.resolve();
  }

  state(): ChannelState {
    return this.#state;
  }

  async send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    const { deliveries, step } = this.#parts;
    if (signal.aborted) throw new ChannelSendError('no', 'send.closed', 'Called back.');
    step('send: before it leaves');
    const { sendId, recipient, text } = message;
    const channelMessageId = ChannelMessageId.parse(`out-${String(readLines(deliveries).length)}`);
    const sentAt = Date.now();
    const delivered: Delivered = { sendId, channelMessageId, recipient, text, sentAt };
    append(deliveries, delivered);
    step('send: after it left, before it is acknowledged');
    await Promise.resolve();
    return { channelMessageId, sentAt };
  }

  async lookUp(sendId: SendId, recipient: string): Promise<LookUpResult> {
    this.#parts.step('look-up');
    await Promise.resolve();
    const found = readLines<Delivered>(this.#parts.deliveries).find(
      (one) => one.sendId === sendId && one.recipient === recipient,
    );
    if (found === undefined) return { found: false, proven: true };
    return { found: true, channelMessageId: found.channelMessageId, sentAt: found.sentAt };
  }

  setTyping(): Promise<void> {
    return Promise.resolve();
  }

  async #offerAll(sink: ChannelSink): Promise<void> {
    const { inbox, acknowledged, step } = this.#parts;
    const known = new Set(readLines<string>(acknowledged));
    for (const message of inbox) {
      if (known.has(message.channelMessageId)) continue;
      await sink.inbound(message);
      step('inbound: stored, before it is acknowledged');
      append(acknowledged, message.channelMessageId);
    }
  }
}
