import { describe, expect, it } from 'vitest';
import { DraftId } from '../../../../main/engine/domain/ids.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { GOOD_REPLY, openDesk, type Desk } from '../engine/open-desk.ts';

const INVENTED = 'The lemon cake for 8 people costs €99.';

/** The owner's edit of what stands, from version 1. */
async function edited(desk: Desk, text: string): Promise<void> {
  const { turnId, draftId } = await desk.approvalOf('lina');
  await desk.engine.services.review.saveEdit({ turnId, basedOn: draftId, text });
}

describe('versions of a draft', () => {
  it('keeps the assistant’s words when the owner edits, as version 1 of 2', async () => {
    const desk = await openDesk();
    desk.model.fallback = INVENTED;
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    expect((await desk.draft('lina')).flags).not.toEqual([]);
    await edited(desk, 'It costs €24.');
    const card = await desk.engine.services.review.card(id);
    expect(card.versions.map(({ version, author, text }) => [version, author, text])).toEqual([
      [1, 'assistant', INVENTED],
      [2, 'owner', 'It costs €24.'],
    ]);
    expect(card.draft).toMatchObject({ version: 2, flags: [], basedOn: card.versions[0]?.id });
    expect(card.turn.kept).toBe(true);
  });

  it('is not lost with the app while it is typed, makes no version, and is nothing that could leave', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const approval = await desk.approvalOf('lina');
    const { turnId, draftId: basedOn } = approval;
    for (const text of ['It', 'It costs', 'It costs €24, Lina']) {
      await desk.engine.services.review.keepWords(turnId, { basedOn, text });
    }
    await desk.restart();
    const { review } = desk.engine.services;
    const card = await review.card(turnId);
    expect(card.turn.ownWords).toEqual({ basedOn, text: 'It costs €24, Lina' });
    expect(card.versions).toHaveLength(1);
    await expect(review.approve(approval)).rejects.toMatchObject({ code: 'approve.stale' });
    expect((await review.queue())[0]?.bulkExclusion).toBe('edited');
  });

  it('is not replaced by a draft for the next message once the owner has typed', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { turnId, draftId: basedOn } = await desk.approvalOf('lina');
    const { review } = desk.engine.services;
    await review.keep(turnId, true);
    await review.keepWords(turnId, { basedOn, text: 'It costs' });
    await review.keep(turnId, false);
    await review.later(turnId);
    await desk.restart();
    await desk.write('lina', 'For 8 people');
    const card = await desk.engine.services.review.card(turnId);
    expect(card.turn).toMatchObject({ state: 'awaiting-review', ownWords: { text: 'It costs' } });
    expect(card.newer).toHaveLength(1);
  });

  it('becomes one version when the owner has done, however often that is said, and can be left', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { turnId, draftId: basedOn } = await desk.approvalOf('lina');
    const { review } = desk.engine.services;
    await review.keepWords(turnId, { basedOn, text: 'It costs €24.' });
    await review.saveEdit({ turnId, basedOn, text: 'It costs €24.' });
    await review.saveEdit({ turnId, basedOn, text: 'It costs €24.' });
    expect((await review.card(turnId)).versions).toHaveLength(2);
    expect((await desk.turn('lina')).ownWords).toBeUndefined();
    await desk.approve('lina');
    await review.keepWords(turnId, { basedOn, text: 'Too late' });
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual(['It costs €24.']);
  });

  it('forgets what was typed where the owner goes back to the draft’s words', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { turnId, draftId: basedOn } = await desk.approvalOf('lina');
    const { review } = desk.engine.services;
    await review.keepWords(turnId, { basedOn, text: 'It' });
    await review.keepWords(turnId, null);
    expect((await desk.turn('lina')).ownWords).toBeUndefined();
    await review.keepWords(turnId, { basedOn, text: 'It' });
    await review.saveEdit({ turnId, basedOn, text: GOOD_REPLY });
    expect((await desk.turn('lina')).ownWords).toBeUndefined();
    expect((await review.card(turnId)).versions).toHaveLength(1);
  });

  it('lets the owner change a reply that did not leave, and send that', async () => {
    const desk = await openDesk({ settings: { holdSeconds: 0 } });
    const behaviours = ['refuse' as const];
    desk.channel.behave = () => behaviours.shift() ?? 'deliver';
    await desk.write('lina');
    await desk.approve('lina');
    expect((await desk.turn('lina')).state).toBe('failed');
    await edited(desk, 'It costs €24.');
    await desk.approve('lina');
    expect(desk.reached('lina')).toEqual(['It costs €24.']);
  });

  it('makes no version of the same words', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await edited(desk, GOOD_REPLY);
    expect(await desk.draft('lina')).toMatchObject({ version: 1, author: 'assistant' });
  });

  it('goes back to another version, which is then what an approval must name', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const first = await desk.approvalOf('lina');
    await edited(desk, 'It costs €24.');
    const second = await desk.approvalOf('lina');
    const { turnId, draftId } = first;
    const card = await desk.engine.services.review.useVersion({ turnId, draftId });
    expect(card.draft).toMatchObject({ version: 1 });
    await expect(desk.engine.services.review.approve(second)).rejects.toMatchObject({
      code: 'approve.stale',
    });
    await desk.engine.services.review.approve(first);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('knows no version of another turn', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await desk.write('omar');
    const { turnId } = await desk.approvalOf('lina');
    const { draftId } = await desk.approvalOf('omar');
    const { review } = desk.engine.services;
    const missing = { code: 'not-found' };
    await expect(review.useVersion({ turnId, draftId })).rejects.toMatchObject(missing);
    await expect(
      review.saveEdit({ turnId, basedOn: DraftId.parse('none'), text: 'x' }),
    ).rejects.toMatchObject(missing);
  });

  it('is written anew with a hint as the next version, and the owner’s words stay', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    await edited(desk, 'My own words.');
    const { id } = await desk.turn('lina');
    desk.model.fallback = 'The lemon cake costs €24.';
    await desk.engine.services.review.regenerate(id, 'Shorter');
    await settle();
    const card = await desk.engine.services.review.card(id);
    expect(card.versions.map(({ text }) => text)).toEqual([
      GOOD_REPLY,
      'My own words.',
      'The lemon cake costs €24.',
    ]);
    expect(card.draft).toMatchObject({ version: 3, hint: 'Shorter' });
  });

  it('does not pass over a wish in silence where the built-in answers write', async () => {
    const model = new ScriptedModel({ providerId: 'built-in' });
    const desk = await openDesk({ model });
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    const { review } = desk.engine.services;
    await expect(review.regenerate(id, 'Shorter')).rejects.toMatchObject({
      code: 'draft.no-wishes',
    });
    expect((await review.card(id)).versions).toHaveLength(1);
    await review.regenerate(id, null);
    await settle();
    expect((await review.card(id)).versions).toHaveLength(2);
  });

  it('goes back to the version that stood when a redraft is stopped', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const before = await desk.approvalOf('lina');
    desk.model.hold();
    await desk.engine.services.review.regenerate(before.turnId, null);
    await settle();
    expect((await desk.engine.services.review.card(before.turnId)).streaming).not.toBeNull();
    await desk.engine.services.review.stopWriting(before.turnId);
    await settle();
    expect(desk.model.aborted).toBe(1);
    await desk.engine.services.review.approve(before);
    await desk.clock.advance(5000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it('shows a stopped first draft as failed, with a way to try again', async () => {
    const desk = await openDesk();
    const open = desk.model.hold();
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    await desk.engine.services.review.stopWriting(id);
    expect(await desk.turn('lina')).toMatchObject({
      state: 'failed',
      error: { code: 'cancelled' },
    });
    expect(await desk.engine.services.review.queue()).toMatchObject([{ state: 'failed' }]);
    open();
    await desk.engine.services.review.retry(id);
    await settle();
    expect(await desk.turn('lina')).toMatchObject({ state: 'awaiting-review', error: null });
    await expect(desk.engine.services.review.stopWriting(id)).rejects.toMatchObject({
      code: 'turn.wrong-state',
    });
  });

  it('is not replaced while the owner looks at it, and says what came after it', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.turn('lina');
    await desk.engine.services.review.keep(id, true);
    await desk.write('lina', 'For 8 people');
    const card = await desk.engine.services.review.card(id);
    expect(card.newer.map(({ body }) => body)).toEqual([{ kind: 'text', text: 'For 8 people' }]);
    expect(card.messages).toHaveLength(2);
    expect(card.draft?.text).toBe(GOOD_REPLY);
    await desk.engine.services.review.regenerate(id, null);
    await settle();
    const again = await desk.engine.services.review.card(id);
    expect(again.newer).toEqual([]);
    expect(again.turn.newerMessageId).toBeNull();
  });
});
