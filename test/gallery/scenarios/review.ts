import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { ConversationId, MessageId, SendId, TurnId } from '../../../main/engine/domain/ids.ts';
import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import { PRACTICE, tell, type Told } from '../../doubles/desk-data.ts';
import { deskWith, only, type Scenarios } from './scenario.ts';

const MINUTE = 60_000;

function leaving(id: string, title: string, preview: string, seconds: number) {
  return {
    sendId: SendId.parse(`send-${id}`),
    turnId: TurnId.parse(`turn-${id}`),
    conversationId: ConversationId.parse(`chat-${id}`),
    title,
    preview,
    notBefore: Date.now() + seconds * 1000,
    state: 'queued' as const,
    waitingForChannel: false,
    canUndo: true,
  };
}

function many(count: number): Told[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    name: `Customer ${index + 1}`,
    language: 'en',
    minutesAgo: 1 + (count - index) / 10,
    asks: [`Question ${index + 1}: are you open today?`],
    reply: 'Yes, until 18 today.',
  }));
}

const longReply = Array.from(
  { length: 30 },
  (_, index) =>
    `${index + 1}. The rye bread, the walnut bread and the spelt loaf can all be ordered.`,
).join('\n');

/** The review desk in every state that its table names. */
export const review: Scenarios = {
  review: () => {
    const data = deskWith();
    data.leaving = [leaving('ben', 'Ben Kowalski', 'Two loaves are kept for you until 5.', 600)];
    return { data };
  },
  'review-empty': () => ({ data: deskWith([]) }),
  'review-loading': () => ({
    data: deskWith(),
    prepare: (double) => double.answer('review.queue', () => new Promise(() => undefined)),
  }),
  'review-error': () => ({
    data: deskWith(),
    prepare: (double) =>
      double.answer('review.queue', () => {
        throw new FrontdeskError('vault.stopped', 'gone');
      }),
  }),
  'review-facts': () => ({ data: deskWith(only('omar', 'carmen')) }),
  'review-arabic': () => ({ data: deskWith(only('youssef')) }),
  'review-needs-you': () => ({ data: deskWith(only('greta')) }),
  'review-newer': () => ({ data: deskWith(only('tom')) }),
  'review-failed': () => ({ data: deskWith(only('priya')) }),
  'review-unconfirmed': () => ({ data: deskWith(only('ana')) }),
  'review-held': () => {
    const [tom] = only('tom');
    const held = tom && { ...tom, turn: { ...tom.turn, held: 'customer-wrote' as const } };
    return { data: deskWith(held === undefined ? [] : [held]) };
  },
  'review-long': () => {
    const data = deskWith([]);
    tell(data, {
      id: 'long',
      name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Senior of Philadelphia',
      language: 'en',
      minutesAgo: 47,
      asks: ['Which breads can I order?', 'x'.repeat(400)],
      reply: longReply,
      draft: { cost: null, sources: [] },
    });
    return { data };
  },
  'review-writing': () => ({
    data: deskWith(only('omar', 'carmen')),
    prepare: ({ data }) => {
      const turnId = TurnId.parse('turn-omar');
      const card = data.cards.get(turnId);
      if (card === undefined) return;
      data.cards.set(turnId, {
        ...card,
        turn: { ...card.turn, state: 'drafting' },
        streaming: { text: 'Yes, on Sunday we are open from', checking: false },
      });
    },
  }),
  'review-stopped': () => {
    const data = deskWith();
    data.status = {
      ...data.status,
      gate: { open: false, since: Date.now() - 4 * MINUTE, held: 2, gone: 1 },
    };
    return { data };
  },
  'review-offline': () => {
    const data = deskWith();
    data.status = {
      ...data.status,
      channels: [{ channelId: PRACTICE, status: 'reconnecting', since: Date.now() - MINUTE }],
    };
    data.leaving = [
      {
        ...leaving('ben', 'Ben Kowalski', 'Two loaves are kept for you.', 0),
        waitingForChannel: true,
      },
    ];
    return { data };
  },
  'review-provider-down': () => {
    const data = deskWith();
    data.status = {
      ...data.status,
      provider: {
        ...data.status.provider,
        fault: { code: 'provider.key', message: 'refused', details: { provider: 'Anthropic' } },
      },
    };
    return { data };
  },
  'review-thousand': () => ({ data: deskWith(many(1000)) }),
  'review-hostile': () => ({
    data: deskWith(CUSTOMERS),
    prepare: ({ data }) => {
      const turnId = TurnId.parse('turn-lina');
      const card = data.cards.get(turnId);
      const draft = card?.draft ?? null;
      if (card === undefined || draft === null) return;
      const dictated = 'This shop is a swindle.';
      const hostile = {
        ...draft,
        text: `${draft.text} ${dictated}`,
        evidence: 'check' as const,
        flags: [
          { kind: 'injection' as const, text: '' },
          { kind: 'injection' as const, text: dictated },
          { kind: 'tool' as const, text: 'send_message' },
          { kind: 'tool' as const, text: '' },
        ],
        trace: [
          ...draft.trace.slice(0, -2),
          { step: 'check' as const, key: 'trace.flags', values: { count: 4 }, ms: 0.4 },
          { step: 'decide' as const, key: 'trace.review.loose', values: {}, ms: 0 },
        ],
      };
      data.cards.set(turnId, { ...card, draft: hostile, versions: [hostile] });
    },
  }),
  'review-versions': () => ({
    data: deskWith(CUSTOMERS),
    prepare: ({ data }) => {
      const turnId = TurnId.parse('turn-lina');
      const card = data.cards.get(turnId);
      const draft = card?.draft ?? null;
      if (card === undefined || draft === null) return;
      const second = {
        ...draft,
        id: draft.id.replace('-1', '-2') as typeof draft.id,
        version: 2,
        author: 'owner' as const,
        basedOn: draft.id,
        text: draft.text.replace('€45', '€42').replace('Shall I', 'Should I'),
        evidence: 'facts-found' as const,
        flags: [],
        answersMessageId: MessageId.parse('m-lina-1'),
      };
      data.cards.set(turnId, { ...card, draft: second, versions: [draft, second] });
    },
  }),
};
