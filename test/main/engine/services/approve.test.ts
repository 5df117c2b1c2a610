import { describe, expect, it } from 'vitest';
import { amendTurn } from '../../../../main/engine/domain/amend.ts';
import { MAX_REPLY_LENGTH } from '../../../../main/engine/domain/draft.ts';
import { DraftId, MessageId, TurnId } from '../../../../main/engine/domain/ids.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

const INVENTED = 'The lemon cake for 8 people costs €99.';

async function deskWith(reply: string, ...customers: string[]): Promise<Desk> {
  const desk = await openDesk();
  desk.model.fallback = reply;
  for (const customer of customers) await desk.write(customer);
  return desk;
}

describe('approving a draft', () => {
  it('is refused when the customer wrote between the look and the key', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    await desk.engine.services.review.keep((await desk.turn('lina')).id, true);
    const seen = await desk.approvalOf('lina');
    await desk.write('lina', 'For 12 people, sorry');
    await expect(desk.engine.services.review.approve(seen)).rejects.toMatchObject({
      code: 'approve.stale',
      details: { name: 'lina' },
    });
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([]);
  });

  it('is refused when the draft was replaced by a successor turn', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const seen = await desk.approvalOf('lina');
    await desk.write('lina', 'For 12 people, sorry');
    await expect(desk.engine.services.review.approve(seen)).rejects.toMatchObject({
      code: 'approve.stale',
    });
  });

  it.each([
    ['another version', { draftVersion: 2 }],
    ['another draft', { draftId: DraftId.parse('other') }],
    ['another last message', { lastMessageId: MessageId.parse('other') }],
  ])('is refused for %s than the one that stands', async (_what, change) => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const seen = { ...(await desk.approvalOf('lina')), ...change };
    await expect(desk.engine.services.review.approve(seen)).rejects.toMatchObject({
      code: 'approve.stale',
    });
    expect(await desk.sends()).toEqual([]);
  });

  it('works for a kept draft once the owner has seen the newer message', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    await desk.engine.services.review.keep((await desk.turn('lina')).id, true);
    await desk.write('lina', 'For 8 people');
    await desk.approve('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('is refused a second time: holding the key sends one reply', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const seen = await desk.approvalOf('lina');
    const both = await Promise.allSettled([
      desk.engine.services.review.approve(seen),
      desk.engine.services.review.approve(seen),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('names the flag that the owner has not seen, and works once it is seen', async () => {
    const desk = await deskWith(INVENTED, 'lina');
    const seen = await desk.approvalOf('lina');
    await expect(
      desk.engine.services.review.approve({ ...seen, flagsSeen: false }),
    ).rejects.toMatchObject({ code: 'approve.flagged', details: { fact: '€99', kind: 'amount' } });
    expect(await desk.sends()).toEqual([]);
    await desk.approve('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([INVENTED]);
  });

  it('is refused for what needs the owner, until the owner has written it', async () => {
    const desk = await deskWith(GOOD_REPLY, 'omar');
    const turn = await desk.turn('omar');
    const id = DraftId.parse('needs-you');
    const unsure = {
      ...(await desk.draft('omar')),
      id,
      version: 2,
      evidence: 'needs-you' as const,
    };
    await desk.memory.commit([
      { type: 'add-draft', draft: unsure },
      { type: 'put-turn', turn: amendTurn(turn, desk.clock.now(), { draftId: id }) },
    ]);
    await expect(desk.approve('omar')).rejects.toMatchObject({ code: 'approve.needs-you' });
    const { turnId, draftId } = await desk.approvalOf('omar');
    const text = 'Ask at the harbour office.';
    await desk.engine.services.review.saveEdit({ turnId, basedOn: draftId, text });
    await desk.approve('omar');
    await desk.clock.advance(5000);
    expect(desk.reached('omar')).toEqual([text]);
  });

  it('is refused for what is too long or empty for one message', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const { review } = desk.engine.services;
    const { turnId, draftId } = await desk.approvalOf('lina');
    await review.saveEdit({ turnId, basedOn: draftId, text: 'x'.repeat(MAX_REPLY_LENGTH + 1) });
    await expect(desk.approve('lina')).rejects.toMatchObject({
      code: 'draft.too-long',
      details: { length: MAX_REPLY_LENGTH + 1, max: MAX_REPLY_LENGTH },
    });
    await review.saveEdit({ turnId, basedOn: draftId, text: ' \n' });
    await expect(desk.approve('lina')).rejects.toMatchObject({ code: 'invalid-input' });
    await review.saveEdit({ turnId, basedOn: draftId, text: 'x'.repeat(MAX_REPLY_LENGTH) });
    await desk.approve('lina');
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual(['x'.repeat(MAX_REPLY_LENGTH)]);
  });

  it('says so where there is no such draft', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const approval = { ...(await desk.approvalOf('lina')), turnId: TurnId.parse('none') };
    await expect(desk.engine.services.review.approve(approval)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('hands over at once without an undo time', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    await desk.write('lina');
    await desk.approve('lina');
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('leaves two approvals a consistent store when it is pressed as the customer writes', async () => {
    const desk = await deskWith(GOOD_REPLY, 'lina');
    const seen = await desk.approvalOf('lina');
    await Promise.allSettled([
      desk.channel.receive('lina', 'Wait!'),
      desk.engine.services.review.approve(seen),
    ]);
    await settle();
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([]);
  });
});
