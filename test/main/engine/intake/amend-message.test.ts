import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amendment } from '../../../../main/engine/domain/amendment.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { amendMessage } from '../../../../main/engine/intake/amend-message.ts';
import { message } from '../../../contract-suites/store-records.ts';

const poll = message('m', 'a', {
  body: { kind: 'poll', question: 'When?', options: ['Mon', 'Tue'], several: true },
});
const words = message('m', 'a');

function amendment(over: object): Amendment {
  return Amendment.parse({
    channelId: 'practice',
    chatAddress: 'a@practice',
    channelMessageId: 'wire-m',
    at: 10,
    ...over,
  });
}

const edited = (text: string, at: number): Amendment => amendment({ type: 'edited', text, at });
const reacted = (by: string, emoji: string, at: number): Amendment =>
  amendment({ type: 'reacted', by, emoji, at });

const all = (stored: Message, told: readonly Amendment[]): Message =>
  told.reduce((now, one) => amendMessage(now, one) ?? now, stored);

/** What is to be seen of a message; in which order people reacted is not. */
function seen({ body, editedAt, revokedAt, reactions = [], votes = [] }: Message): object {
  const byWhom = (a: { by: string }, b: { by: string }): number => (a.by < b.by ? -1 : 1);
  return {
    body,
    editedAt,
    revokedAt,
    reactions: reactions.toSorted(byWhom),
    votes: votes.toSorted(byWhom),
  };
}

describe('what happens to a message', () => {
  it('would be undone by an older edit that arrives late', () => {
    const now = all(words, [edited('Second', 20), edited('First', 15)]);
    expect(now).toMatchObject({ body: { text: 'Second' }, editedAt: 20 });
  });

  it('would change a caption into a text, or words into a place', () => {
    const photo = message('m', 'a', { body: { kind: 'media', media: 'image', caption: 'Old' } });
    expect(all(photo, [edited('New', 20)]).body).toEqual({
      kind: 'media',
      media: 'image',
      caption: 'New',
    });
    expect(amendMessage(poll, edited('New', 20))).toBeNull();
  });

  it('would forget what a customer had said who took it back', () => {
    const now = all(words, [amendment({ type: 'revoked', at: 30 })]);
    expect(now).toEqual({ ...words, revokedAt: 30 });
    expect(amendMessage(now, amendment({ type: 'revoked', at: 40 }))).toBeNull();
  });

  it('would count one person’s reactions twice, or keep one that was taken back', () => {
    const now = all(words, [
      reacted('mia', '👍', 10),
      reacted('us', '❤️', 11),
      reacted('mia', '🎂', 12),
      reacted('us', '', 13),
      reacted('us', '❤️', 11),
    ]);
    expect(now.reactions).toEqual([{ by: 'mia', emoji: '🎂', at: 12 }]);
  });

  it('would take votes for something that is no poll', () => {
    const vote = amendment({ type: 'voted', by: 'mia', options: ['Mon'] });
    expect(amendMessage(words, vote)).toBeNull();
    expect(amendMessage(poll, vote)?.votes).toEqual([{ by: 'mia', options: ['Mon'], at: 10 }]);
  });

  it('would look different after events that come doubled and in another order', () => {
    const by = fc.constantFrom('mia', 'omar', 'us');
    const what = fc.oneof(
      fc.constantFrom('One', 'Two').map((text) => ({ type: 'edited', text })),
      fc.constant({ type: 'revoked' }),
      fc.record({
        type: fc.constant('reacted'),
        by,
        emoji: fc.constantFrom('👍', '🎂', ''),
      }),
      fc.record({ type: fc.constant('voted'), by, options: fc.subarray(['Mon', 'Tue']) }),
    );
    // Each at its own moment: of two at the same one, the one told last counts.
    const story = fc
      .array(what, { maxLength: 12 })
      .map((told) => told.map((one, index) => amendment({ ...one, at: 100 + index })))
      .filter((told) => told.filter(({ type }) => type === 'revoked').length < 2);
    const withDoubles = story.chain((told) =>
      fc.tuple(
        fc.constant(told),
        fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(words, poll), withDoubles, (stored, [inOrder, jumbled]) => {
        expect(seen(all(stored, jumbled))).toEqual(seen(all(stored, inOrder)));
      }),
    );
  });
});
