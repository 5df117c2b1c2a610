import { describe, expect, it } from 'vitest';
import {
  LinkFault,
  type SessionEvent,
} from '../../../../main/channels/whatsapp-web/link-session.ts';
import { LinkSupervisor } from '../../../../main/channels/whatsapp-web/supervisor.ts';
import type { LinkRecord } from '../../../../main/channels/whatsapp-web/link-memory.ts';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { FAKE_START, FakeClock, settle } from '../../../doubles/fake-clock.ts';
import { FakeLinkMemory, FakeLinkSessions } from '../../../doubles/fake-link-sessions.ts';
import { SeededRandom } from '../../../doubles/seeded-random.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

const ACCOUNT = { name: 'Olive Tree', number: '15550001111' };
const LINKED: LinkRecord = { account: { ...ACCOUNT, since: 1000 }, mustWipe: false };
const CONNECTED = { type: 'socket', state: 'CONNECTED', stream: 'CONNECTED' } as const;
const READY: SessionEvent = { type: 'ready', account: ACCOUNT };
const never = <Result>(): Promise<Result> => new Promise(() => undefined);

function lab(record?: LinkRecord) {
  const clock = new FakeClock();
  const sessions = new FakeLinkSessions();
  const memory = new FakeLinkMemory(record);
  const logger = new SilentLogger();
  const link = new LinkSupervisor({ sessions, memory, clock, logger, random: new SeededRandom(3) });
  const seen: LinkState[] = [];
  link.onChange((state) => seen.push(state));
  const tell = async (...events: SessionEvent[]): Promise<void> => {
    for (const event of events) {
      sessions.last.tell(event);
      await settle();
    }
  };
  return { clock, sessions, memory, logger, link, seen, tell, status: () => link.state().status };
}

type Lab = ReturnType<typeof lab>;

async function ready(record?: LinkRecord): Promise<Lab> {
  const made = lab(record);
  await made.link.link();
  await settle();
  await made.tell(CONNECTED, READY);
  expect(made.status()).toBe('ready');
  return made;
}

/** Until the machine builds again by itself. */
async function retried({ clock, link, sessions }: Lab): Promise<void> {
  const { nextRetryAt } = link.state();
  expect(nextRetryAt).toBeGreaterThan(clock.now());
  const before = sessions.made.length;
  await clock.advance((nextRetryAt ?? 0) - clock.now());
  expect(sessions.made).toHaveLength(before + 1);
}

