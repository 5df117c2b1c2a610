import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { LinkDiagnostics, LinkState, type LinkStatus } from '../../../main/engine/domain/link.ts';
import {
  startElectronHost,
  type ElectronHost,
} from '../../doubles/whatsapp-web/host/start-host.ts';

const HOST = path.resolve(import.meta.dirname, 'link-app.ts');
const WebTold = z.object({ event: z.string(), first: z.looseObject({ body: z.unknown() }) });

/** The link as it ships, in a real Electron, with the simulated page in WhatsApp's place; started and killed at will. */
export class LinkLab {
  readonly #userData: string;
  #host: ElectronHost | null = null;
  #seen = 0;

  private constructor(userData: string) {
    this.#userData = userData;
  }

  static async open(): Promise<LinkLab> {
    return new LinkLab(await mkdtemp(path.join(tmpdir(), 'frontdesk-link-')));
  }

  /** @param hurry how many times faster the link's time runs, so that nobody waits for a watchdog's half minute */
  async start({ hurry = 1 } = {}): Promise<void> {
    const env = { FRONTDESK_HURRY: String(hurry) };
    this.#host = await startElectronHost(HOST, this.#userData, env);
    this.#seen = 0;
  }

  async kill(): Promise<void> {
    await this.#host?.kill();
    this.#host = null;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#userData, { recursive: true, force: true, maxRetries: 5 });
  }

  call(method: string, ...given: unknown[]): Promise<unknown> {
    return this.host.call(method, ...given);
  }

  /** Runs script in WhatsApp's page. */
  page(source: string): Promise<unknown> {
    return this.host.call('page', source);
  }

  /** The next state of that kind, from the last one on that was waited for. */
  async becomes(status: LinkStatus): Promise<LinkState> {
    const { at, state } = await this.host.until((events) => {
      for (const [place, { event, payload }] of events.entries()) {
        if (place < this.#seen || event !== 'link') continue;
        const told = LinkState.parse(payload);
        if (told.status === status) return { at: place, state: told };
      }
      return undefined;
    });
    this.#seen = at + 1;
    return state;
  }

  /** Every status there was since the start, each once in a row. */
  statuses(): LinkStatus[] {
    const all = this.host.events
      .filter(({ event }) => event === 'link')
      .map(({ payload }) => LinkState.parse(payload).status);
    return all.filter((status, at) => status !== all[at - 1]);
  }

  async linked(options?: { hurry: number }): Promise<void> {
    await this.start(options);
    await this.call('link');
    await this.becomes('qr');
    await this.page('__wa.pair()');
    await this.becomes('ready');
  }

  /** A customer writes; resolves when the link told of it, with how often it did. */
  async hears(body: string): Promise<number> {
    await this.page(`void __wa.receive({ body: ${JSON.stringify(body)} })`);
    const told = (): number =>
      this.host.events.filter(({ event, payload }) => {
        const web = event === 'web' ? WebTold.safeParse(payload).data : undefined;
        return web?.event === 'message' && web.first.body === body;
      }).length;
    await this.host.until(() => (told() > 0 ? true : undefined));
    // Whatever a doubled listener would tell, it tells before the page's answer to this.
    await this.page('new Promise((done) => setTimeout(done, 0))');
    return told();
  }

  async state(): Promise<LinkState> {
    return LinkState.parse(await this.call('state'));
  }

  async diagnostics(): Promise<LinkDiagnostics> {
    return LinkDiagnostics.parse(await this.call('diagnostics'));
  }

  get host(): ElectronHost {
    if (this.#host === null) throw new Error('The app is not running.');
    return this.#host;
  }
}
