import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { openHouse } from './house.ts';
import { COLLECT, words } from './stored-turn.ts';

describe('a burst', () => {
  it('would be answered message by message, or be drafted before it is quiet', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(1499);
    await house.write('Lemon cake?');
    await house.clock.advance(1499);
    expect(house.model.calls).toBe(0);
    expect((await house.turn()).state).toBe('collecting');
    await house.clock.advance(1);
    expect(house.model.calls).toBe(1);
    expect(await words(house, await house.turn())).toEqual(['Hi', 'Lemon cake?']);
    expect(await house.turns()).toHaveLength(1);
  });

  it('would never be answered while the customer writes on and on', async () => {
    const house = await openHouse({ settings: COLLECT });
    for (let index = 0; index < 6; index += 1) {
      await house.write(`part ${index}`);
      await house.clock.advance(1000);
    }
    expect(house.model.calls).toBe(1);
  });

  it.each([-3_600_000, -86_400_000, 86_400_000])(
    'would wait for a clock that is set by %s ms meanwhile',
    async (ms) => {
      const house = await openHouse({ settings: COLLECT });
      await house.write('Hi');
      await house.clock.advance(1000);
      house.clock.setBy(ms);
      await house.clock.advance(500);
      expect(house.model.calls).toBe(1);
    },
  );

  it('would be cut off while the customer is typing, or wait past its cap for it', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(1000);
    house.intake.typing((await house.turn()).channelId, 'mia', true);
    await house.clock.advance(3999);
    expect(house.model.calls).toBe(0);
    house.intake.typing((await house.turn()).channelId, 'mia', true);
    await house.clock.advance(1000);
    expect(house.model.calls).toBe(0);
    await house.clock.advance(1);
    expect(house.model.calls).toBe(1);
  });

  it('would wait out the typing although the customer has stopped', async () => {
    const house = await openHouse({ settings: { quietMs: 1000, collectCapMs: 60_000 } });
    await house.write('Hi');
    const { channelId } = await house.turn();
    house.intake.typing(channelId, 'mia', true);
    house.intake.typing(channelId, 'mia', false);
    await house.clock.advance(1000);
    expect(house.model.calls).toBe(1);
  });

  it('would leave a timer behind for each message', async () => {
    const house = await openHouse({ settings: COLLECT });
    for (const text of ['one', 'two', 'three']) await house.write(text);
    expect(house.clock.pending).toBe(1);
  });

  it('would open a turn for someone who only types', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.clock.advance(2000);
    const { channelId } = await house.turn();
    house.intake.typing(channelId, 'mia', true);
    house.intake.typing(channelId, 'stranger', true);
    expect(house.clock.pending).toBe(0);
    expect(await house.turns()).toHaveLength(1);
  });

  it('would be forgotten when the app ends before it is quiet', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    await house.intake.stop();
    await house.clock.advance(60_000);
    expect(house.model.calls).toBe(0);
    await house.restart();
    await house.clock.advance(0);
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would hang when its falling quiet cannot be stored', async () => {
    const house = await openHouse({ settings: COLLECT });
    await house.write('Hi');
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'The disk is full.'));
    await house.clock.advance(1500);
    expect(house.events.of('fault')).toMatchObject([{ code: 'vault.disk-full' }]);
    expect((await house.turn()).state).toBe('collecting');
    await house.clock.advance(5000);
    expect((await house.turn()).state).toBe('awaiting-review');
  });
});
