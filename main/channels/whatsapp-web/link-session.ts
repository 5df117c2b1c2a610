import type { LinkCause } from '../../engine/domain/link.ts';
import type { WebClient, WebEvent } from './web-client.ts';

/** Why a page could not be brought to where it can be used. */
export class LinkFault extends Error {
  override readonly name = 'LinkFault';
  readonly why: LinkCause;
  readonly missing: readonly string[];

  constructor(why: LinkCause, options: { missing?: readonly string[]; cause?: unknown } = {}) {
    super(`The link failed: ${why}.`, { cause: options.cause });
    this.why = why;
    this.missing = options.missing ?? [];
  }
}

/** What a session tells of itself. After `destroy` it tells nothing more. */
export type SessionEvent =
  | { type: 'qr'; text: string }
  | { type: 'code'; text: string }
  | { type: 'progress'; percent: number }
  | { type: 'ready'; account: { name: string; number: string } }
  | { type: 'socket'; state: string | null; stream: string | null }
  /** The page was loaded anew, by us or by itself: `ready` follows once more. */
  | { type: 'reloaded' }
  | { type: 'logged-out' }
  | { type: 'crashed'; reason: string }
  /** The window itself is no more: there is nothing to load anew. */
  | { type: 'gone' }
  | { type: 'failed'; fault: LinkFault }
  | { type: 'window'; shown: boolean }
  | { type: 'web'; event: WebEvent; args: readonly unknown[] };

/** What the page answered to a probe. */
export interface Probe {
  state: string | null;
  stream: string | null;
  synced: boolean;
  /** Somebody in the page listens for messages and hands them to us. */
  listening: boolean;
}

/** One page of WhatsApp's and the client over it: made, used and destroyed as a whole. */
export interface LinkSession {
  readonly web: WebClient;
  /** Resolves when the page is in hand; a code or `ready` follows as events. @throws LinkFault */
  start(): Promise<void>;
  /** A word there and back through the page. Never resolves where the page hangs. */
  probe(): Promise<Probe>;
  /** A question whose answer comes from WhatsApp's servers. Never resolves where nothing arrives. */
  askServers(): Promise<void>;
  requestCode(phone: string): Promise<void>;
  useQr(): Promise<void>;
  refreshQr(): Promise<void>;
  takeOver(): Promise<void>;
  /** Loads the page anew; `kill` where it does not answer. */
  reload(kill: boolean): void;
  /** Tells WhatsApp to unlink. */
  logOut(): Promise<void>;
  showWindow(): void;
  hideWindow(): void;
  /** Never throws. */
  inspect(): Promise<{ version: string | null; missing: string[] }>;
  destroy(): void;
}

export interface LinkSessions {
  create(tell: (event: SessionEvent) => void): LinkSession;
  /** Writes what the page keeps to the disk. */
  flush(): Promise<void>;
  /** Forgets what the page keeps. Only where no session lives. */
  wipe(): Promise<void>;
  /** Whether this computer has a connection at all. */
  isOnline(): boolean;
  versions(): { library: string; chromium: string };
}
