// The simulated page, with servers that live outside of it: they have what was written whatever happens to the page,
// and what it sent is sent once they have it.
import '../doubles/whatsapp-web/page/main.ts';
import { control } from '../doubles/whatsapp-web/page/control.ts';
import { mediaStore } from '../doubles/whatsapp-web/page/media.ts';
import { outside } from '../doubles/whatsapp-web/page/sending.ts';
import { behaviour, isPaired, Socket } from '../doubles/whatsapp-web/page/socket.ts';
import { aliases, chatWith, keep, messages } from '../doubles/whatsapp-web/page/world.ts';
import { arrive, compose, keyOf, type Writes } from '../doubles/whatsapp-web/page/writing.ts';
import type { Delivery, Written } from './delivery.ts';

/** What the soak does with the page beside `window.__wa`. */
export interface SoakPage {
  /** The phone scans the code; what it has of the chats comes along. */
  pair(): Promise<void>;
  goOffline(): void;
  goOnline(): void;
  /** Messages of ours that are in a chat and not with the servers yet. */
  pendingSends(): number;
  /** Up to where it has what the servers have for it. */
  place(): number;
  forgetMedia(): void;
}

declare const window: Window & { __soak?: SoakPage };

const PLACE = 'soak-place';
const AGAIN_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const place = (): number => Number(localStorage.getItem(PLACE) ?? 0);

/** This page, and no other window, is what the servers deliver to. */
const connected = (): boolean =>
  isPaired() && !behaviour.deaf && Socket.state === 'CONNECTED' && Socket.stream === 'CONNECTED';

function written(writes: Written): Writes {
  const { mediaBytes, ...plain } = writes;
  if (mediaBytes === undefined) return plain;
  const data = 'A'.repeat(Math.ceil(mediaBytes / 3) * 4);
  return { ...plain, media: { mimetype: 'image/jpeg', caption: String(plain.body), data } };
}

function take({ number, does }: Delivery): void {
  if ('learn' in does) aliases.learn(does.learn.lid, does.learn.phone);
  else if ('malformed' in does) control.malformed(does.malformed);
  else if ('again' in does) {
    if (messages.get(does.again) !== undefined) control.again(does.again);
  } else if (messages.get(keyOf(does.writes)._serialized) === undefined)
    arrive(written(does.writes));
  localStorage.setItem(PLACE, String(number));
}

async function ask(path: string): Promise<Delivery[]> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  const deliveries = (await answer.json()) as Delivery[];
  return deliveries;
}

/** Whoever connects gets what waited, and then what comes. */
async function listen(): Promise<never> {
  for (;;) {
    if (!connected()) {
      await pause(50);
      continue;
    }
    try {
      const deliveries = await ask(`/servers/inbox?after=${place()}`);
      // What comes while the connection breaks is delivered to the next one.
      for (const delivery of deliveries) if (connected()) take(delivery);
    } catch {
      await pause(AGAIN_MS);
    }
  }
}

/** As a phone gives it to a computer that was linked just now: nobody is told of it. */
async function takeHistory(): Promise<void> {
  for (const { number, does } of await ask('/servers/history')) {
    if ('learn' in does) aliases.learn(does.learn.lid, does.learn.phone);
    else if ('writes' in does) {
      const message = compose({ ...written(does.writes), more: { isNewMsg: false } });
      if (messages.get(message.id) !== undefined) continue;
      const chat = chatWith(message.id.remote);
      messages.add(message);
      chat.msgs.add(message);
      chat.t = message.t;
      keep(message);
    }
    if (number > place()) localStorage.setItem(PLACE, String(number));
  }
}

outside.tell = async ({ id, to, type, body, caption }) => {
  const text = [body, caption].find((words) => typeof words === 'string') ?? '';
  for (;;) {
    try {
      if (connected()) {
        const told = JSON.stringify({ id, to, type, text });
        const { ok } = await fetch('/servers/took', { method: 'POST', body: told });
        if (ok) return;
      }
    } catch {
      // It stays in the chat until the servers can be reached.
    }
    await pause(AGAIN_MS);
  }
};

window.__soak = {
  async pair() {
    await takeHistory();
    await control.pair();
  },
  goOffline: () => void Socket.set({ state: 'OPENING', stream: 'DISCONNECTED' }),
  goOnline: () => void Socket.set({ state: 'CONNECTED', stream: 'CONNECTED' }),
  pendingSends: () =>
    messages
      .getModelsArray()
      .filter(({ id, ack }) => id.fromMe && ack === 0)
      .filter(({ id }) => !control.sent.some((one) => one.id === id._serialized)).length,
  place,
  forgetMedia: () => mediaStore.clear(),
};

void listen();
