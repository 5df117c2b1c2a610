import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkState } from '../../../main/engine/domain/link.ts';
import {
  startElectronHost,
  type ElectronHost,
} from '../../doubles/whatsapp-web/host/start-host.ts';

const HOST = path.resolve(import.meta.dirname, '../../doubles/whatsapp-web/host/link-host.ts');
const CUSTOMER = '15551230001@c.us';

describe('the link to WhatsApp, with the real library in the real Electron', () => {
  let userData: string;
  const hosts: ElectronHost[] = [];

  beforeEach(async () => {
    userData = await mkdtemp(path.join(tmpdir(), 'frontdesk-link-'));
  });

  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.kill();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<ElectronHost> {
    const host = await startElectronHost(HOST, userData);
    hosts.push(host);
    return host;
  }

  /** The first state of that kind after the first `from` events. */
  const becomes = (host: ElectronHost, status: LinkState['status'], from = 0): Promise<LinkState> =>
    host.until((events) => {
      for (const { event, payload } of events.slice(from)) {
        const state = event === 'link' ? LinkState.parse(payload) : null;
        if (state?.status === status) return state;
      }
      return undefined;
    });

  async function linked(): Promise<ElectronHost> {
    const host = await start();
    await host.call('link');
    await becomes(host, 'qr');
    await host.call('page', '__wa.pair()');
    await becomes(host, 'ready');
    return host;
  }

  it('goes from a code to ready, hears a customer, and sends', async () => {
    const host = await start();
    await host.call('link');
    const shown = await becomes(host, 'qr');
    expect(JSON.stringify(shown)).toContain('2@');
    await host.call('page', '__wa.pair()');
    await becomes(host, 'ready');
    await host.call('page', `__wa.receive({ body: 'Open today?' })`);
    const heard = await host.until((events) => events.find(({ event }) => event === 'web'));
    expect(heard.payload).toMatchObject({ first: { body: 'Open today?', id: { fromMe: false } } });
    await host.call('send', CUSTOMER, 'Until six.');
    expect(await host.call('page', '__wa.sent')).toMatchObject([
      { kind: 'message', to: CUSTOMER, body: 'Until six.' },
    ]);
  });

  it('needs no new code after the app was killed right after linking', async () => {
    const first = await linked();
    await first.kill();
    const second = await start();
    await second.call('link');
    await becomes(second, 'ready');
    const codes = second.events.filter(
      ({ event, payload }) => event === 'link' && LinkState.parse(payload).status === 'qr',
    );
    expect(codes).toEqual([]);
  });
});
