import { describe, expect, it } from 'vitest';
import { MessageId } from '../../../../main/engine/domain/ids.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { LOOP_LIMIT } from '../../../../main/engine/policy/loop.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { GOOD_REPLY, openHouse } from '../intake/house.ts';
import { AUTO, QUESTION, finish, text, asked } from './asked.ts';

const SOUNDS = ['Beep', 'Whirr', 'Clonk', 'Ding dong', 'Tick tock', 'Hum'];

describe('an automatic reply', () => {
  it('would be stored in parts that a crash can separate', async () => {
    const house = await openHouse({
      settings: AUTO,
      model: new ScriptedModel({ script: [GOOD_REPLY] }),
    });
    await house.write(QUESTION);
    const turn = await house.turn();
    expect(turn.state).toBe('approved');
    expect(await house.sends()).toMatchObject([
      {
        turnId: turn.id,
        draftId: turn.draftId,
        text: GOOD_REPLY,
        origin: 'auto',
        state: 'queued',
        recipient: 'mia',
        answersMessageId: turn.messageIds.at(-1),
        notBefore: house.clock.now() + 5000,
      },
    ]);
    expect(house.calls.filter((call) => call === 'commit')).toHaveLength(2);
    expect(house.outboxTold).toEqual([turn.conversationId]);
  });

  it.each([
    ['with auto-reply off', { autoReply: false }, GOOD_REPLY, 'trace.review.mode'],
    ['during a pause', { autoReplyPausedUntil: 9e12 }, GOOD_REPLY, 'trace.review.mode'],
    ['with a wrong price', {}, 'The lemon cake for 8 people costs €19.', 'trace.review.flagged'],
    ['that rests on nothing', {}, 'Yes, sure.', 'trace.review.flagged'],
  ] as const)('would leave %s', async (_, settings, reply, key) => {
    const model = new ScriptedModel({ script: [reply] });
    const house = await openHouse({ settings: { ...AUTO, ...settings }, model });
    await house.write(QUESTION);
    const turn = await house.turn();
    expect(turn.state).toBe('awaiting-review');
    expect((await house.draft(turn)).trace.at(-1)?.key).toBe(key);
    expect(await house.sends()).toEqual([]);
  });

  it('would leave although the built-in answers wrote it', async () => {
    const model = new ScriptedModel({
      providerId: 'built-in',
      script: [[text(GOOD_REPLY), { type: 'facts-used', factIds: ['lemon'] }, finish()]],
    });
    const house = await openHouse({ settings: AUTO, model });
    await house.write(QUESTION);
    const turn = await house.turn();
    expect(turn.state).toBe('awaiting-review');
    expect(await house.draft(turn)).toMatchObject({ evidence: 'facts-found', usage: null });
  });

  it('would be approved although the built-in answers say that they do not know', async () => {
    const reply = `I will ask about the lemon cake for 8 people and its €24.`;
    const house = await asked(new ScriptedModel({ providerId: 'built-in', script: [reply] }));
    expect(await house.draft(await house.turn())).toMatchObject({
      evidence: 'needs-you',
      sources: [],
    });
  });

  it('would leave after the owner has set the conversation to Draft meanwhile', async () => {
    const model = new ScriptedModel({ script: [GOOD_REPLY] });
    const house = await openHouse({ settings: AUTO, model });
    const release = model.hold();
    await house.write(QUESTION);
    const conversation = { ...(await house.conversation()), mode: 'draft' as const };
    await house.memory.commit([{ type: 'put-conversation', conversation }]);
    house.events.emit({ type: 'conversation-changed', conversationId: conversation.id });
    release();
    await settle();
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would talk to another machine for ever', async () => {
    const house = await openHouse({ settings: AUTO });
    house.model.fallback = GOOD_REPLY;
    for (let index = 0; index < LOOP_LIMIT.replies; index += 1) {
      // Nothing alike and never at once: only their number gives the machine away.
      await house.write(SOUNDS[index] ?? '');
      const turn = await house.turn();
      expect(turn.state).toBe('approved');
      const [send] = (await house.sends()).filter(({ state }) => state === 'queued');
      if (send === undefined) throw new Error('no send');
      const sending = advance(turn, 'handing-over', 0);
      const { conversationId, channelId } = turn;
      await house.memory.commit([
        { type: 'put-turn', turn: sending },
        { type: 'put-turn', turn: advance(sending, 'delivered', 0) },
        { type: 'put-send', send: { ...send, state: 'sent', revision: send.revision + 1 } },
        {
          type: 'add-message',
          message: {
            id: MessageId.parse(`reply${index}`),
            conversationId,
            channelId,
            channelMessageId: null,
            direction: 'out',
            origin: 'auto',
            senderId: null,
            body: { kind: 'text', text: send.text },
            sentAt: house.clock.now(),
            storedAt: house.clock.now(),
            delivery: 'sent',
          },
        },
      ]);
    }
    await house.write('Beep again');
    expect(await house.turn()).toMatchObject({ state: 'silent', silence: 'loop' });
  });
});