describe('linking', () => {
  it('goes from nothing over a code and the first sync to ready, and remembers whom', async () => {
    const { clock, link, memory, seen, tell } = lab();
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'ref,key' });
    expect(link.state()).toMatchObject({
      status: 'qr',
      qr: { text: 'ref,key', expiresAt: FAKE_START + 60_000 },
    });
    await tell({ type: 'progress', percent: 40 });
    expect(link.state()).toMatchObject({ status: 'syncing', progress: 40 });
    await tell(CONNECTED, READY);
    expect(seen.map(({ status }) => status)).toEqual(['starting', 'qr', 'syncing', 'ready']);
    const account = { ...ACCOUNT, since: clock.now() };
    expect(link.state().linked).toEqual(account);
    expect(memory.record).toEqual({ account, mustWipe: false });
  });

  it('writes down who is linked before it shows it: a crash in between must not ask for a new code', async () => {
    const { link, memory, seen, tell } = lab();
    const atReady: unknown[] = [];
    link.onChange(({ status }) => {
      if (status === 'ready') atReady.push(memory.record.account?.number);
    });
    await link.link();
    await settle();
    await tell(CONNECTED, READY);
    expect(atReady).toEqual([ACCOUNT.number]);
    expect(seen.at(-1)?.status).toBe('ready');
  });

  it('asks for a new code when the page shows none in time, and gives up on a screen nobody looks at', async () => {
    const { clock, link, sessions, tell } = lab();
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'one' });
    await clock.advance(65_000);
    expect(sessions.last.calls).toEqual(['refresh-qr']);
    await tell({ type: 'qr', text: 'two' });
    expect(link.state().qr).toEqual({ text: 'two', expiresAt: clock.now() + 20_000 });
    await clock.advance(10 * 60_000);
    expect(link.state()).toMatchObject({ status: 'failed', cause: 'code-expired' });
    expect(link.state().nextRetryAt).toBeUndefined();
    expect(sessions.living).toBe(0);
    await link.link();
    await settle();
    expect(sessions.living).toBe(1);
  });

  it('asks for a pairing code once the page can give one, however early it was wanted', async () => {
    const { link, sessions, tell } = lab();
    const asked = link.requestCode('+1 555 000-1111');
    await settle();
    expect(sessions.last.calls).toEqual([]);
    await tell({ type: 'qr', text: 'one' });
    await asked;
    expect(sessions.last.calls).toEqual(['code 15550001111']);
    await tell({ type: 'code', text: 'ABCD1234' }, { type: 'qr', text: 'two' });
    expect(link.state()).toMatchObject({ status: 'code', code: { text: 'ABCD1234' } });
    await link.useQr();
    await tell({ type: 'qr', text: 'three' });
    expect(link.state()).toMatchObject({ status: 'qr', qr: { text: 'three' } });
  });

  it('says that no code can be had where WhatsApp refuses, is silent, or no page comes up', async () => {
    const { clock, link, sessions, tell } = lab();
    await expect(link.requestCode('call me')).rejects.toMatchObject({ code: 'invalid-input' });
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'one' });
    sessions.last.pairing = () => Promise.reject(new Error('rate'));
    await expect(link.requestCode('15550001111')).rejects.toMatchObject({
      code: 'channel.rejected',
    });
    expect(link.state()).toMatchObject({ status: 'qr', cause: 'code-refused' });
    sessions.last.pairing = never;
    const late = expect(link.requestCode('15550001111')).rejects.toMatchObject({
      code: 'channel.rejected',
    });
    await clock.advance(30_000);
    await late;
    await tell(CONNECTED, READY);
    await expect(link.requestCode('15550001111')).rejects.toMatchObject({
      code: 'channel.offline',
    });
  });

  it('ends linking on the owner’s word, but never a link that is made', async () => {
    const { link, sessions, status, tell } = lab();
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'one' });
    await link.cancel();
    expect([status(), sessions.living]).toEqual(['idle', 0]);
    await link.link();
    await settle();
    await tell(CONNECTED, READY);
    await link.cancel();
    expect([status(), sessions.living]).toEqual(['ready', 1]);
  });

  it('unlinks on the phone what was cancelled after the phone had agreed', async () => {
    const { link, sessions, tell } = lab();
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'one' }, { type: 'progress', percent: 3 });
    await link.cancel();
    expect(sessions.last.calls).toContain('log-out');
    expect(sessions.log).toContain('wipe');
  });

  it('hears nothing any more of a page that was given up', async () => {
    const { link, sessions, status, tell } = lab();
    await link.link();
    await settle();
    const first = sessions.last;
    await link.cancel();
    first.tell({ type: 'qr', text: 'late' });
    first.tell(READY);
    await settle();
    expect(status()).toBe('idle');
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'new' });
    first.tell({ type: 'crashed', reason: 'late' });
    await settle();
    expect(status()).toBe('qr');
  });
});

