import { net } from 'electron';
import { z } from 'zod';
import type { Logger } from '../../engine/ports/logger.ts';
import { PartitionAuth } from './auth.ts';
import { createClient, type FrontdeskClient } from './client.ts';
import * as inPage from './in-page.ts';
import { loadLibrary, type Library } from './library.ts';
import {
  LinkFault,
  type LinkSession,
  type LinkSessions,
  type Probe,
  type SessionEvent,
} from './link-session.ts';
import { faultOf } from './page-fault.ts';
import { LINKING_MODULES, MESSAGING_MODULES, SPECIAL_MODULES } from './required-modules.ts';
import type { SessionPartition } from './session-partition.ts';
import { createWebClient, type WebClient } from './web-client.ts';
import { openWhatsAppWindow, type WhatsAppWindow } from './window.ts';

const Text = z.string().min(1);
const Percent = z.coerce.number().min(0).max(100);
const Account = z.object({
  pushname: z.string().catch(''),
  wid: z.object({ user: z.string() }),
});
const ProbeAnswer = z.object({
  state: z.string().nullable(),
  stream: z.string().nullable(),
  synced: z.boolean(),
  listening: z.boolean(),
});
const Inspection = z.object({
  title: z.string(),
  version: z.string().nullable(),
  missing: z.array(z.string()),
});

/** A reload that Chromium gave up because another one began. */
const ABORTED = -3;
/** The page loads its parts bit by bit: one that is not there yet may come. */
const LOOKS_FOR_PARTS = 10;
const BETWEEN_LOOKS_MS = 1000;

export interface PageSessionsParts {
  partition: SessionPartition;
  logger: Logger;
}

/** The sessions as they ship: WhatsApp's page in a window of this process, whatsapp-web.js over it. */
export function createPageSessions({ partition, logger }: PageSessionsParts): LinkSessions {
  let libraryVersion = 'not loaded';
  return {
    create: (tell) =>
      new PageSession(partition, logger, tell, async () => {
        const library = await loadLibrary();
        libraryVersion = library.version;
        return library;
      }),
    flush: () => partition.flush(),
    wipe: () => partition.wipe(),
    isOnline: () => net.isOnline(),
    versions: () => ({ library: libraryVersion, chromium: process.versions.chrome }),
  };
}

class PageSession implements LinkSession {
  readonly #partition: SessionPartition;
  readonly #logger: Logger;
  readonly #load: () => Promise<Library>;
  readonly #tell: (event: SessionEvent) => void;
  readonly #window: WhatsAppWindow;
  readonly #echoes = new Map<string, () => void>();
  #client: FrontdeskClient | null = null;
  #web: WebClient | null = null;
  #words = 0;
  #killing = false;
  #destroyed = false;

