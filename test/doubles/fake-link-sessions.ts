import {
  NO_LINK,
  type LinkMemory,
  type LinkRecord,
} from '../../main/channels/whatsapp-web/link-memory.ts';
import type {
  LinkSession,
  LinkSessions,
  Probe,
  SessionEvent,
} from '../../main/channels/whatsapp-web/link-session.ts';
import type { WebClient } from '../../main/channels/whatsapp-web/web-client.ts';

/** A page that does what the test says. What it was asked to do is in `calls`. */
export class FakeLinkSession implements LinkSession {
  readonly calls: string[] = [];
  destroyed = false;
  /** What a probe is answered with; a function may throw, or never resolve. */
  answer: () => Promise<Probe> = () =>
    Promise.resolve({ state: 'CONNECTED', stream: 'CONNECTED', synced: true, listening: true });
  servers: () => Promise<void> = () => Promise.resolve();
  pairing: (phone: string) => Promise<void> = () => Promise.resolve();
  loggingOut: () => Promise<void> = () => Promise.resolve();
  readonly tell: (event: SessionEvent) => void;
  readonly #start: () => Promise<void>;

  constructor(tell: (event: SessionEvent) => void, start: () => Promise<void>) {
    this.tell = tell;
    this.#start = start;
  }

  get web(): WebClient {
    throw new Error('This page has no client.');
  }

  start(): Promise<void> {
    return this.#start();
  }

  probe(): Promise<Probe> {
    this.calls.push('probe');
    return this.answer();
  }

  askServers(): Promise<void> {
    this.calls.push('ask-servers');
    return this.servers();
  }

  requestCode(phone: string): Promise<void> {
    this.calls.push(`code ${phone}`);
    return this.pairing(phone);
  }

  useQr(): Promise<void> {
    return this.#called('use-qr');
  }

  refreshQr(): Promise<void> {
    return this.#called('refresh-qr');
  }

  takeOver(): Promise<void> {
    return this.#called('take-over');
  }

  reload(kill: boolean): void {
    this.calls.push(kill ? 'kill-and-reload' : 'reload');
  }

  logOut(): Promise<void> {
    this.calls.push('log-out');
    return this.loggingOut();
  }

  showWindow(): void {
    this.tell({ type: 'window', shown: true });
  }

  hideWindow(): void {
    this.tell({ type: 'window', shown: false });
  }

  inspect(): Promise<{ version: string | null; missing: string[] }> {
    return Promise.resolve({ version: '2.3000.1', missing: [] });
  }

  destroy(): void {
    this.destroyed = true;
  }

  #called(name: string): Promise<void> {
    this.calls.push(name);
    return Promise.resolve();
  }
}

export class FakeLinkSessions implements LinkSessions {
  readonly made: FakeLinkSession[] = [];
  /** In order: `create`, `flush` and `wipe`. */
  readonly log: string[] = [];
  online = true;
  /** What starting the next page comes to. */
  starting: () => Promise<void> = () => Promise.resolve();
  wiping: () => Promise<void> = () => Promise.resolve();

  create(tell: (event: SessionEvent) => void): FakeLinkSession {
    const living = this.made.filter((session) => !session.destroyed);
    if (living.length > 0) throw new Error('There are two pages at once.');
    this.log.push('create');
    const session = new FakeLinkSession(tell, this.starting);
    this.made.push(session);
    return session;
  }

  /** The newest one. */
  get last(): FakeLinkSession {
    const last = this.made.at(-1);
    if (last === undefined) throw new Error('No page was made.');
    return last;
  }

  get living(): number {
    return this.made.filter((session) => !session.destroyed).length;
  }

  flush(): Promise<void> {
    this.log.push('flush');
    return Promise.resolve();
  }

  wipe(): Promise<void> {
    if (this.living > 0) throw new Error('A page still uses what is wiped.');
    this.log.push('wipe');
    return this.wiping();
  }

  isOnline(): boolean {
    return this.online;
  }

  versions(): { library: string; chromium: string } {
    return { library: '1.34.7', chromium: '130.0.0.0' };
  }
}

export class FakeLinkMemory implements LinkMemory {
  record: LinkRecord;

  constructor(record: LinkRecord = NO_LINK) {
    this.record = record;
  }

  read(): LinkRecord {
    return this.record;
  }

  write(record: LinkRecord): Promise<void> {
    this.record = record;
    return Promise.resolve();
  }
}
