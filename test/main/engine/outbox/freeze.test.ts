import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';
import { healthOf, MINUTE, openGoverned, openSettled, SECOND } from './governed-desk.ts';

const status = async (desk: Desk) => (await desk.engine.services.control.status()).channels[0];

async function sendAnyway(desk: Desk, who: string): Promise<void> {
  const approval = await desk.approvalOf(who);
  await desk.engine.services.review.approve({ ...approval, sendAnyway: true });
  await desk.clock.advance(15 * SECOND);
}

describe('a warning', () => {
  it('stops what was to leave by itself, at once, and gives it to the owner', async () => {
    const desk = await openGoverned({ settings: { ...AUTO, holdSeconds: 5 } });
    await desk.write('lina');
    expect(await desk.turn('lina')).toMatchObject({ state: 'approved' });
    await desk.channel.warn('new-chats-blocked', '463');
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', held: 'frozen' });
    await desk.write('omar');
    await desk.clock.advance(MINUTE);
    expect(await desk.turn('omar')).toMatchObject({ state: 'awaiting-review', held: 'frozen' });
    expect(desk.channel.asked).toEqual([]);
  });

  it('shows on the channel with reason and time, and is told', async () => {
    const desk = await openGoverned();
    const at = desk.clock.now();
    await desk.channel.warn('restricted', '403');
    expect(await status(desk)).toMatchObject({ status: 'frozen', since: at });
    expect((await status(desk))?.detail).toContain('restricted');
    expect(desk.events.of('channel-changed').at(-1)?.state.status).toBe('frozen');
    expect(desk.events.of('account-frozen')).toMatchObject([{ kind: 'restricted' }]);
    expect(await healthOf(desk)).toMatchObject({
      freeze: { at, kind: 'restricted', code: '403' },
      warnings: [{ kind: 'restricted', at, code: '403' }],
    });
  });

  it('outlasts a restart, and a reconnect of the channel', async () => {
    const desk = await openGoverned({ settings: AUTO });
    await desk.channel.warn('restricted');
    await desk.restart();
    expect(await status(desk)).toMatchObject({ status: 'frozen' });
    desk.channel.become('reconnecting');
    expect(await status(desk)).toMatchObject({ status: 'reconnecting' });
    desk.channel.become('ready');
    expect(await status(desk)).toMatchObject({ status: 'frozen' });
    await desk.write('lina');
    await desk.clock.advance(MINUTE);
    expect(desk.channel.asked).toEqual([]);
  });

  it('freezes all the same when it cannot be stored, and is stored when the disk has room', async () => {
    const desk = await openGoverned({ settings: AUTO });
    await settle();
    desk.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'Full.'));
    await expect(desk.channel.warn('restricted')).rejects.toMatchObject({
      code: 'vault.disk-full',
    });
    expect(await status(desk)).toMatchObject({ status: 'frozen' });
    await desk.clock.advance(MINUTE);
    await desk.restart();
    expect(await status(desk)).toMatchObject({ status: 'frozen' });
  });

  it('means nothing on a channel that is not governed', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.channel.warn('restricted');
    expect(await status(desk)).toMatchObject({ status: 'ready' });
    await desk.write('lina');
    await desk.approve('lina');
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });
});

describe('while an account is frozen', () => {
  it('refuses an approval that does not know of it, and lets one that does leave', async () => {
    const desk = await openGoverned();
    await desk.write('lina');
    await desk.channel.warn('restricted');
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'send.frozen' });
    await sendAnyway(desk, 'lina');
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('asks for the same word before the owner’s own message leaves', async () => {
    const desk = await openGoverned();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    await desk.channel.warn('restricted');
    const { conversations } = desk.engine.services;
    await expect(conversations.write(id, 'Hello')).rejects.toMatchObject({ code: 'send.frozen' });
    await conversations.write(id, 'Hello again', { sendAnyway: true });
    await desk.clock.advance(15 * SECOND);
    expect(desk.reached('lina')).toEqual(['Hello again']);
  });

  it('holds what was sent anyway when another warning comes before it left', async () => {
    const desk = await openGoverned({ settings: { holdSeconds: 5 } });
    await desk.write('lina');
    await desk.channel.warn('new-chats-blocked');
    const approval = await desk.approvalOf('lina');
    await desk.engine.services.review.approve({ ...approval, sendAnyway: true });
    await desk.channel.warn('restricted');
    await desk.clock.advance(MINUTE);
    expect(desk.channel.asked).toEqual([]);
    expect(await desk.turn('lina')).toMatchObject({ held: 'frozen' });
  });

  it('does not offer to approve several together', async () => {
    const desk = await openSettled();
    await desk.write('lina');
    await desk.channel.warn('restricted');
    const [row] = await desk.engine.services.review.queue();
    expect(row?.bulkExclusion).toBe('not-connected');
  });

  it('is lifted by the owner alone, for good, and lets nothing leave by itself that was held', async () => {
    const desk = await openGoverned();
    await desk.write('lina');
    await desk.approve('lina');
    await desk.channel.warn('restricted');
    await settle();
    const [after] = await desk.engine.services.health.lift(desk.channel.id);
    expect(after).toMatchObject({ freeze: null, warnings: [{ kind: 'restricted' }] });
    expect(desk.events.of('channel-changed').at(-1)?.state.status).toBe('ready');
    await desk.clock.advance(MINUTE);
    expect(desk.reached('lina')).toEqual([]);
    await desk.restart();
    expect(await status(desk)).toMatchObject({ status: 'ready' });
    await desk.approve('lina');
    await desk.clock.advance(15 * SECOND);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('stays frozen where lifting could not be stored, or another warning came meanwhile', async () => {
    const desk = await openGoverned();
    await desk.channel.warn('restricted');
    desk.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'Full.'));
    const { health } = desk.engine.services;
    await expect(health.lift(desk.channel.id)).rejects.toMatchObject({ code: 'vault.disk-full' });
    expect((await healthOf(desk)).freeze).not.toBeNull();
    const lifting = health.lift(desk.channel.id);
    const warning = desk.channel.warn('logged-out');
    await Promise.all([lifting, warning]);
    expect((await healthOf(desk)).freeze).toMatchObject({ kind: 'logged-out' });
    await desk.restart();
    expect((await healthOf(desk)).freeze).toMatchObject({ kind: 'logged-out' });
  });
});

