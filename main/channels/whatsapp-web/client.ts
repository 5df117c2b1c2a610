import type { Frame, Page } from 'puppeteer';
import type { AuthStrategy } from 'whatsapp-web.js';
import { documentOf, hookPage, inspectPage, isHooked, preparePage } from './in-page.ts';
import type { Library, UpstreamClient } from './library.ts';
import { bindPerDocument } from './page-bindings.ts';
import { ElectronTransport, type DebuggedContents } from './transport.ts';
import { WEB_BINDINGS, type WebEvent } from './web-client.ts';

export const WHATSAPP_URL = 'https://web.whatsapp.com/';
/** WhatsApp sends its page there when the phone unlinked it. */
const LOGGED_OUT_MARK = 'post_logout=1';
const PAGE_TIMEOUT_MS = 60_000;
const MOST_TRIES = 20;
const BETWEEN_TRIES_MS = 150;
/** Loaded, and still without a word of WhatsApp in it: it is another page. */
const LOOKS_FOR_WHATSAPP = 40;
const BETWEEN_LOOKS_MS = 250;

export interface ClientParts {
  contents: DebuggedContents & { getURL(): string; loadURL(url: string): Promise<void> };
  authStrategy: AuthStrategy;
  /** WhatsApp's connection changed; both words are its own. */
  socketChanged: (state: string | null, stream: string | null) => void;
  /** What the page was asked to say, on the way that messages take. */
  echoed: (word: string) => void;
  /** The page tells of a message. */
  told: (event: WebEvent, args: readonly unknown[]) => void;
  /** The page was loaded anew by itself; nothing is heard of it until it was taken hold of again. */
  reloaded: () => void;
  /** The page was loaded anew, and could not be taken hold of. */
  injectFailed: (cause: unknown) => void;
  closeAsked: () => void;
}

/** A page that is being left: what was asked of it gets no answer, and is asked again of the next one. */
export function isContextLost(cause: unknown): boolean {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /context was destroyed|cannot find context|target closed|session closed|detached|navigating frame|promise was collected|target crashed/iu.test(
    text,
  );
}

/** The page was loaded anew while the library took hold of it. */
class PageLeft extends Error {}

export type FrontdeskClient = UpstreamClient & { readonly page: Page | null };

/** whatsapp-web.js as it is, over a page of this process. Only how it comes by its page is ours. */
export function createClient(library: Library, parts: ClientParts): FrontdeskClient {
  return new (clientClass(library))(parts);
}

function clientClass(library: Library) {
  return class extends library.Client {
    readonly #parts: ClientParts;
    #injecting: Promise<void> | null = null;
    #again = false;
    #ended = false;

    constructor(parts: ClientParts) {
      // All of it fresh: the library writes its defaults into what it is given.
      super({
        authStrategy: parts.authStrategy,
        authTimeoutMs: PAGE_TIMEOUT_MS,
        takeoverOnConflict: false,
        webVersionCache: { type: 'none' },
        puppeteer: {},
        pairWithPhoneNumber: { phoneNumber: '' },
      });
      this.#parts = parts;
      this.setMaxListeners(0);
    }

    get page(): Page | null {
      return this.pupPage ?? null;
    }

    override async initialize(): Promise<void> {
      const { contents, closeAsked } = this.#parts;
      // There is nothing to attach to before something was loaded.
      if (contents.getURL() === '') await contents.loadURL('about:blank');
      const transport = await ElectronTransport.attach(contents, closeAsked);
      this.pupBrowser = await library.connect(transport);
      this.pupBrowser.on('disconnected', () => {
        this.#ended = true;
      });
      const [page] = await this.pupBrowser.pages();
      if (page === undefined) throw new Error('The window has no page.');
      this.pupPage = page;
      await this.#prepare(page);
      await page.goto(WHATSAPP_URL, {
        waitUntil: 'load',
        timeout: PAGE_TIMEOUT_MS,
        referer: 'https://whatsapp.com/',
      });
      page.on('framenavigated', (frame) => {
        if (frame !== page.mainFrame()) return;
        this.#navigated(page, frame).catch((cause: unknown) => this.#parts.injectFailed(cause));
      });
      await this.inject();
    }

    /** One at a time, again where the page was left meanwhile. */
    override inject(): Promise<void> {
      if (this.#injecting !== null) {
        this.#again = true;
        return this.#injecting;
      }
      this.#injecting = this.#injectUntilHooked().finally(() => {
        this.#injecting = null;
      });
      return this.#injecting;
    }

    /** The library would close the window by itself when it thinks the link is over. That is the supervisor's to judge. */
    override destroy(): Promise<void> {
      return Promise.resolve();
    }

    async #prepare(page: Page): Promise<void> {
      const { socketChanged, echoed, told } = this.#parts;
      await page.evaluateOnNewDocument(preparePage);
      await page.exposeFunction('frontdeskSocket', socketChanged);
      await page.exposeFunction('frontdeskEcho', echoed);
      // The library leaves alone what is there before it.
      for (const [name, event] of WEB_BINDINGS) {
        await page.exposeFunction(name, (...args: unknown[]) => told(event, args));
      }
      await bindPerDocument(page);
      page.on('dialog', (dialog) => {
        const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
        answer.catch(() => undefined);
      });
    }

    async #navigated(page: Page, frame: Frame): Promise<void> {
      if (frame.url().includes(LOGGED_OUT_MARK) || this.lastLoggedOut) {
        this.lastLoggedOut = false;
        this.emit('disconnected', 'LOGOUT');
        return;
      }
      // The page changes its own address too, without being loaded anew.
      const hooked = await page.evaluate(isHooked).catch(() => false);
      if (hooked) return;
      this.#parts.reloaded();
      await this.inject();
    }

    async #injectUntilHooked(): Promise<void> {
      for (let tries = 1; ; tries += 1) {
        this.#again = false;
        try {
          await this.#injectOnce();
          if (!this.#again) return;
        } catch (cause) {
          const left = cause instanceof PageLeft || isContextLost(cause);
          if (!left || tries >= MOST_TRIES || this.#ended) throw cause;
          await pause(BETWEEN_TRIES_MS);
        }
      }
    }

    async #injectOnce(): Promise<void> {
      const page = this.pupPage;
      if (page === undefined || (await page.evaluate(isHooked))) return;
      await this.#seeWhatsApp(page);
      const taken = await page.evaluate(documentOf);
      try {
        await super.inject();
      } catch (cause) {
        // Begun on one document and gone on with on the next, it fails for lack of what it left on the first.
        if ((await page.evaluate(documentOf)) !== taken) throw new PageLeft();
        throw cause;
      }
      if (!(await page.evaluate(hookPage, taken))) throw new PageLeft();
    }

    /** The library would look at a hotel's sign-in page for a whole minute. */
    async #seeWhatsApp(page: Page): Promise<void> {
      for (let look = 1; look <= LOOKS_FOR_WHATSAPP; look += 1) {
        const { title, version } = await page.evaluate(inspectPage, []);
        if (version !== null || /whatsapp/iu.test(title)) return;
        await pause(BETWEEN_LOOKS_MS);
      }
      throw new Error('This is not the page of WhatsApp.');
    }
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