describe('starting again', () => {
  it('comes back without a code, keeps since when it is linked, and goes idle when stopped', async () => {
    const { link, memory, sessions, status } = await ready(LINKED);
    expect(link.state().linked?.since).toBe(1000);
    await link.stop();
    expect([status(), sessions.living]).toEqual(['idle', 0]);
    expect(sessions.log.at(-1)).toBe('flush');
    expect(memory.record.account?.number).toBe(ACCOUNT.number);
  });

  it('takes a code in place of a link for what it is: unlinked on the phone meanwhile', async () => {
    const { link, memory, sessions, tell } = lab(LINKED);
    await link.link();
    await settle();
    await tell({ type: 'qr', text: 'one' });
    await settle();
    expect(link.state()).toMatchObject({ status: 'logged-out', cause: 'unlinked-on-phone' });
    expect(memory.record).toEqual({ account: null, mustWipe: false });
    expect(sessions.log).toContain('wipe');
  });

  it('finishes a wipe that the app died in, before any page can see the old link', async () => {
    const { link, memory, sessions } = lab({ account: null, mustWipe: true });
    await link.link();
    await settle();
    expect(sessions.log).toEqual(['wipe', 'create']);
    expect(memory.record.mustWipe).toBe(false);
  });

  it('keeps in mind that it has to wipe where wiping failed', async () => {
    const made = await ready();
    made.sessions.wiping = () => Promise.reject(new Error('busy'));
    await made.link.logOut();
    expect(made.memory.record).toEqual({ account: null, mustWipe: true });
    made.sessions.wiping = () => Promise.resolve();
    await made.link.link();
    await settle();
    expect(made.sessions.log.slice(-2)).toEqual(['wipe', 'create']);
  });

  it('does not make a page for a link that was stopped while the old data was wiped', async () => {
    const { link, sessions } = lab({ account: null, mustWipe: true });
    let wiped = (): void => undefined;
    sessions.wiping = () =>
      new Promise((resolve) => {
        wiped = resolve;
      });
    const linking = link.link();
    await settle();
    const stopping = link.stop();
    wiped();
    await Promise.all([linking, stopping]);
    expect(sessions.made).toHaveLength(0);
  });

  it('retries a start that throws, ever more rarely, and says why', async () => {
    const made = lab(LINKED);
    made.sessions.starting = () => Promise.reject(new LinkFault('unreachable'));
    await made.link.link();
    await settle();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect(made.link.state()).toMatchObject({ status: 'reconnecting', cause: 'unreachable' });
      waits.push((made.link.state().nextRetryAt ?? 0) - made.clock.now());
      await retried(made);
      await settle();
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * 60_000);
    expect(waits.at(0)).toBeLessThanOrEqual(2000);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(150_000);
    made.sessions.starting = () => Promise.resolve();
    await made.link.link();
    await made.tell(CONNECTED, READY);
    expect(made.status()).toBe('ready');
  });

  it('survives a window that cannot even be made', async () => {
    const made = lab(LINKED);
    made.sessions.create = () => {
      throw new Error('no display');
    };
    await made.link.link();
    expect(made.link.state()).toMatchObject({ status: 'reconnecting', cause: 'unknown' });
  });

  it('says that WhatsApp changed, and what is missing, and tries rarely', async () => {
    const { clock, link, sessions } = lab(LINKED);
    sessions.starting = () =>
      Promise.reject(new LinkFault('whatsapp-changed', { missing: ['WAWebCollections'] }));
    await link.link();
    await settle();
    expect(link.state()).toMatchObject({
      status: 'failed',
      cause: 'whatsapp-changed',
      missing: ['WAWebCollections'],
    });
    expect((link.state().nextRetryAt ?? 0) - clock.now()).toBeGreaterThanOrEqual(5 * 60_000);
    expect(await link.diagnostics()).toMatchObject({ missing: ['WAWebCollections'] });
  });

  it('does not wait for ever for a page that says nothing', async () => {
    const made = lab(LINKED);
    await made.link.link();
    await made.clock.advance(90_000);
    expect(made.link.state()).toMatchObject({ status: 'reconnecting', cause: 'timeout' });
    await retried(made);
  });
});