describe('refusals', () => {
  async function refusedTo(desk: Desk, who: string): Promise<void> {
    await desk.write(who);
    await desk.approve(who);
    await desk.clock.advance(15 * SECOND);
  }

  it('freeze the account at the third in a row, over a restart too', async () => {
    const desk = await openSettled({
      prepareChannel: (channel) => {
        channel.behave = () => 'refuse';
      },
    });
    await refusedTo(desk, 'lina');
    await refusedTo(desk, 'omar');
    expect((await healthOf(desk)).freeze).toBeNull();
    await desk.restart();
    await refusedTo(desk, 'mia');
    expect((await healthOf(desk)).freeze).toMatchObject({ kind: 'send-refused' });
    expect(desk.channel.asked).toHaveLength(1);
  });

  it('are forgotten when a reply is taken in between', async () => {
    const desk = await openSettled();
    for (const who of ['a', 'b', 'c', 'd', 'e']) {
      desk.channel.behave = () => (who === 'c' ? 'deliver' : 'refuse');
      await refusedTo(desk, who);
    }
    expect((await healthOf(desk)).freeze).toBeNull();
  });
});

describe('a stranger', () => {
  async function phonedFirst(desk: Desk) {
    await desk.channel.receive('stranger', 'Hi, this is the bakery', { author: 'owner' });
    await settle();
    return (await desk.conversation('stranger')).id;
  }

  it('gets nothing, not even from the owner, and the owner is told why', async () => {
    const desk = await openGoverned();
    const id = await phonedFirst(desk);
    await expect(desk.engine.services.conversations.write(id, 'Offers')).rejects.toMatchObject({
      code: 'send.cold',
      details: { name: expect.any(String) as string },
    });
    await desk.clock.advance(MINUTE);
    expect(desk.channel.asked).toEqual([]);
    expect(await healthOf(desk)).toMatchObject({ coldBlocked: 1 });
    await desk.restart();
    expect(await healthOf(desk)).toMatchObject({ coldBlocked: 1 });
  });

  it('is one no more once they have written', async () => {
    const desk = await openGoverned();
    const id = await phonedFirst(desk);
    await desk.write('stranger', 'Who are you?');
    await desk.engine.services.conversations.write(id, 'The bakery');
    await desk.clock.advance(15 * SECOND);
    expect(desk.reached('stranger')).toEqual(['The bakery']);
  });

  it('is refused at the last moment too, for what was stored by another hand', async () => {
    const desk = await openGoverned();
    const id = await phonedFirst(desk);
    await desk.write('lina');
    await desk.approve('lina');
    const [other] = await desk.sends();
    if (other === undefined) throw new Error('unreachable');
    const conversation = await desk.conversation('stranger');
    await desk.memory.commit([
      {
        type: 'put-send',
        send: {
          ...other,
          id: `${other.id}-cold` as typeof other.id,
          turnId: null,
          draftId: null,
          answersMessageId: null,
          origin: 'owner-desk',
          conversationId: id,
          recipient: conversation.address,
          revision: 0,
        },
      },
    ]);
    await desk.restart();
    await desk.clock.advance(MINUTE);
    expect(desk.reached('stranger')).toEqual([]);
    const cold = (await desk.sends()).find(({ conversationId }) => conversationId === id);
    expect(cold).toMatchObject({ state: 'failed', error: { code: 'send.cold' } });
  });
});
