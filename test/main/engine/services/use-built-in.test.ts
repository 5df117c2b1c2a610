import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

/** A desk whose provider fails each time it is asked. */
async function failing(code: 'provider.key' | 'provider.overloaded'): Promise<Desk> {
  const desk = await openDesk({ settings: { provider: 'openai' } });
  desk.model.fallback = new FrontdeskError(code, 'No.');
  await desk.write('lina');
  return desk;
}

describe('answering with what is built in', () => {
  it('does not leave behind who waited for a provider that refused the key', async () => {
    const desk = await failing('provider.key');
    const { control } = desk.engine.services;
    expect((await desk.turn('lina')).state).toBe('failed');
    expect((await control.status()).provider).toMatchObject({
      id: 'openai',
      fault: { code: 'provider.key' },
      awaited: 1,
    });
    desk.model.fallback = GOOD_REPLY;
    const { provider } = await control.useBuiltIn();
    expect(provider).toMatchObject({ id: 'built-in', fault: null, awaited: 0 });
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', error: null });
  });

  it('does not wait out the pause of a provider that is not asked any more', async () => {
    const desk = await failing('provider.overloaded');
    expect((await desk.turn('lina')).state).toBe('drafting');
    desk.model.fallback = GOOD_REPLY;
    await desk.engine.services.control.useBuiltIn();
    await settle();
    expect((await desk.turn('lina')).state).toBe('awaiting-review');
    await desk.clock.advance(60_000);
    expect((await desk.draft('lina')).version).toBe(1);
  });

  it('leaves a reply alone that was written and did not leave', async () => {
    const desk = await openDesk({ settings: { provider: 'openai', holdSeconds: 0 } });
    desk.channel.behave = () => 'refuse';
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.control.useBuiltIn();
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'failed' });
  });
});