describe('trouble', () => {
  it('loads a page that crashed anew, makes it anew the second time, then waits', async () => {
    const made = await ready();
    const { link, sessions, tell } = made;
    await tell({ type: 'crashed', reason: 'oom' });
    expect(link.state()).toMatchObject({ status: 'reconnecting', cause: 'crashed' });
    expect(sessions.last.calls).toEqual(['reload']);
    await tell(CONNECTED, READY);
    expect(made.status()).toBe('ready');
    await tell({ type: 'crashed', reason: 'oom' });
    await settle();
    expect([sessions.made.length, sessions.living]).toEqual([2, 1]);
    await tell(CONNECTED, READY, { type: 'crashed', reason: 'oom' });
    expect(sessions.living).toBe(0);
    await retried(made);
    await tell(CONNECTED, READY);
    expect((await link.diagnostics()).reconnects).toBe(3);
    expect((await link.diagnostics()).losses.map(({ cause }) => cause)).toEqual([
      'crashed',
      'crashed',
      'crashed',
    ]);
  });

  it('makes a window anew that is no more: there is nothing to load', async () => {
    const { sessions, status, tell } = await ready();
    await tell({ type: 'gone' });
    expect([sessions.made.length, sessions.living, status()]).toEqual([2, 1, 'reconnecting']);
    await tell(CONNECTED, READY);
    expect(status()).toBe('ready');
  });

  it('forgives a crash after ten good minutes', async () => {
    const { clock, sessions, tell } = await ready();
    await tell({ type: 'crashed', reason: 'oom' }, CONNECTED, READY);
    await clock.advance(10 * 60_000);
    await tell({ type: 'crashed', reason: 'oom' });
    expect(sessions.made).toHaveLength(1);
    expect(sessions.last.calls.filter((call) => call === 'reload')).toHaveLength(2);
  });

  it('kills a page that hangs, and not one that answers', async () => {
    const { clock, link, sessions } = await ready();
    await clock.advance(40_000);
    expect(sessions.last.calls).toEqual(['probe']);
    sessions.last.answer = never;
    await clock.advance(45_000);
    expect(link.state()).toMatchObject({ status: 'reconnecting', cause: 'hung' });
    expect(sessions.last.calls.at(-1)).toBe('kill-and-reload');
  });

  it('takes one failed probe for a page on its way, and two for one that hangs', async () => {
    const { clock, sessions, status } = await ready();
    sessions.last.answer = () => Promise.reject(new Error('context was destroyed'));
    await clock.advance(30_000);
    expect(status()).toBe('ready');
    await clock.advance(30_000);
    expect(status()).toBe('reconnecting');
  });

  it('finds a page deaf that says connected while nobody listens in it', async () => {
    const { clock, link, sessions, tell } = await ready();
    sessions.last.answer = () =>
      Promise.resolve({ state: 'CONNECTED', stream: 'CONNECTED', synced: true, listening: false });
    await clock.advance(30_000);
    expect(link.state()).toMatchObject({ status: 'deaf', cause: 'deaf' });
    expect(link.web()).toBeNull();
    expect(sessions.last.calls.at(-1)).toBe('reload');
    await tell(CONNECTED, READY);
    expect(link.state().status).toBe('ready');
  });

  it('finds it deaf when WhatsApp’s servers leave a question unanswered twice after a long silence', async () => {
    const { clock, link, sessions } = await ready();
    sessions.last.servers = never;
    await clock.advance(5 * 60_000 + 30_000);
    expect(link.state().status).toBe('ready');
    await clock.advance(60_000);
    expect(link.state()).toMatchObject({ status: 'deaf', cause: 'deaf' });
  });

  it('does not trouble the servers while messages come', async () => {
    const { clock, sessions, tell } = await ready();
    for (let minute = 0; minute < 30; minute += 1) {
      await clock.advance(60_000);
      await tell({ type: 'web', event: 'ack', args: [] });
    }
    expect(sessions.last.calls).not.toContain('ask-servers');
    expect(sessions.last.calls).toContain('probe');
  });

  it('shows a lost connection after five seconds, and not a shorter one', async () => {
    const { clock, link, sessions, status, tell } = await ready();
    sessions.online = false;
    await tell({ type: 'socket', state: 'TIMEOUT', stream: 'DISCONNECTED' });
    await clock.advance(4999);
    await tell(CONNECTED);
    await clock.advance(60_000);
    expect(status()).toBe('ready');
    await tell({ type: 'socket', state: 'OPENING', stream: 'DISCONNECTED' });
    await clock.advance(5000);
    expect(link.state()).toMatchObject({ status: 'reconnecting', cause: 'offline' });
    sessions.last.answer = () =>
      Promise.resolve({
        state: 'OPENING',
        stream: 'DISCONNECTED',
        synced: true,
        listening: true,
      });
    // An hour without a connection is no reason to make anything anew.
    await clock.advance(3_600_000);
    expect([sessions.made.length, status()]).toEqual([1, 'reconnecting']);
    expect(sessions.last.calls).not.toContain('reload');
    await tell(CONNECTED);
    expect(status()).toBe('ready');
  });

  it('loads the page anew where there is a connection and WhatsApp does not come back', async () => {
    const { clock, link, sessions, tell } = await ready();
    sessions.last.answer = () =>
      Promise.resolve({
        state: 'OPENING',
        stream: 'DISCONNECTED',
        synced: true,
        listening: true,
      });
    await tell({ type: 'socket', state: 'OPENING', stream: 'DISCONNECTED' });
    await clock.advance(5000 + 120_000);
    expect(link.state()).toMatchObject({ status: 'reconnecting', cause: 'unreachable' });
    expect(sessions.last.calls).toContain('reload');
  });

  it('believes the word for the stream only from a page that keeps it up to date', async () => {
    const { clock, status, tell } = await ready();
    await tell({ type: 'socket', state: 'CONNECTED', stream: 'DISCONNECTED' });
    await clock.advance(10_000);
    expect(status()).toBe('ready');
    await tell(CONNECTED, { type: 'socket', state: 'CONNECTED', stream: 'DISCONNECTED' });
    await clock.advance(5000);
    expect(status()).toBe('reconnecting');
  });

  it('is not ready while WhatsApp loads its page anew by itself', async () => {
    const { link, sessions, status, tell } = await ready();
    await tell({ type: 'reloaded' });
    expect([status(), link.web()]).toEqual(['reconnecting', null]);
    await tell(CONNECTED);
    expect(status()).toBe('reconnecting');
    await tell(READY);
    expect([status(), sessions.made.length]).toEqual(['ready', 1]);
  });

  it('takes ready twice for once', async () => {
    const { seen, tell } = await ready();
    const before = seen.length;
    await tell(READY, CONNECTED, READY);
    expect(seen).toHaveLength(before);
  });

  it('stops trying where WhatsApp restricted the account: knocking again would make it worse', async () => {
    const { clock, link, sessions, tell } = await ready();
    await tell({ type: 'socket', state: 'TOS_BLOCK', stream: null });
    expect(link.state()).toMatchObject({ status: 'failed', cause: 'restricted' });
    await clock.advance(24 * 3_600_000);
    expect(sessions.made).toHaveLength(1);
    expect(sessions.log).not.toContain('wipe');
  });
});

