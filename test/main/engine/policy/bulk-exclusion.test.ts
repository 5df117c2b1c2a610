import { describe, expect, it } from 'vitest';
import { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { bulkExclusion, type BulkFacts } from '../../../../main/engine/policy/bulk-exclusion.ts';
import { bulkTopic } from '../../../../main/engine/policy/bulk-words.ts';
import { openDesk } from '../engine/open-desk.ts';

/** A regular customer's harmless question with a clean draft, as the queue would see it. */
async function harmless(): Promise<BulkFacts & { draft: NonNullable<BulkFacts['draft']> }> {
  const desk = await openDesk();
  await desk.write('lina', 'Would that be possible?');
  const draft = await desk.draft('lina');
  return {
    turn: await desk.turn('lina'),
    draft: {
      ...draft,
      text: 'Of course, with pleasure.',
      evidence: 'facts-found',
      flags: [],
      language: 'en',
    },
    conversation: await desk.conversation('lina'),
    messages: await desk.thread('lina'),
    answeredBefore: true,
    unconfirmed: false,
    channelReady: true,
    room: true,
    gateOpen: true,
    languages: ['en', 'es'],
    now: desk.clock.now(),
  };
}

type Harmless = Awaited<ReturnType<typeof harmless>>;

function asking(facts: Harmless, text: string): Harmless {
  const messages = facts.messages.map((message): Message => ({
    ...message,
    body: { kind: 'text', text },
  }));
  return { ...facts, messages };
}

const saying = (facts: Harmless, text: string): Harmless => ({
  ...facts,
  draft: { ...facts.draft, text },
});

describe('what may be approved together', () => {
  it('is a clean answer to a regular’s harmless question', async () => {
    expect(bulkExclusion(await harmless())).toBeNull();
  });

  it.each<[string, (facts: Harmless) => BulkFacts]>([
    ['flagged', (f) => ({ ...f, draft: { ...f.draft, flags: [{ kind: 'name', text: 'Bo' }] } })],
    ['alarm', (f) => ({ ...f, turn: { ...f.turn, alarm: 'upset' } })],
    ['needs-you', (f) => ({ ...f, draft: { ...f.draft, evidence: 'needs-you' } })],
    ['first-time', (f) => ({ ...f, answeredBefore: false })],
    ['group', (f) => ({ ...f, conversation: { ...f.conversation, kind: 'group' } })],
    ['money', (f) => saying(f, 'That makes €45.')],
    ['date', (f) => saying(f, 'You can come on Friday.')],
    ['refund', (f) => asking(f, 'I want a refund')],
    ['health', (f) => asking(f, 'Is it safe with a nut allergy?')],
    ['law', (f) => asking(f, 'My lawyer will write to you')],
    ['link', (f) => saying(f, 'See https://harbour.example')],
    [
      'attachment',
      (f) => ({
        ...f,
        messages: f.messages.map((m): Message => ({
          ...m,
          body: { kind: 'media', media: 'image' },
        })),
      }),
    ],
    [
      'tool',
      (f) => ({
        ...f,
        draft: {
          ...f.draft,
          toolCalls: [{ name: 'book', server: 'calendar', summary: 'Booked', ok: true }],
        },
      }),
    ],
    ['language', (f) => ({ ...f, draft: { ...f.draft, language: 'ar' } })],
    ['language', (f) => ({ ...f, languages: [] })],
    ['newer-message', (f) => ({ ...f, turn: { ...f.turn, newerMessageId: MessageId.parse('m') } })],
    ['old', (f) => ({ ...f, now: f.draft.createdAt + 30 * 60_000 + 1 })],
    ['unconfirmed', (f) => ({ ...f, unconfirmed: true })],
    ['not-connected', (f) => ({ ...f, channelReady: false })],
    ['capped', (f) => ({ ...f, room: false })],
    ['stopped', (f) => ({ ...f, gateOpen: false })],
    ['edited', (f) => ({ ...f, draft: { ...f.draft, author: 'owner' } })],
    ['no-draft', (f) => ({ ...f, draft: null })],
    ['no-draft', (f) => ({ ...f, turn: advance(f.turn, 'rejected', f.now) })],
  ])('is nothing that is %s', async (reason, change) => {
    expect(bulkExclusion(change(await harmless()))).toBe(reason);
  });

  it('takes a regional form of a language that the owner reads', async () => {
    const facts = await harmless();
    expect(bulkExclusion({ ...facts, draft: { ...facts.draft, language: 'en-GB' } })).toBeNull();
  });

  it('takes a draft that is exactly half an hour old', async () => {
    const facts = await harmless();
    expect(bulkExclusion({ ...facts, now: facts.draft.createdAt + 30 * 60_000 })).toBeNull();
  });
});

describe('what a text touches', () => {
  it.each([
    ['money', 'Cuesta poco'],
    ['money', 'Das kostet nichts extra'],
    ['money', 'السعر مناسب'],
    ['money', 'It is 12 CHF or ₹900'],
    ['date', 'mañana por la tarde'],
    ['date', 'am 24.12.2026'],
    ['date', 'at 9:30'],
    ['date', 'around 5 pm'],
    ['date', 'يوم السبت'],
    ['refund', 'quiero una devolución'],
    ['refund', 'أريد استرداد المبلغ'],
    ['health', 'contient des arachides ?'],
    ['health', 'هل فيه غلوتين؟'],
    ['law', 'Mein Anwalt meldet sich'],
    ['law', 'سأتصل بالشرطة'],
    ['link', 'www.cakes.test'],
    ['link', 'harbour-bakery.com'],
  ])('sees %s in "%s"', (topic, text) => {
    expect(bulkTopic(text)).toBe(topic);
  });

  it.each([
    'Of course, with pleasure.',
    'We look forward to seeing you.',
    'Sí, claro, con mucho gusto.',
    'نعم بكل سرور',
    'The lawn is green and the nutmeg is fresh.',
    '😊👍',
    '',
  ])('sees nothing in "%s"', (text) => {
    expect(bulkTopic(text)).toBeNull();
  });
});
