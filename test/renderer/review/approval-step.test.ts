import { describe, expect, it } from 'vitest';
import { approvalOf } from '../../../renderer/features/review/actions/approval-of.ts';
import {
  approvalStep,
  TOO_SOON_MS,
  type ApprovalMoment,
} from '../../../renderer/features/review/actions/approval-step.ts';
import { cardOf, draftOf } from './card-fixture.ts';

const ready: ApprovalMoment = {
  shownForMs: TOO_SOON_MS,
  endSeen: true,
  flagsShown: null,
  keptDespite: null,
  gateOpen: true,
  editing: false,
  ownWords: false,
};

describe('what Approve does', () => {
  it('sends a draft with its facts that was read to the end', () => {
    expect(approvalStep(cardOf('omar'), ready)).toBe('send');
  });

  it('does not send the next draft by a key that was meant for the last one', () => {
    expect(approvalStep(cardOf('omar'), { ...ready, shownForMs: TOO_SOON_MS - 1 })).toBe(
      'too-soon',
    );
  });

  it('does not send a flagged draft before the owner was led to the flag of this version', () => {
    const card = cardOf('lina');
    expect(approvalStep(card, ready)).toBe('show-flags');
    expect(approvalStep(card, { ...ready, flagsShown: draftOf(cardOf('omar')).id })).toBe(
      'show-flags',
    );
    expect(approvalStep(card, { ...ready, flagsShown: draftOf(card).id })).toBe('send');
  });

  it('does not send a long draft whose end was never on the screen', () => {
    expect(approvalStep(cardOf('omar'), { ...ready, endSeen: false })).toBe('scroll-to-end');
  });

  it('does not send what needs the owner, except in their own words', () => {
    expect(approvalStep(cardOf('greta'), ready)).toBe('needs-you');
    expect(approvalStep(cardOf('greta'), { ...ready, editing: true })).toBe('send');
  });

  it('takes the owner’s words of before a restart for their own, but not as read', () => {
    const before = { ...ready, ownWords: true };
    expect(approvalStep(cardOf('greta'), before)).toBe('send');
    expect(approvalStep(cardOf('lina'), before)).toBe('send');
    expect(approvalStep(cardOf('greta'), { ...before, endSeen: false })).toBe('scroll-to-end');
    expect(approvalStep(cardOf('tom'), before)).toBe('show-newer');
  });

  it('does not send past a newer message that the owner has not answered to', () => {
    const card = cardOf('tom');
    expect(approvalStep(card, ready)).toBe('show-newer');
    const last = card.newer.at(-1)?.id ?? null;
    expect(approvalStep(card, { ...ready, keptDespite: last })).toBe('send');
  });

  it('sends nothing while it is being written, sending is stopped, or there is no draft', () => {
    const writing = cardOf('omar', { streaming: { text: 'Yes', checking: true } });
    expect(approvalStep(writing, ready)).toBe('writing');
    expect(approvalStep(cardOf('omar'), { ...ready, gateOpen: false })).toBe('stopped');
    expect(approvalStep(cardOf('priya'), ready)).toBe('nothing');
    expect(approvalStep(cardOf('ana'), ready)).toBe('nothing');
  });

  it('names the last message that is on the screen, not the one the draft began with', () => {
    const card = cardOf('lina');
    expect(approvalOf(card, draftOf(card))).toMatchObject({
      turnId: card.turn.id,
      draftVersion: 1,
      lastMessageId: 'm-lina-1',
      flagsSeen: true,
    });
  });
});
