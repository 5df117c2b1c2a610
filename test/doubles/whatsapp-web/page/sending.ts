import type { Attributes } from './emitter.ts';
import { serialized } from './emitter.ts';
import { behaviour } from './socket.ts';
import { keep, Message, messages, type Chat } from './world.ts';

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

const KEY = 'wa-sent';
const waiting: (() => void)[] = [];

/** Kept over reloads: what has arrived at a phone has arrived. */
export const sent: Sent[] = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Sent[];

export function record(one: Omit<Sent, 'at'>): void {
  sent.push({ ...one, at: performance.timeOrigin + performance.now() });
  try {
    localStorage.setItem(KEY, JSON.stringify(sent.slice(-2000)));
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

async function reach(chat: Chat, message: Message): Promise<object> {
  const { sendDelayMs } = behaviour;
  if (sendDelayMs === null) await new Promise<void>((go) => held.push(go));
  else if (sendDelayMs > 0) await new Promise((go) => setTimeout(go, sendDelayMs));
  if (behaviour.refuse > 0) {
    behaviour.refuse -= 1;
    message.set({ ack: -1 });
    return { messageSendResult: 'ERROR', error: behaviour.refusal };
  }
  record({
    kind: 'message',
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
  });
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
