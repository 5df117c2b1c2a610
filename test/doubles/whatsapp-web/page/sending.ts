import type { Attributes } from './emitter.ts';
import { serialized } from './emitter.ts';
import { behaviour, Socket } from './socket.ts';
import { chatWith, keep, keptUnder, Message, messages, type Chat } from './world.ts';

/** What reached the simulated phones of others. */
export interface Sent {
  kind: 'message' | 'reaction' | 'edit' | 'revoke' | 'forward';
  /** The message's own name. */
  id: string;
  /** Of this page's clock, with parts of a millisecond. */
  at: number;
  to?: string | undefined;
  type?: string | undefined;
  body?: unknown;
  caption?: unknown;
  quoted?: unknown;
  mimetype?: unknown;
  size?: unknown;
  latitude?: unknown;
  longitude?: unknown;
  reaction?: string | undefined;
}

const PREFIX = 'wa-sent:';

/** Where the servers are outside of this page: they have it when this resolves. Null where the page is all there is. */
export const outside: { tell: ((one: Omit<Sent, 'at'>) => Promise<void>) | null } = { tell: null };

const waiting: (() => void)[] = [];

/** Kept over reloads: what has arrived at a phone has arrived. */
export const sent: Sent[] = keptUnder<Sent>(PREFIX)
  .map(([, one]) => one)
  .sort((one, other) => one.at - other.at);

export function record(one: Omit<Sent, 'at'>): void {
  const arrived = { ...one, at: performance.timeOrigin + performance.now() };
  sent.push(arrived);
  try {
    localStorage.setItem(PREFIX + String(sent.length), JSON.stringify(arrived));
  } catch {
    // Full: in memory it is whole.
  }
  for (const tell of waiting.splice(0)) tell();
}

export async function untilSent(count: number): Promise<number> {
  while (sent.length < count) {
    await new Promise<void>((tell) => {
      waiting.push(tell);
    });
  }
  return sent.length;
}

/** Settles all sends that were made to wait. */
const held: (() => void)[] = [];
export function letGo(): void {
  for (const go of held.splice(0)) go();
}

/** As the page does it: at once into the chat, then to the servers, whose word comes later or never. */
export function addAndSend(chat: Chat, wished: Attributes): [Promise<Message>, Promise<object>] {
  const attributes = { ...wished };
  delete attributes['toJSON'];
  const message = new Message(attributes, attributes['mediaKey'] !== undefined);
  message.mediaData.mediaStage = 'RESOLVED';
  const added = Promise.resolve().then(() => {
    messages.add(message);
    chat.msgs.add(message);
    chat.set({ t: message.t });
    keep(message);
    return message;
  });
  return [added, added.then(() => reach(chat, message))];
}

/** What was on its way when a page was left: the servers take it from the next one, or took it already. */
export function finishOnConnecting(): void {
  const pending = messages
    .getModelsArray()
    .filter(({ id, ack, type }) => id.fromMe && ack === 0 && type !== 'revoked');
  Socket.on('change:stream', () => {
    if (Socket.stream !== 'CONNECTED') return;
    for (const message of pending.splice(0)) {
      if (sent.some(({ id }) => id === message.id._serialized)) message.set({ ack: 1 });
      else void reach(chatWith(message.id.remote), message);
    }
  });
}

async function reach(chat: Chat, message: Message): Promise<object> {
  const { sendDelayMs } = behaviour;
  if (sendDelayMs === null) await new Promise<void>((go) => held.push(go));
  else if (sendDelayMs > 0) await new Promise((go) => setTimeout(go, sendDelayMs));
  if (behaviour.refuse > 0) {
    behaviour.refuse -= 1;
    message.set({ ack: -1 });
    return { messageSendResult: 'ERROR', error: behaviour.refusal };
  }
  const one = {
    kind: 'message' as const,
    id: message.id._serialized,
    to: chat.id._serialized,
    type: message.type,
    body: message.type === 'chat' || message.type === 'vcard' ? message.body : undefined,
    caption: message.get('caption'),
    quoted: message.get('quotedStanzaID'),
    mimetype: message.get('mimetype'),
    size: message.get('size'),
    latitude: message.get('lat'),
    longitude: message.get('lng'),
  };
  await outside.tell?.(one);
  record(one);
  if (behaviour.loseAcks) await new Promise(() => undefined);
  message.set({ ack: 1 });
  return { messageSendResult: 'OK', t: message.t };
}

export function react(message: { id: unknown }, emoji: string): Promise<void> {
  record({ kind: 'reaction', id: serialized(message.id), reaction: emoji });
  return Promise.resolve();
}

export function edit(message: Message, body: string): Promise<void> {
  record({ kind: 'edit', id: message.id._serialized, body });
  message.set({ body, latestEditSenderTimestampMs: Date.now() });
  return Promise.resolve();
}
