import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkLab } from './link-lab.ts';

describe('a link that is ended, or used elsewhere', () => {
  let lab: LinkLab;

  beforeEach(async () => {
    lab = await LinkLab.open();
  });
  afterEach(() => lab.close());

  it('waits while WhatsApp is used elsewhere, and takes over on the same page', async () => {
    await lab.linked();
    await lab.page('__wa.conflict()');
    expect(await lab.becomes('conflict')).toMatchObject({ cause: 'used-elsewhere' });
    await lab.call('takeOver');
    await lab.becomes('ready');
    expect(await lab.page('__wa.asked')).toContainEqual(['takeover']);
    expect(await lab.hears('ours again')).toBe(1);
  });

  it.each([
    ['the page leaves at once', '__wa.logOut(false)'],
    ['the page says so before it leaves', '__wa.logOut(true)'],
    ['the page says so and never leaves', "__wa.setSocket({ state: 'UNPAIRED' })"],
  ])('wipes everything when the phone unlinks it, and links anew: %s', async (_name, script) => {
    await lab.linked();
    await lab.page("localStorage.setItem('left', 'behind')");
    await lab.page(`void ${script}`);
    expect(await lab.becomes('logged-out')).toMatchObject({ cause: 'unlinked-on-phone' });
    await lab.call('relink');
    await lab.becomes('qr');
    expect(await lab.page("localStorage.getItem('left')")).toBeNull();
    expect(await lab.page('indexedDB.databases().then((all) => all.length)')).toBe(0);
    await lab.page('__wa.pair()');
    await lab.becomes('ready');
    expect(await lab.hears('linked again')).toBe(1);
  });

  it('logs out here: WhatsApp is told, nothing stays, and the next start shows a code', async () => {
    await lab.linked();
    await lab.call('logOut');
    expect(await lab.state()).toMatchObject({ status: 'logged-out', cause: 'unlinked-here' });
    expect(await lab.call('pages')).toBe(0);
    await lab.kill();
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    expect(lab.statuses()).not.toContain('ready');
  });

  it('notices on the next start that the phone unlinked it meanwhile', async () => {
    await lab.linked();
    await lab.page("localStorage.removeItem('wa-paired')");
    await lab.call('stop');
    await lab.call('link');
    expect(await lab.becomes('logged-out')).toMatchObject({ cause: 'unlinked-on-phone' });
    await lab.call('link');
    await lab.becomes('qr');
  });

  it('unlinks a number of which the first sync was cancelled', async () => {
    await lab.start();
    await lab.call('link');
    await lab.becomes('qr');
    await lab.page('void __wa.pair(600_000)');
    await lab.becomes('syncing');
    await lab.call('cancel');
    expect((await lab.state()).status).toBe('idle');
    await lab.call('link');
    await lab.becomes('qr');
  });
});
