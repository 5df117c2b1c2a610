import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Delivery } from './delivery.ts';
import type { Got } from './truth.ts';

const Took = z.object({ id: z.string(), to: z.string(), text: z.string() });
/** A page that asks and gets nothing asks again. */
const LONGEST_ASK_MS = 3000;
const MOST_AT_ONCE = 200;
/** As many as the app reads of a chat, and some more. */
const GIVEN_OF_A_CHAT = 60;

/** WhatsApp's servers, as far as the soak needs them. They keep what they have whatever becomes of the app. */
export class SoakServers {
  readonly got: Got[] = [];
  /** How often the page gave a message that the servers had already: phones show it once. */
  repeats = 0;
  readonly #server: Server;
  readonly #deliveries: Delivery[] = [];
  /** What a phone shows, in order: both sides of every chat. */
  readonly #history: Delivery[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response).catch(() => response.writeHead(500).end());
    });
  }

  static async open(): Promise<SoakServers> {
    const servers = new SoakServers();
    servers.#server.listen(0, '127.0.0.1');
    await once(servers.#server, 'listening');
    return servers;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How much the servers have for the page in all. */
  get count(): number {
    return this.#deliveries.length;
  }

  deliver(all: readonly Delivery['does'][]): void {
    for (const does of all) {
      const delivery = { number: this.#deliveries.length + 1, does };
      this.#deliveries.push(delivery);
      if ('writes' in does || 'learn' in does) this.#history.push(delivery);
    }
    for (const wake of this.#waiting) wake();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://soak');
    const tell = (what: unknown) => response.end(JSON.stringify(what));
    if (pathname === '/servers/took') {
      this.#took(Took.parse(JSON.parse(await text(request))));
      tell({});
    } else if (pathname === '/servers/history') tell(newest(this.#history));
    else if (pathname === '/servers/inbox')
      tell(await this.#after(Number(searchParams.get('after'))));
    else response.writeHead(404).end();
  }

  #took({ id, to, text: words }: Got): void {
    if (this.got.some((one) => one.id === id)) {
      this.repeats += 1;
      return;
    }
    this.got.push({ id, to, text: words });
    const stanza = id.split('_')[2];
    if (stanza === undefined) return;
    const writes = { from: to, fromPhone: true, body: words, id: stanza, ...now() };
    this.#history.push({ number: this.#deliveries.length, does: { writes } });
  }

  async #after(number: number): Promise<Delivery[]> {
    const there = () => this.#deliveries.slice(number, number + MOST_AT_ONCE);
    if (there().length > 0) return there();
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, LONGEST_ASK_MS);
      this.#waiting.add(wake);
    });
    return there();
  }
}

/** What a phone gives of its chats to a computer that was linked just now. */
function newest(history: readonly Delivery[]): Delivery[] {
  const counts = new Map<string, number>();
  const given = history.toReversed().filter(({ does }) => {
    if (!('writes' in does)) return true;
    const chat = does.writes.group ?? does.writes.from ?? '';
    const count = (counts.get(chat) ?? 0) + 1;
    counts.set(chat, count);
    return count <= GIVEN_OF_A_CHAT;
  });
  return given.toReversed();
}

/** Seconds, as WhatsApp counts: by its own clock, whatever the computer's says. */
export const now = (): { t: number } => ({ t: Math.floor(Date.now() / 1000) });
