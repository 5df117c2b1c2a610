import { Emitter, Model } from './emitter.ts';
import { messages, type Message } from './world.ts';
import { ME } from './wid.ts';

/** What the page did when the app asked for it, for tests to look at. */
export const asked: [string, ...unknown[]][] = [];

/** How the simulated servers behave. A test sets it; a reload forgets all but what lies in localStorage. */
export const behaviour = {
  /** Percent of the first sync. */
  progress: 0,
  /** A send is confirmed after so long; null: never. Milliseconds. */
  sendDelayMs: 0 as number | null,
  /** The next so many sends are refused. */
  refuse: 0,
  /** As WhatsApp's servers name it. */
  refusal: '' as string,
  /** The page sends, and hears nothing of it ever after. */
  loseAcks: false,
  pairingCode: 'ABCD1234',
  /** Questions to the servers stay without an answer. */
  silent: false,
  /** What is written waits at the servers, though the page says that it is connected. */
  deaf: false,
};

const TWO_MINUTES_MS = 120_000;

export const b64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
export const random = (length: number): Uint8Array =>
  crypto.getRandomValues(new Uint8Array(length));

export const Conn = new Model({
  ref: null,
  pushname: 'Sim Shop',
  platform: 'android',
  battery: 90,
  plugged: true,
  phone: { wa_version: '2.24' },
  wid: ME,
});

export function newQr(): void {
  Conn.set({ ref: `2@${b64(random(48))}` });
}

export const isPaired = (): boolean => localStorage.getItem('wa-paired') === '1';

class SocketModel extends Model {
  declare state: string;
  declare stream: string;
  declare hasSynced: boolean;

  logout(): Promise<void> {
    return logOut({ unpairedFirst: false });
  }

  takeover(): void {
    asked.push(['takeover']);
    this.set({ state: 'CONNECTED', stream: 'CONNECTED' });
  }

  reconnect(): void {
    asked.push(['reconnect']);
  }
}

export const Socket = new SocketModel({
  state: 'OPENING',
  hasSynced: false,
  stream: 'DISCONNECTED',
});

class CmdModel extends Emitter {
  refreshQR(): void {
    asked.push(['refreshQR']);
    newQr();
    Socket.set({ state: 'UNPAIRED' });
  }

  sendRevokeMsgs(_chat: unknown, { list }: { list: Message[] }): Promise<void> {
    for (const message of list) {
      asked.push(['revoke', message.id._serialized]);
      message.set({ type: 'revoked', body: '' });
    }
    return Promise.resolve();
  }

  sendDeleteMsgs(_chat: unknown, { list }: { list: Message[] }): Promise<void> {
    for (const message of list) messages.remove(message);
    return Promise.resolve();
  }

  openChatBottom(): Promise<void> {
    return Promise.resolve();
  }
}

export const Cmd = new CmdModel();

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The first sync: what came while nobody was there. */
export async function sync(ms: number): Promise<void> {
  Socket.set({ state: 'CONNECTED', stream: 'CONNECTED' });
  for (const percent of [0, 50, 100]) {
    behaviour.progress = percent;
    Cmd.trigger('offline_progress_update_from_bridge');
    await pause(ms / 3);
  }
  Socket.set({ hasSynced: true });
}

/** The phone scanned the code, or took the one that was typed. */
export async function pair(syncMs: number): Promise<void> {
  localStorage.setItem('wa-paired', '1');
  await rememberInDatabase();
  Socket.set({ state: 'PAIRING' });
  await sync(syncMs);
}

/** WhatsApp keeps its keys there; whoever wipes a link has to wipe this too. */
function rememberInDatabase(): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('wawc', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('user'));
    request.addEventListener('error', () => failed(new Error('no database')));
    request.addEventListener('success', () => {
      const change = request.result.transaction('user', 'readwrite');
      change.objectStore('user').put('me', 'wid');
      change.addEventListener('complete', () => {
        request.result.close();
        done();
      });
    });
  });
}

export async function logOut({ unpairedFirst }: { unpairedFirst: boolean }): Promise<void> {
  asked.push(['logout']);
  localStorage.removeItem('wa-paired');
  Cmd.trigger('logout');
  if (unpairedFirst) Socket.set({ state: 'UNPAIRED' });
  setTimeout(() => location.replace('/?post_logout=1&logout_reason=0'), 30);
  await pause(0);
}

/** How the page comes up: linked, or with a code that is renewed until it is. */
export function boot(): void {
  newQr();
  const delay = Number(localStorage.getItem('wa-boot-ms') ?? 60);
  if (isPaired() && delay === 0) {
    // Synced before anyone can listen.
    Socket.set({ state: 'CONNECTED', stream: 'CONNECTED', hasSynced: true });
    return;
  }
  setTimeout(() => {
    if (isPaired()) void sync(30);
    else Socket.set({ state: 'UNPAIRED' });
  }, delay);
  setInterval(() => {
    if (!isPaired() && Socket.state === 'UNPAIRED') newQr();
  }, TWO_MINUTES_MS);
}
