import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LinkLab } from './link-lab.ts';

const LISTENING = '0A';

/** Sockets of these processes that wait for somebody to connect over a network. */
function listeningSockets(pids: readonly number[]): string[] {
  const owned = new Set(pids.flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((kind) => {
    const [, ...lines] = readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n');
    return lines.filter((line) => {
      const [, , , state, , , , , , inode = ''] = line.trim().split(/\s+/u);
      return state === LISTENING && owned.has(inode);
    });
  });
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((descriptor) => {
    try {
      const target = readlinkSync(`${folder}/${descriptor}`);
      return /^socket:\[(\d+)\]$/u.exec(target)?.slice(1) ?? [];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}

describe('linking', () => {
  let lab: LinkLab;

  beforeEach(async () => {
    lab = await LinkLab.open();
  });
  afterEach(() => lab.close());

  it('shows the next code when the page has one', async () => {
    await lab.start();
    await lab.call('link');
    const first = await lab.becomes('qr');
    await lab.page('__wa.newQr()');
    const second = await lab.becomes('qr');
    expect(second.qr?.text).not.toBe(first.qr?.text);
  });

  // The library is still at work on a page when its first code is told: the reload cuts it off anywhere.
  it('shows the code of the page that is there, when the one before was left at its first code', async () => {
    await lab.start();
    for (let time = 1; time <= 12; time += 1) {
      await lab.call('link');
      const first = await lab.becomes('qr');
      await lab.call('reload');
      const second = await lab.becomes('qr');
      expect(second.qr?.text).not.toBe(first.qr?.text);
      if (time < 12) await lab.call('stop');
    }
    await lab.page('__wa.pair()');
    await lab.becomes('ready');
    expect(await lab.hears('after all that')).toBe(1);
  });

  it('has the page make a new code where it gave up making them', async () => {
    await lab.start();
    await lab.call('link');
    const first = await lab.becomes('qr');
    await lab.page("__wa.setSocket({ state: 'UNPAIRED_IDLE' })");
    const second = await lab.becomes('qr');
    expect(second.qr?.text).not.toBe(first.qr?.text);
    expect(await lab.page('__wa.asked')).toContainEqual(['refreshQR']);
  });

  it('links by a pairing code, and goes back to the one to scan', async () => {
    await lab.start();
    await lab.call('requestCode', '+1 555 000 1111');
    expect((await lab.becomes('code')).code?.text).toBe('ABCD1234');
    expect(await lab.page('__wa.asked')).toContainEqual(['startAltLinkingFlow', '15550001111']);
    await lab.call('useQr');
    await lab.becomes('qr');
    await lab.call('requestCode', '15550001111');
    await lab.becomes('code');
    await lab.page('__wa.pair()');
    expect(await lab.becomes('ready')).toMatchObject({
      linked: { name: 'Sim Shop', number: '15550001111' },
    });
  });

  it('shows how far the first sync is', async () => {
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    await lab.page('__wa.pair()');
    expect((await lab.becomes('syncing')).progress).toBeTypeOf('number');
    await lab.becomes('ready');
  });

  it('needs no code after a restart, and keeps since when it is linked', async () => {
    await lab.linked();
    const { linked } = await lab.state();
    await lab.call('stop');
    await lab.kill();
    await lab.start();
    expect(await lab.state()).toMatchObject({ status: 'idle', linked });
    await lab.call('link');
    expect((await lab.becomes('ready')).linked).toEqual(linked);
    expect(lab.statuses()).not.toContain('qr');
    expect(await lab.hears('after the restart')).toBe(1);
  });

  it('needs no code after it was killed the moment it was ready', async () => {
    await lab.linked();
    await lab.kill();
    await lab.start();
    await lab.call('link');
    await lab.becomes('ready');
    expect(lab.statuses()).not.toContain('qr');
  });

  it('becomes ready on a page that was synced before anybody listened', async () => {
    await lab.linked();
    await lab.page("localStorage.setItem('wa-boot-ms', '0')");
    await lab.call('stop');
    await lab.call('link');
    await lab.becomes('ready');
    expect(await lab.hears('synced early')).toBe(1);
  });

  it('finishes after a slow first sync what the app was killed in', async () => {
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    await lab.page('void __wa.pair(600_000)');
    await lab.becomes('syncing');
    await lab.call('stop');
    await lab.kill();
    await lab.start();
    await lab.call('link');
    expect(await lab.becomes('ready')).toMatchObject({ linked: { number: '15550001111' } });
  });

  it('shows and hides WhatsApp’s own window, and a page cannot close it', async () => {
    await lab.linked();
    await lab.call('showWindow');
    expect((await lab.state()).windowShown).toBe(true);
    await lab.page('window.close()');
    await lab.call('hideWindow');
    expect((await lab.state()).windowShown).toBe(false);
    expect(await lab.hears('window still there')).toBe(1);
  });

  it('lets the page open nothing, go nowhere else and use no device', async () => {
    await lab.linked();
    const opened = await lab.page("window.open('https://example.com/') === null");
    await lab.page("void (location.href = 'https://example.com/')");
    expect(opened).toBe(true);
    expect(await lab.page('Notification.permission')).toBe('denied');
    const asked =
      "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', (e) => e.name)";
    expect(await lab.page(asked)).not.toBe('given');
    expect(await lab.page('location.origin')).toBe('https://web.whatsapp.com');
    expect(await lab.hears('still at home')).toBe(1);
  });

  it('names no Electron to WhatsApp, which turns away what it does not know', async () => {
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    const agent = await lab.page('navigator.userAgent');
    expect(agent).toMatch(/Chrome\/\d+\.0\.0\.0 Safari/u);
    expect(agent).not.toMatch(/electron|frontdesk/iu);
  });

  it.runIf(process.platform === 'linux')(
    'opens no port in any of its processes, linked and sending',
    async () => {
      await lab.linked();
      await lab.call('send', '15551230001@c.us', 'hello');
      const pids = z
        .array(z.number())
        .min(3)
        .parse(await lab.call('processes'));
      expect(pids).toContain(lab.host.pid);
      expect(listeningSockets(pids)).toEqual([]);
    },
  );
});
