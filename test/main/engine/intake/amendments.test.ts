import { describe, expect, it } from 'vitest';
import { Amendment } from '../../../../main/engine/domain/amendment.ts';
import { ChannelMessageId } from '../../../../main/engine/domain/ids.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { amendTurn } from '../../../../main/engine/domain/amend.ts';
import { lastMessageId } from '../../../../main/engine/domain/turn.ts';
import { FAKE_START, settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openHouse, type House } from './house.ts';

const QUESTION = 'How much is the lemon cake?';
const wire = (id: string): ChannelMessageId => ChannelMessageId.parse(id);

async function amend(house: House, over: object): Promise<void> {
  const amendment = Amendment.parse({
    channelId: 'practice',
    chatAddress: 'mia',
    channelMessageId: 'm1',
    at: FAKE_START + 5,
    ...over,
  });
  await house.intake.amended(amendment);
  await settle();
}

const edit = (house: House, text: string, over: object = {}): Promise<void> =>
  amend(house, { type: 'edited', text, ...over });
const revoke = (house: House, over: object = {}): Promise<void> =>
  amend(house, { type: 'revoked', ...over });

/** A shop whose good replies leave without being looked at. */
async function byItself(): Promise<House> {
  const house = await openHouse({ settings: { autoReply: true, defaultMode: 'auto' } });
  house.model.say(GOOD_REPLY, GOOD_REPLY);
  return house;
}

async function keep(house: House): Promise<void> {
  const turn = amendTurn(await house.turn(), house.clock.now(), { kept: true });
  await house.memory.commit([{ type: 'put-turn', turn }]);
}

const text = async (house: House): Promise<string> => {
  const body = (await house.thread())[0]?.body;
  return body?.kind === 'text' ? body.text : '';
};

describe('a customer who changes a message', () => {
  it('would get an answer to what they had asked before', async () => {
    const house = await openHouse();
    await house.write('How much is the walnut bread?');
    const before = await house.turn();
    await edit(house, QUESTION);
    const after = await house.turn();
    expect(await house.memory.turns.get(before.id)).toMatchObject({ state: 'superseded' });
    expect(after).toMatchObject({ state: 'awaiting-review', replaces: before.id });
    expect(after.messageIds).toEqual(before.messageIds);
    expect(JSON.stringify(house.model.requests.at(-1)?.messages)).toContain('lemon');
    expect((await house.conversation()).last?.preview).toBe(QUESTION);
  });

  it('would take a draft away from an owner who is at work on it', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    await keep(house);
    const before = await house.turn();
    await edit(house, 'How much is the walnut bread?');
    expect(await house.turn()).toMatchObject({
      id: before.id,
      state: 'awaiting-review',
      draftId: before.draftId,
      newerMessageId: lastMessageId(before),
      edits: 1,
    });
  });

  it('would still get the reply that was about to leave by itself', async () => {
    const house = await byItself();
    await house.write(QUESTION);
    expect((await house.sends()).map(({ state }) => state)).toEqual(['queued']);
    await edit(house, 'How much is the lemon cake for 8?');
    expect((await house.sends()).map(({ state }) => state)).toEqual(['cancelled', 'queued']);
    expect(house.outboxTold).not.toEqual([]);
  });

  it('would lengthen a burst without end, or be read as it was', async () => {
    const house = await openHouse({ settings: { quietMs: 1000, collectCapMs: 3000 } });
    await house.write('How much?');
    await house.clock.advance(900);
    await edit(house, QUESTION);
    expect((await house.turn()).state).toBe('collecting');
    await house.clock.advance(1000);
    expect((await house.turn()).state).toBe('awaiting-review');
    expect(JSON.stringify(house.model.requests.at(-1)?.messages)).toContain('lemon');
  });

  it('would open a turn where the matter is closed', async () => {
    const house = await openHouse();
    await house.write('Thanks', { body: { kind: 'text', text: ' ' } });
    await edit(house, 'Thank you');
    expect(await house.turns()).toHaveLength(1);
    expect((await house.turn()).state).toBe('silent');
    expect(await text(house)).toBe('Thank you');
  });

  it('would disturb a reply that has been handed over', async () => {
    const house = await byItself();
    await house.write(QUESTION);
    const [queued] = await house.sends();
    const turn = await house.turn();
    if (queued === undefined) throw new Error('no send');
    await house.memory.commit([
      { type: 'put-send', send: { ...queued, state: 'handing-over', revision: 1 } },
      { type: 'put-turn', turn: { ...turn, state: 'sending', revision: turn.revision + 1 } },
    ]);
    await edit(house, 'Never mind');
    expect((await house.turn()).state).toBe('sending');
    expect(await house.turns()).toHaveLength(1);
  });
});

