import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUIET_MS } from '../../../main/channels/whatsapp-web/watchdog.ts';
import { LinkLab } from './link-lab.ts';

describe('a linked page in trouble', () => {
  let lab: LinkLab;

  beforeEach(async () => {
    lab = await LinkLab.open();
  });
  afterEach(() => lab.close());

  it('comes back from a crash without a code, and tells each message once', async () => {
    await lab.linked();
    await lab.call('crash');
    expect(await lab.becomes('reconnecting')).toMatchObject({ cause: 'crashed' });
    await lab.becomes('ready');
    expect(await lab.hears('after one crash')).toBe(1);
    await lab.call('crash');
    await lab.becomes('ready');
    expect(await lab.hears('after two crashes')).toBe(1);
    await lab.call('crash');
    expect(await lab.becomes('reconnecting')).toMatchObject({ cause: 'crashed' });
    await lab.becomes('ready');
    expect(await lab.hears('after three crashes')).toBe(1);
    expect(lab.statuses().filter((status) => status === 'qr')).toHaveLength(1);
    expect(await lab.call('pages')).toBe(1);
    const { losses, reconnects } = await lab.diagnostics();
    expect(losses.map(({ cause }) => cause)).toEqual(['crashed', 'crashed', 'crashed']);
    expect(reconnects).toBe(3);
  });

  it('rejects what was asked of a page that died, instead of leaving it open for ever', async () => {
    await lab.linked();
    await lab.page('__wa.behaviour.sendDelayMs = null');
    const sending = lab.call('send', '15551230001@c.us', 'into the void');
    const rejected = expect(sending).rejects.toThrow(/crash|closed|destroyed|collected/iu);
    await lab.hears('the page is alive');
    await lab.call('crash');
    await rejected;
    await lab.becomes('ready');
  });

  it('kills a page that hangs and comes back', async () => {
    await lab.linked({ hurry: 4 });
    await lab.page('__wa.hang(600_000)');
    expect(await lab.becomes('reconnecting')).toMatchObject({ cause: 'hung' });
    await lab.becomes('ready');
    expect(await lab.hears('after the hang')).toBe(1);
  });

  it('is not ready while the page loads itself anew, and listens once after it', async () => {
    await lab.linked();
    await lab.call('reload');
    await lab.becomes('reconnecting');
    await lab.becomes('ready');
    await lab.call('reload');
    await lab.becomes('ready');
    expect(await lab.hears('after two reloads')).toBe(1);
  });

  it('listens once where the page changes its own address without loading', async () => {
    await lab.linked();
    await lab.page("void history.pushState({}, '', '/#chat'); void (location.hash = 'other');");
    expect(await lab.hears('still here')).toBe(1);
    expect(lab.statuses().at(-1)).toBe('ready');
  });

  it('listens once where a frame in the page loads', async () => {
    await lab.linked();
    const framed = `new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => done(true));
      document.body.append(frame);
    })`;
    expect(await lab.page(framed)).toBe(true);
    expect(await lab.hears('beside a frame')).toBe(1);
    expect(lab.statuses().at(-1)).toBe('ready');
  });

  it('comes back where its window is gone, of which the library says nothing', async () => {
    await lab.linked();
    await lab.call('closeWindow');
    expect(await lab.becomes('reconnecting')).toMatchObject({ cause: 'crashed' });
    await lab.becomes('ready');
    expect(await lab.hears('in a new window')).toBe(1);
    expect(await lab.call('pages')).toBe(1);
  });

  it('does not let the library fetch a whole chat for each message that came', async () => {
    await lab.linked();
    await lab.page(`
      window.fetched = 0;
      const { getChat } = window.WWebJS;
      window.WWebJS.getChat = (...given) => { window.fetched += 1; return getChat(...given); };
      void 0;
    `);
    for (const body of ['one', 'two', 'three']) expect(await lab.hears(body)).toBe(1);
    expect(await lab.page('window.fetched')).toBe(0);
  });

  it('tells ready once where the page says twice that it is synced', async () => {
    await lab.linked();
    const before = lab.statuses().length;
    await lab.page('__wa.setSocket({ hasSynced: false }); __wa.setSocket({ hasSynced: true })');
    expect(await lab.hears('synced twice')).toBe(1);
    expect(lab.statuses()).toHaveLength(before);
  });

  it('finds out that a page is deaf which says that it is connected', async () => {
    await lab.linked({ hurry: 4 });
    await lab.page('void (delete window.WWebJS)');
    expect(await lab.becomes('deaf')).toMatchObject({ cause: 'deaf' });
    await lab.becomes('ready');
    expect(await lab.hears('heard again')).toBe(1);
  });

  it('finds out that nothing would arrive where WhatsApp’s servers leave a question open', async () => {
    await lab.linked({ hurry: 10 });
    await lab.page('void (__wa.behaviour.silent = true)');
    // So long was nothing heard that it is worth a question.
    await lab.call('pass', QUIET_MS);
    expect(await lab.becomes('deaf')).toMatchObject({ cause: 'deaf' });
    await lab.becomes('ready');
  });

  it('shows a lost connection and its return, on the same page', async () => {
    await lab.linked();
    await lab.page("__wa.setSocket({ state: 'OPENING', stream: 'DISCONNECTED' })");
    await lab.becomes('reconnecting');
    await lab.page("__wa.setSocket({ state: 'CONNECTED', stream: 'CONNECTED' })");
    await lab.becomes('ready');
    expect(await lab.hears('back')).toBe(1);
  });

  it('proves itself anew after a sleep, and comes back on the same page where that cost the connection', async () => {
    await lab.linked();
    await lab.call('power', 'suspend');
    await lab.call('power', 'resume');
    expect(await lab.hears('slept well')).toBe(1);
    await lab.call('power', 'suspend');
    await lab.page("__wa.setSocket({ state: 'OPENING', stream: 'DISCONNECTED' })");
    await lab.page("__wa.meanwhile([{ body: 'while it slept' }])");
    await lab.call('power', 'resume');
    await lab.becomes('reconnecting');
    await lab.page("__wa.setSocket({ state: 'CONNECTED', stream: 'CONNECTED' })");
    await lab.becomes('ready');
    expect(await lab.hears('awake again')).toBe(1);
    expect(lab.statuses().filter((status) => status === 'qr')).toHaveLength(1);
  });

  it.each([86_400_000, -86_400_000])(
    'neither drops a good link nor keeps a deaf one where the clock is set by %s ms',
    async (ms) => {
      await lab.linked({ hurry: 10 });
      await lab.call('setClock', ms);
      expect(await lab.hears('at another time')).toBe(1);
      await lab.page('void (delete window.WWebJS)');
      expect(await lab.becomes('deaf')).toMatchObject({ cause: 'deaf' });
      await lab.becomes('ready');
      expect(await lab.hears('heard again')).toBe(1);
      expect(lab.statuses().filter((status) => status === 'qr')).toHaveLength(1);
    },
  );

  it('says what is missing of a WhatsApp that changed, and keeps the link', async () => {
    await lab.linked();
    await lab.page("localStorage.setItem('wa-missing', 'WAWebCmd,WABase64')");
    await lab.call('stop');
    await lab.call('link');
    expect(await lab.becomes('failed')).toMatchObject({
      cause: 'whatsapp-changed',
      missing: ['WAWebCmd', 'WABase64'],
      linked: { number: '15550001111' },
    });
    expect(await lab.call('pages')).toBe(0);
  });

  it('says so too where the part is missed only after linking, in which the library falls silent', async () => {
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    await lab.page("localStorage.setItem('wa-missing', 'WAWebSyncGatingUtils')");
    await lab.call('stop');
    await lab.call('link');
    await lab.becomes('qr');
    await lab.page('__wa.pair()');
    expect(await lab.becomes('failed')).toMatchObject({
      cause: 'whatsapp-changed',
      missing: ['WAWebSyncGatingUtils'],
    });
  });

  it('tells another page in WhatsApp’s place from WhatsApp, and goes on when that is gone', async () => {
    await lab.linked();
    await lab.call('stop');
    await lab.call('elsewhere', 'Grand Hotel Wi-Fi');
    await lab.call('link');
    expect(await lab.becomes('failed')).toMatchObject({ cause: 'not-whatsapp' });
    await lab.call('elsewhere', null);
    await lab.becomes('ready');
  });

  it('waits for a connection where there is none, and comes back by itself', async () => {
    await lab.linked();
    await lab.call('stop');
    await lab.call('offline', true);
    await lab.call('link');
    const { cause, nextRetryAt } = await lab.becomes('reconnecting');
    expect(['offline', 'unreachable']).toContain(cause);
    expect(nextRetryAt).toBeGreaterThan(0);
    await lab.call('offline', false);
    await lab.becomes('ready');
  });

  it('survives going offline in the middle of a reload', async () => {
    await lab.linked();
    await lab.call('offline', true);
    await lab.call('reload');
    await lab.becomes('reconnecting');
    await lab.call('offline', false);
    await lab.becomes('ready');
    expect(await lab.hears('back online')).toBe(1);
  });
});
