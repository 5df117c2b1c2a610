import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { DraftId } from '../../../../main/engine/domain/ids.ts';
import { advanceSend } from '../../../../main/engine/domain/send.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { GOOD_REPLY, openHouse } from './house.ts';
import { AUTO, put, words, approved } from './stored-turn.ts';

describe('a customer who writes again', () => {
  it('would get an answer to the first half while it is being written', async () => {
    const house = await openHouse();
    const release = house.model.hold();
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('drafting');
    await house.write('For eight');
    release();
    await settle();
    const second = await house.turn();
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(house.model.aborted).toBe(1);
    expect(second).toMatchObject({ state: 'awaiting-review', replaces: first.id });
    expect(await words(house, second)).toEqual(['Lemon cake?', 'For eight']);
    expect((await house.draft(second)).answersMessageId).toBe(second.messageIds.at(-1));
  });

  it('would leave the draft of the first half in the queue', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('awaiting-review');
    await house.write('For eight');
    const second = await house.turn();
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await words(house, second)).toEqual(['Lemon cake?', 'For eight']);
  });

  it('would leave a failed draft standing', async () => {
    const house = await openHouse({
      model: new ScriptedModel({ script: [new FrontdeskError('provider.key', 'Refused.')] }),
    });
    await house.write('Lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('failed');
    await house.write('For eight');
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await words(house, await house.turn())).toEqual(['Lemon cake?', 'For eight']);
  });

  it('would take away the draft that the owner is looking at', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const waiting = await house.turn();
    await put(house, { ...waiting, kept: true, revision: waiting.revision + 1 });
    await house.write('For eight');
    const kept = await house.turn();
    expect(kept).toMatchObject({
      id: waiting.id,
      state: 'awaiting-review',
      draftId: waiting.draftId,
      newerMessageId: kept.messageIds.at(-1),
    });
    expect(await words(house, kept)).toEqual(['Lemon cake?', 'For eight']);
    expect(house.model.calls).toBe(1);
  });

  it('would throw away what the owner has written', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const waiting = await house.turn();
    const draft = await house.draft(waiting);
    const own = { ...draft, id: DraftId.parse('own'), version: 2, author: 'owner' as const };
    const edited = { ...waiting, draftId: own.id, revision: waiting.revision + 1 };
    await house.memory.commit([
      { type: 'add-draft', draft: own },
      { type: 'put-turn', turn: edited },
    ]);
    await house.write('For eight');
    expect(await house.turn()).toMatchObject({ id: waiting.id, draftId: own.id });
    expect((await house.turn()).newerMessageId).not.toBeNull();
  });

  it('would let an approved reply leave that does not know the new message', async () => {
    const house = await openHouse();
    const before = await approved(house);
    await house.write('Wait, for twelve');
    const held = await house.turn();
    expect(held).toMatchObject({ id: before.id, state: 'awaiting-review', held: 'customer-wrote' });
    expect(held.newerMessageId).toBe(held.messageIds.at(-1));
    expect(await house.sends()).toMatchObject([{ state: 'cancelled' }]);
    expect(house.outboxTold).toEqual([before.conversationId]);
  });

  it('would replace a held draft with the next message', async () => {
    const house = await openHouse();
    const before = await approved(house);
    await house.write('Wait, for twelve');
    await house.write('Or ten');
    expect(await house.turn()).toMatchObject({ id: before.id, held: 'customer-wrote' });
    expect((await house.turn()).messageIds).toHaveLength(3);
  });

  it('would have an automatic reply wait for the owner because of one more message', async () => {
    const house = await openHouse({ settings: AUTO });
    house.model.say(GOOD_REPLY, GOOD_REPLY);
    await house.write('How much is the lemon cake?');
    const first = await house.turn();
    expect(first.state).toBe('approved');
    await house.write('For eight');
    expect((await house.memory.turns.get(first.id))?.state).toBe('superseded');
    expect(await house.turn()).toMatchObject({ state: 'approved', replaces: first.id });
    expect((await house.sends()).map(({ state }) => state)).toEqual(['cancelled', 'queued']);
  });

  it.each(['handing-over', 'lost'] as const)(
    'would touch a reply that may have left (%s)',
    async (how) => {
      const house = await openHouse();
      const before = await approved(house);
      const [queued] = await house.sends();
      if (queued === undefined) throw new Error('no send');
      const leaving = advanceSend(queued, 'hand-over');
      const sending = advance(before, 'handing-over', 0);
      await house.memory.commit([
        { type: 'put-send', send: leaving },
        { type: 'put-turn', turn: sending },
      ]);
      if (how === 'lost') {
        await house.memory.commit([
          { type: 'put-send', send: advanceSend(leaving, 'lost-contact') },
          { type: 'put-turn', turn: advance(sending, 'lost-contact', 0) },
        ]);
      }
      await house.write('Also a bread');
      const next = await house.turn();
      expect(next.id).not.toBe(before.id);
      expect(await words(house, next)).toEqual(['Also a bread']);
      expect((await house.memory.turns.get(before.id))?.state).toBe(
        how === 'lost' ? 'unconfirmed' : 'sending',
      );
    },
  );

  it('would lose the wish that the owner gave for the next draft', async () => {
    const house = await openHouse();
    await house.write('Lemon cake?');
    const release = house.model.hold();
    const again = advance(await house.turn(), 'redraft', 0, { hint: 'Shorter' });
    await put(house, again);
    house.drafting.start(again.id);
    await settle();
    await house.write('For eight');
    release();
    await settle();
    expect((await house.draft(await house.turn())).hint).toBe('Shorter');
  });
});