describe('a customer who takes a message back', () => {
  it('would be answered all the same', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    await revoke(house);
    expect((await house.turn()).state).toBe('superseded');
    expect(await house.turns()).toHaveLength(1);
    expect((await house.conversation()).last).toMatchObject({ body: 'revoked', preview: '' });
    expect(await text(house)).toBe(QUESTION);
  });

  it('would be answered by itself', async () => {
    const house = await byItself();
    await house.write(QUESTION);
    await revoke(house);
    expect((await house.sends()).map(({ state }) => state)).toEqual(['cancelled']);
    expect((await house.turn()).state).toBe('superseded');
  });

  it('would make what the owner approved leave, or vanish', async () => {
    const house = await byItself();
    await house.write(QUESTION);
    const [queued] = await house.sends();
    if (queued === undefined) throw new Error('no send');
    const approved = { ...queued, origin: 'approved', revision: 1 } as const;
    await house.memory.commit([{ type: 'put-send', send: approved }]);
    await revoke(house);
    expect((await house.sends()).map(({ state }) => state)).toEqual(['cancelled']);
    expect(await house.turn()).toMatchObject({ state: 'awaiting-review', held: 'customer-wrote' });
  });

  it('would take away words that the owner has worked on', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    await keep(house);
    await revoke(house);
    const turn = await house.turn();
    expect(turn).toMatchObject({ state: 'awaiting-review', edits: 1 });
    expect(turn.newerMessageId).toBe(lastMessageId(turn));
  });

  it('would have the rest unanswered, or the model told what was taken back', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    await house.write('My card is 4242');
    await revoke(house, { channelMessageId: 'm2' });
    const turn = await house.turn();
    expect(turn.state).toBe('awaiting-review');
    expect(turn.messageIds).toHaveLength(1);
    const told = JSON.stringify(house.model.requests.at(-1)?.messages);
    expect([told.includes('lemon'), told.includes('4242')]).toEqual([true, false]);
  });
});

describe('what is told of a message', () => {
  it('would be lost where it comes before the message', async () => {
    const house = await openHouse();
    await edit(house, QUESTION);
    await amend(house, { type: 'reacted', by: 'us', emoji: '👍' });
    await house.write('How much is the walnut bread?');
    expect(await text(house)).toBe(QUESTION);
    expect((await house.thread())[0]?.reactions).toHaveLength(1);
    expect((await house.turn()).state).toBe('awaiting-review');
    expect(JSON.stringify(house.model.requests)).not.toContain('walnut bread?');
  });

  it('would open a turn for a message that was taken back before it came', async () => {
    const house = await openHouse();
    await revoke(house);
    await house.write(QUESTION);
    expect(await house.turns()).toEqual([]);
    expect((await house.thread())[0]?.revokedAt).toBe(FAKE_START + 5);
  });

  it('would slip by while its message is being stored', async () => {
    const house = await openHouse();
    const stored = house.write(QUESTION);
    await Promise.all([stored, edit(house, 'Never mind'), revoke(house)]);
    expect((await house.thread())[0]).toMatchObject({ editedAt: FAKE_START + 5 });
    expect((await house.turn()).state).toBe('superseded');
  });

  it('would be told again to a model, or move a draft, for a reaction', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    const before = await house.turn();
    await amend(house, { type: 'reacted', by: 'mia', emoji: '🙏' });
    expect(await house.turn()).toEqual(before);
    expect((await house.conversation()).handOver).toBeNull();
    expect(house.model.calls).toBe(1);
  });

  it('would be taken for stored although the disk is full', async () => {
    const house = await openHouse();
    await house.write(QUESTION);
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'Full.'));
    await expect(edit(house, 'Never mind')).rejects.toMatchObject({ code: 'vault.disk-full' });
    expect(await text(house)).toBe(QUESTION);
    await edit(house, 'Never mind');
    expect(await text(house)).toBe('Never mind');
  });

  it('would crash the channel with something that is no amendment', async () => {
    const house = await openHouse();
    await house.intake.amended({ type: 'exploded' } as never);
    expect(house.events.of('fault')).toMatchObject([{ code: 'invalid-input' }]);
  });
});

describe('the owner’s own message', () => {
  const mine = { author: 'owner', channelMessageId: wire('out') } as const;

  it('would keep its old words after it was changed on the phone, with a draft beside it', async () => {
    const house = await openHouse({ settings: { handOverMinutes: 30 } });
    await house.write('At six', { ...mine, earlier: false });
    const given = { ...(await house.conversation()), handOver: null };
    await house.memory.commit([{ type: 'put-conversation', conversation: given }]);
    await house.write(QUESTION);
    await edit(house, 'At seven', { channelMessageId: 'out' });
    expect((await house.thread())[0]?.body).toEqual({ kind: 'text', text: 'At seven' });
    expect((await house.turn()).state).toBe('superseded');
    expect((await house.conversation()).handOver).toMatchObject({ by: 'phone' });
  });

  it('would take the chat over for what they reacted to or took back on the phone', async () => {
    const house = await openHouse();
    await house.write(GOOD_REPLY, { ...mine, earlier: true, sentAt: FAKE_START - 1000 });
    await house.write(QUESTION);
    await amend(house, { type: 'reacted', by: 'us', emoji: '👍' });
    await revoke(house, { channelMessageId: 'out' });
    await edit(house, 'Older', { channelMessageId: 'out' });
    expect((await house.conversation()).handOver).toBeNull();
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would be taken for the phone’s when it was changed at the desk', async () => {
    const house = await openHouse();
    await house.write(GOOD_REPLY, mine);
    const given = { ...(await house.conversation()), handOver: null };
    await house.memory.commit([{ type: 'put-conversation', conversation: given }]);
    await house.write(QUESTION);
    const change = Amendment.parse({
      type: 'edited',
      text: 'It costs €24.',
      channelId: 'practice',
      chatAddress: 'mia',
      channelMessageId: 'out',
      at: 7,
    });
    await house.intake.ownActs.during(change, () => house.intake.amended({ ...change, at: 9 }));
    expect((await house.conversation()).handOver).toBeNull();
    expect((await house.turn()).state).toBe('awaiting-review');
    expect((await house.thread())[0]?.body).toEqual({ kind: 'text', text: 'It costs €24.' });
  });
});
