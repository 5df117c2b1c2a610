import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { createLinkService } from '../../../../main/engine/services/link.ts';
import { FakeClock } from '../../../doubles/fake-clock.ts';
import { createMemoryLink } from '../../../doubles/memory-link.ts';
import { MemorySettingsStore } from '../../../doubles/memory-settings-store.ts';

function open(whatsApp = { consentAt: null as number | null, enabled: false }) {
  const clock = new FakeClock();
  const link = createMemoryLink(clock);
  const settings = new MemorySettingsStore({ whatsApp });
  return { clock, link, settings, service: createLinkService({ link, settings, clock }) };
}

describe('linking a number', () => {
  it.each([
    ['start', (s: ReturnType<typeof open>['service']) => s.start({})],
    ['requestCode', (s: ReturnType<typeof open>['service']) => s.requestCode('+44 7700 900123')],
    ['relink', (s: ReturnType<typeof open>['service']) => s.relink()],
  ])('does not begin without the owner’s consent: %s', async (_name, begin) => {
    const { link, settings, service } = open();
    await expect(begin(service)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(link.asked).toEqual([]);
    expect(settings.get().whatsApp.enabled).toBe(false);
  });

  it('keeps when the owner consented, and does not ask for it again', async () => {
    const { clock, link, settings, service } = open();
    const consentAt = clock.now();
    expect((await service.start({ understood: true })).status).toBe('qr');
    await clock.advance(60_000);
    await service.start({});
    expect(settings.get().whatsApp).toEqual({ consentAt, enabled: true });
    expect(link.asked).toEqual(['link', 'link']);
  });

  it('still wants WhatsApp after a start that failed, so that a restart tries again', async () => {
    const { link, settings, service } = open();
    link.failWith(new FrontdeskError('channel.offline', 'no page'));
    await expect(service.start({ understood: true })).rejects.toMatchObject({
      code: 'channel.offline',
    });
    expect(settings.get().whatsApp.enabled).toBe(true);
  });
});

describe('the next start of the desk', () => {
  it('links again by itself what was linked', async () => {
    const { link, service } = open({ consentAt: 1, enabled: true });
    await service.resume();
    expect(link.asked).toEqual(['link']);
  });

  it('opens no page of WhatsApp where none was ever wanted', async () => {
    const { link, service } = open();
    await service.resume();
    expect(link.asked).toEqual([]);
  });

  it('shows no code to scan after the owner unlinked the number, even if the phone was not told', async () => {
    const { link, settings, service } = open({ consentAt: 1, enabled: true });
    link.failWith(new FrontdeskError('internal', 'the page died'));
    await expect(service.logOut()).rejects.toMatchObject({ code: 'internal' });
    expect(settings.get().whatsApp).toEqual({ consentAt: 1, enabled: false });
  });

  it('shows no code to scan after the owner broke linking off', async () => {
    const { settings, service } = open({ consentAt: 1, enabled: true });
    await service.start({});
    await service.cancel();
    expect(settings.get().whatsApp.enabled).toBe(false);
  });

  it('keeps a number linked where there was nothing to break off', async () => {
    const { link, settings, service } = open({ consentAt: 1, enabled: true });
    link.become({ status: 'ready' });
    await service.cancel();
    expect(settings.get().whatsApp.enabled).toBe(true);
  });
});
