/**
 * What runs inside WhatsApp's own page. Each function travels there as source text, so it uses nothing from outside
 * of itself. Kept in one file because none of it is ours to call here.
 */

interface PageSocket {
  state?: string;
  stream?: string;
  hasSynced?: boolean;
  on(event: string, listener: () => void): void;
  logout(): Promise<void>;
  takeover(): unknown;
}

interface PageModules {
  WAWebSocketModel: { Socket: PageSocket };
  WAWebCmd: { Cmd: { refreshQR(): void } };
  WAWebCollections: { Chat: { getModelsArray(): unknown[] } };
  WAWebUserPrefsMeUser: { getMaybeMePnUser(): unknown; getMaybeMeLidUser(): unknown };
  WAWebQueryExistsJob: { queryWidExists(wid: unknown): Promise<unknown> };
}

interface WhatsAppPage {
  require<Name extends keyof PageModules>(name: Name): PageModules[Name];
  require(name: string): unknown;
  close: () => void;
  Debug?: { VERSION?: string };
  WWebJS?: unknown;
  onAppStateHasSyncedEvent?: () => unknown;
  frontdeskHooked?: boolean;
  frontdeskSocket(state: string | null, stream: string | null): unknown;
  frontdeskEcho(word: string): unknown;
  frontdeskTell(name: string, ...args: unknown[]): unknown;
}

declare const window: WhatsAppPage;

/** Runs before any script of the page, in each new document. */
export function preparePage(): void {
  // A script may close its window without asking; the link would be gone.
  window.close = () => undefined;
  // The library fetches a whole chat for each of these, and nobody listens.
  const unheard = [
    'onChatUnreadCountEvent',
    'onRemoveChatEvent',
    'onArchiveChatEvent',
    'onBatteryStateChangedEvent',
    'onMessageMediaUploadedEvent',
    'onRemoveMessageEvent',
    'onIncomingCall',
  ];
  for (const name of unheard) {
    Object.defineProperty(window, name, { value: () => undefined, writable: true });
  }
  // Each tick of every message would be told twice; only a changed number is told in no other way.
  type Change = (message: { type?: unknown; subtype?: unknown }) => unknown;
  let tellChange: Change | undefined;
  Object.defineProperty(window, 'onChangeMessageEvent', {
    configurable: true,
    get: () => tellChange,
    set: (tell: Change) => {
      tellChange = (message) => {
        const { type, subtype } = message;
        const ofContact = type === 'notification_template' && subtype === 'change_number';
        const ofParticipant = type === 'gp2' && subtype === 'modify';
        return ofContact || ofParticipant ? tell(message) : undefined;
      };
    },
  });
  // One odd message makes the library throw, and nobody would ever hear that it came.
  type Describe = (message: { id?: unknown; type?: unknown; t?: unknown }) => unknown;
  let injected: object | undefined;
  let describe: Describe | undefined;
  Object.defineProperty(window, 'WWebJS', {
    configurable: true,
    get: () => injected,
    set(library: object) {
      injected = Object.defineProperty(library, 'getMessageModel', {
        configurable: true,
        get: () => describe,
        set: (original: Describe) => {
          describe = (message) => {
            try {
              return original(message);
            } catch {
              return { id: message.id, type: message.type, t: message.t };
            }
          };
        },
      });
    },
  });
  // Synced is told each time the page says so; the library would listen to everything twice then.
  let told: unknown;
  let once: (() => unknown) | undefined;
  Object.defineProperty(window, 'onAppStateHasSyncedEvent', {
    configurable: true,
    get: () => once,
    set: (tell: () => unknown) => {
      once = () => {
        if (!window.require('WAWebSocketModel').Socket.hasSynced) return undefined;
        told ??= tell();
        return told;
      };
    },
  });
}

/** What no two documents have in common: when each began, in ms. */
export function documentOf(): number {
  return performance.timeOrigin;
}

/** Gives the document a function whose calls are told outside. */
export function bindInPage(name: string): void {
  const tell = (...args: unknown[]) => window.frontdeskTell(name, ...args);
  Object.assign(window, { [name]: tell });
}

/**
 * Runs once the library has taken hold of the page.
 * @param taken the document that it took hold of
 * @returns whether this is that document; another one was not touched by the library
 */
export function hookPage(taken: number): boolean {
  if (performance.timeOrigin !== taken) return false;
  const { Socket } = window.require('WAWebSocketModel');
  const tell = () => void window.frontdeskSocket(Socket.state ?? null, Socket.stream ?? null);
  Socket.on('change:stream', tell);
  // The library's own way to a fresh code runs outside of the page, where it finds no page.
  const renew = () => {
    if (Socket.state === 'UNPAIRED_IDLE') window.require('WAWebCmd').Cmd.refreshQR();
    tell();
  };
  Socket.on('change:state', renew);
  window.frontdeskHooked = true;
  renew();
  // A page that was synced before anybody listened says so no more.
  if (Socket.hasSynced) void window.onAppStateHasSyncedEvent?.();
  return true;
}

export function isHooked(): boolean {
  return window.frontdeskHooked === true;
}

/** What the page is, in its own words. */
export function inspectPage(wanted: readonly string[]): {
  title: string;
  version: string | null;
  missing: string[];
} {
  const isThere = (name: string): boolean => {
    try {
      return Boolean(window.require(name));
    } catch {
      return false;
    }
  };
  return {
    title: document.title.slice(0, 200),
    version: window.Debug?.VERSION ?? null,
    missing: wanted.filter((name) => !isThere(name)),
  };
}

/** Reads the page's state and store, and sends `word` the way that messages come. */
export function probePage(word: string): {
  state: string | null;
  stream: string | null;
  synced: boolean;
  listening: boolean;
  chats: number;
} {
  const { Socket } = window.require('WAWebSocketModel');
  void window.frontdeskEcho(word);
  return {
    state: Socket.state ?? null,
    stream: Socket.stream ?? null,
    synced: Socket.hasSynced === true,
    listening: window.frontdeskHooked === true && window.WWebJS !== undefined,
    chats: window.require('WAWebCollections').Chat.getModelsArray().length,
  };
}

/** Asks WhatsApp's servers whether our own number exists: the smallest question whose answer has to travel. */
export async function askServers(): Promise<boolean> {
  const me = window.require('WAWebUserPrefsMeUser');
  const wid = me.getMaybeMePnUser() ?? me.getMaybeMeLidUser();
  await window.require('WAWebQueryExistsJob').queryWidExists(wid);
  return true;
}

export function refreshQr(): void {
  window.require('WAWebCmd').Cmd.refreshQR();
}

export function takeOver(): void {
  window.require('WAWebSocketModel').Socket.takeover();
}

export async function logOut(): Promise<void> {
  await window.require('WAWebSocketModel').Socket.logout();
}
