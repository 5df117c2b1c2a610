import { describe, expect, it } from 'vitest';
import { ChannelMessageId } from '../../../../main/engine/domain/ids.ts';
import { openHouse, type House } from './house.ts';

describe('delivery ticks', () => {
  async function sentMessage(house: House): Promise<ChannelMessageId> {
    await house.write('Hi', { author: 'owner', channelMessageId: ChannelMessageId.parse('out') });
    return ChannelMessageId.parse('out');
  }

  const tick = (channelMessageId: ChannelMessageId, state: string) => ({
    channelId: 'practice',
    channelMessageId,
    state,
    at: 1,
  });

  it('would go back from read to delivered when they come out of order', async () => {
    const house = await openHouse();
    const id = await sentMessage(house);
    await Promise.all(
      ['read', 'delivered', 'sent', 'failed'].map((state) => house.intake.receipt(tick(id, state))),
    );
    expect((await house.thread())[0]?.delivery).toBe('read');
  });

  it('would be lost when they come before their message is stored', async () => {
    const house = await openHouse();
    await house.intake.receipt(tick(ChannelMessageId.parse('out'), 'delivered'));
    await sentMessage(house);
    await house.clock.advance(250);
    expect((await house.thread())[0]?.delivery).toBe('delivered');
    expect(house.clock.pending).toBe(0);
  });

  it('would be waited for without end', async () => {
    const house = await openHouse();
    await house.intake.receipt(tick(ChannelMessageId.parse('nobody'), 'read'));
    await house.clock.advance(120_000);
    expect(house.clock.pending).toBe(0);
  });

  it('would be put on what a customer wrote, or crash on nonsense', async () => {
    const house = await openHouse();
    await house.write('Hi', { channelMessageId: ChannelMessageId.parse('in') });
    await house.intake.receipt(tick(ChannelMessageId.parse('in'), 'read'));
    await house.intake.receipt({ nonsense: true });
    expect((await house.thread())[0]?.delivery).toBeNull();
  });
});