  constructor(
    partition: SessionPartition,
    logger: Logger,
    tell: (event: SessionEvent) => void,
    load: () => Promise<Library>,
  ) {
    this.#partition = partition;
    this.#logger = logger;
    this.#load = load;
    this.#tell = (event) => {
      if (!this.#destroyed) tell(event);
    };
    this.#window = openWhatsAppWindow(partition.session, () => {
      this.#tell({ type: 'window', shown: this.#window.isShown() });
    });
    this.#watchWindow();
  }

  get web(): WebClient {
    if (this.#web === null) throw new LinkFault('unknown');
    return this.#web;
  }

  async start(): Promise<void> {
    try {
      const library = await this.#load();
      if (this.#destroyed) return;
      const client = this.#createClient(library);
      this.#client = client;
      this.#web = createWebClient(client);
      await client.initialize();
    } catch (cause) {
      throw await this.#faultOf(cause);
    }
  }

  async probe(): Promise<Probe> {
    this.#words += 1;
    const word = `probe-${this.#words}`;
    const heard = new Promise<void>((resolve) => {
      this.#echoes.set(word, resolve);
    });
    try {
      const answer = ProbeAnswer.parse(await this.#page.evaluate(inPage.probePage, word));
      await heard;
      return answer;
    } finally {
      this.#echoes.delete(word);
    }
  }

  async askServers(): Promise<void> {
    await this.#page.evaluate(inPage.askServers);
  }

  async requestCode(phone: string): Promise<void> {
    await this.#connected.requestPairingCode(phone);
  }

  async useQr(): Promise<void> {
    const client = this.#connected;
    if (hasCancelPairing(client)) await client.cancelPairingCode();
  }

  async refreshQr(): Promise<void> {
    await this.#page.evaluate(inPage.refreshQr);
  }

  async takeOver(): Promise<void> {
    await this.#page.evaluate(inPage.takeOver);
  }

  reload(kill: boolean): void {
    const { contents } = this.#window;
    if (this.#destroyed || contents.isDestroyed()) return;
    if (kill && !contents.isCrashed()) {
      this.#killing = true;
      contents.forcefullyCrashRenderer();
    } else contents.reload();
  }

  async logOut(): Promise<void> {
    await this.#page.evaluate(inPage.logOut);
  }

  showWindow(): void {
    this.#window.show();
  }

  hideWindow(): void {
    this.#window.hide();
  }

  async inspect(): Promise<{ version: string | null; missing: string[] }> {
    const wanted = [...LINKING_MODULES, ...MESSAGING_MODULES, ...SPECIAL_MODULES];
    const seen = await this.#inspect(wanted);
    return { version: seen?.version ?? null, missing: seen?.missing ?? [] };
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#client?.removeAllListeners();
    this.#client?.pupBrowser?.disconnect().catch((cause: unknown) => {
      this.#logger.warn('link.disconnect-failed', { cause: nameOf(cause) });
    });
    this.#window.destroy();
  }

  get #connected(): FrontdeskClient {
    if (this.#client === null || this.#destroyed) throw new LinkFault('unknown');
    return this.#client;
  }

  get #page() {
    const { page } = this.#connected;
    if (page === null) throw new LinkFault('unknown');
    return page;
  }

  #createClient(library: Library): FrontdeskClient {
    const client = createClient(library, {
      contents: this.#window.contents,
      authStrategy: new PartitionAuth(() => this.#partition.flush()),
      socketChanged: (state, stream) => this.#tell({ type: 'socket', state, stream }),
      echoed: (word) => this.#echoes.get(word)?.(),
      told: (event, args) => this.#tell({ type: 'web', event, args }),
      reloaded: () => this.#tell({ type: 'reloaded' }),
      injectFailed: (cause) => void this.#tellFault(cause),
      closeAsked: () => this.#tell({ type: 'gone' }),
    });
    client.on('qr', (text: unknown) => {
      this.#tell({ type: 'qr', text: Text.parse(text) });
    });
    client.on('code', (text: unknown) => {
      this.#tell({ type: 'code', text: Text.parse(text) });
    });
    client.on('loading_screen', (percent: unknown) => {
      this.#tell({ type: 'progress', percent: Percent.catch(0).parse(percent) });
    });
    client.on('authenticated', () => void this.#authenticated());
    client.on('ready', () => void this.#ready(client));
    client.on('disconnected', (reason: unknown) => {
      if (reason === 'LOGOUT') this.#tell({ type: 'logged-out' });
    });
    return client;
  }

  #watchWindow(): void {
    const { contents } = this.#window;
    contents.on('render-process-gone', (_event, { reason }) => {
      const onPurpose = this.#killing;
      this.#killing = false;
      if (!onPurpose) this.#tell({ type: 'crashed', reason });
      else if (!this.#destroyed) contents.reload();
    });
    contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (!isMainFrame || code === ABORTED) return;
      void this.#tellFault(new Error(`net::${description}`));
    });
    contents.on('destroyed', () => this.#tell({ type: 'gone' }));
  }

  /** WhatsApp said that it is linked: before the library goes on in silence, see whether it can. */
  async #authenticated(): Promise<void> {
    this.#tell({ type: 'progress', percent: 100 });
    await this.#partition.flush();
    const missing = await this.#missingForGood();
    if (missing.length === 0) return;
    this.#tell({ type: 'failed', fault: new LinkFault('whatsapp-changed', { missing }) });
  }

  async #missingForGood(): Promise<readonly string[]> {
    let missing: readonly string[] = [];
    for (let look = 0; look < LOOKS_FOR_PARTS; look += 1) {
      if (look > 0) await pause(BETWEEN_LOOKS_MS);
      const seen = await this.#inspect(MESSAGING_MODULES);
      missing = seen?.missing ?? [];
      if (missing.length === 0) break;
    }
    return missing;
  }

  async #ready(client: FrontdeskClient): Promise<void> {
    const account = Account.safeParse(client.info);
    if (!account.success) {
      const fault = new LinkFault('whatsapp-changed', { cause: account.error });
      this.#tell({ type: 'failed', fault });
      return;
    }
    await this.#partition.flush();
    const { pushname, wid } = account.data;
    this.#tell({ type: 'ready', account: { name: pushname, number: wid.user } });
  }

  async #tellFault(cause: unknown): Promise<void> {
    if (this.#destroyed) return;
    this.#tell({ type: 'failed', fault: await this.#faultOf(cause) });
  }

  async #faultOf(cause: unknown): Promise<LinkFault> {
    if (cause instanceof LinkFault) return cause;
    return faultOf(cause, { page: await this.#inspect(LINKING_MODULES), online: net.isOnline() });
  }

  async #inspect(wanted: readonly string[]): Promise<z.infer<typeof Inspection> | null> {
    const page = this.#client?.page ?? null;
    if (page === null || this.#destroyed) return null;
    try {
      return Inspection.parse(await page.evaluate(inPage.inspectPage, wanted));
    } catch (cause) {
      this.#logger.warn('link.page-not-inspected', { cause: nameOf(cause) });
      return null;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}

function hasCancelPairing(
  client: FrontdeskClient,
): client is FrontdeskClient & { cancelPairingCode(): Promise<void> } {
  return 'cancelPairingCode' in client && typeof client.cancelPairingCode === 'function';
}