describe('used elsewhere, unlinked, asleep', () => {
  it('waits in conflict for the owner, and takes over without making anything anew', async () => {
    const { link, sessions, status, tell } = await ready();
    await tell({ type: 'socket', state: 'CONFLICT', stream: 'DISCONNECTED' });
    expect(link.state()).toMatchObject({ status: 'conflict', cause: 'used-elsewhere' });
    await link.takeOver();
    expect(sessions.last.calls).toContain('take-over');
    await tell(CONNECTED);
    expect([status(), sessions.made.length]).toEqual(['ready', 1]);
  });

  it.each([
    ['before the page left', [{ type: 'socket', state: 'UNPAIRED', stream: null }]],
    ['with the page leaving', [{ type: 'logged-out' }]],
    [
      'both ways at once',
      [{ type: 'socket', state: 'UNPAIRED', stream: null }, { type: 'logged-out' }],
    ],
  ] satisfies [string, SessionEvent[]][])(
    'wipes what a phone unlinked: %s',
    async (_name, events) => {
      const { link, memory, sessions } = await ready();
      const page = sessions.last;
      for (const event of events) page.tell(event);
      await settle();
      expect(link.state()).toMatchObject({ status: 'logged-out', cause: 'unlinked-on-phone' });
      expect(link.state().linked?.number).toBe(ACCOUNT.number);
      expect(sessions.log.filter((entry) => entry === 'wipe')).toHaveLength(1);
      expect(memory.record.account).toBeNull();
      await link.relink();
      await settle();
      expect(sessions.living).toBe(1);
      sessions.last.tell({ type: 'qr', text: 'new' });
      await settle();
      expect(link.state().status).toBe('qr');
    },
  );

  it('logs out here: tells the phone, then wipes, and does not wait for ever to be heard', async () => {
    const { clock, link, memory, sessions, status } = await ready();
    sessions.last.loggingOut = never;
    const done = link.logOut();
    await settle();
    expect(status()).toBe('logged-out');
    expect(memory.record).toEqual({ account: null, mustWipe: true });
    await clock.advance(10_000);
    await done;
    expect(sessions.log.at(-1)).toBe('wipe');
    expect(sessions.living).toBe(0);
    expect(link.state().cause).toBe('unlinked-here');
  });

  it('does not take sleep for a hang, and proves the link anew on waking', async () => {
    const { clock, link, sessions, status, tell } = await ready();
    sessions.log.length = 0;
    link.suspended();
    await settle();
    expect(sessions.log).toEqual(['flush']);
    expect(link.state()).toMatchObject({ status: 'reconnecting', cause: 'asleep' });
    sessions.last.answer = never;
    await clock.advance(8 * 3_600_000);
    expect(sessions.last.calls).not.toContain('kill-and-reload');
    sessions.last.answer = () =>
      Promise.resolve({ state: 'CONNECTED', stream: 'CONNECTED', synced: true, listening: true });
    link.resumed();
    await settle();
    expect(status()).toBe('ready');
    await tell({ type: 'socket', state: 'TIMEOUT', stream: null });
    await clock.advance(5000);
    expect(status()).toBe('reconnecting');
  });

  it('tries at once after waking what would have waited', async () => {
    const made = lab(LINKED);
    made.sessions.starting = () => Promise.reject(new LinkFault('offline'));
    await made.link.link();
    await settle();
    made.link.suspended();
    made.sessions.starting = () => Promise.resolve();
    made.link.resumed();
    await made.clock.advance(0);
    expect(made.sessions.living).toBe(1);
  });

  it('shows and hides WhatsApp’s own window, and says where there is none', async () => {
    const { link } = await ready();
    await link.showWindow();
    expect(link.state().windowShown).toBe(true);
    await link.hideWindow();
    expect(link.state().windowShown).toBe(false);
    await link.showWindow();
    await link.stop();
    expect(link.state().windowShown).toBe(false);
    await expect(link.showWindow()).rejects.toMatchObject({ code: 'channel.offline' });
  });
});

describe('keeping', () => {
  it('has the page’s data written every five minutes, and leaves no timer behind when stopped', async () => {
    const { clock, link, sessions } = await ready();
    sessions.log.length = 0;
    await clock.advance(16 * 60_000);
    expect(sessions.log).toEqual(['flush', 'flush', 'flush']);
    await link.stop();
    expect(clock.pending).toBe(0);
  });

  it('tells messages on to whoever listens, and when the last ones were', async () => {
    const { clock, link, tell } = await ready();
    const heard: string[] = [];
    link.onWeb((event) => heard.push(event));
    await tell({ type: 'web', event: 'message', args: [{ id: { fromMe: false } }] });
    const cameAt = clock.now();
    await clock.advance(1000);
    await tell({ type: 'web', event: 'message', args: [{ id: { fromMe: true } }] });
    expect(heard).toEqual(['message', 'message']);
    expect(await link.diagnostics()).toMatchObject({
      lastMessageInAt: cameAt,
      lastMessageOutAt: clock.now(),
      whatsappVersion: '2.3000.1',
      libraryVersion: '1.34.7',
    });
  });

  it('has nothing of anybody in its diagnostics', async () => {
    const { link, tell } = await ready();
    await tell({ type: 'crashed', reason: 'oom' });
    const text = JSON.stringify(await link.diagnostics());
    expect(text).not.toContain(ACCOUNT.number);
    expect(text).not.toContain(ACCOUNT.name);
  });
});
