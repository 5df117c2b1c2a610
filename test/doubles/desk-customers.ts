import { MessageId } from '../../main/engine/domain/ids.ts';
import type { Told } from './desk-data.ts';

/** Eight people who write to a bakery, each with another reason to look. */
export const CUSTOMERS: readonly Told[] = [
  {
    id: 'lina',
    name: 'Lina Haddad',
    language: 'en',
    minutesAgo: 11,
    before: [
      '< Hi, do you still have the almond croissants?',
      '> Good morning Lina, yes: we bake them until noon.',
      '< Perfect, I will come by. Thank you',
    ],
    asks: ['Lemon cake for Saturday?', 'For 8 people'],
    reply:
      'Yes, with pleasure. The lemon cake for 8 is €45, and you can pick it up on Saturday from 9. Shall I put your name on one?',
    draft: {
      evidence: 'check',
      flags: [{ kind: 'amount', text: '€45' }],
      sources: [
        {
          factId: null,
          title: 'Lemon cake',
          passage: 'Lemon cake, 6 people 28 €, 10 people 42 €. Order two days ahead.',
        },
        {
          factId: null,
          title: 'Opening hours',
          passage: 'Tuesday to Saturday from 9 to 18, Sunday from 9 to 13. Closed on Monday.',
        },
      ],
      toolCalls: [
        {
          name: 'Calendar',
          server: 'calendar',
          summary: 'Saturday has two orders so far.',
          ok: true,
        },
      ],
    },
    bulkExclusion: 'flagged',
    note: 'Third order. Likes to pick up before ten.',
  },
  {
    id: 'omar',
    name: 'Omar Said',
    language: 'en',
    minutesAgo: 9,
    asks: ['Are you open on Sunday?'],
    reply: 'Yes, on Sunday we are open from 9 to 13.',
  },
  {
    id: 'carmen',
    name: 'Carmen Ortiz',
    language: 'es',
    minutesAgo: 8,
    asks: ['Hola, ¿hacéis envíos a domicilio?', 'Vivo en la calle del Mar 12'],
    reply:
      'Hola, Carmen. Sí, llevamos pedidos a domicilio de martes a sábado en un radio de 5 km. La calle del Mar queda dentro de la zona.',
  },
  {
    id: 'youssef',
    name: 'يوسف حداد',
    language: 'ar',
    minutesAgo: 7,
    asks: ['السلام عليكم، كم سعر كعكة الليمون لعشرة أشخاص؟', 'رقمي +34 612 345 678'],
    reply: 'وعليكم السلام يوسف. كعكة الليمون لعشرة أشخاص بسعر 42 €، ونحتاج إلى الطلب قبل يومين.',
    bulkExclusion: 'money',
  },
  {
    id: 'greta',
    name: 'Greta Lindqvist-Schwarzenberger',
    language: 'en',
    minutesAgo: 6,
    urgent: true,
    asks: [
      'This is the second time my order was wrong!!',
      'I want my money back today or I will write about it everywhere.',
    ],
    reply:
      'Greta, I am sorry about the order. I am passing this to the owner now, who will answer you personally.',
    draft: {
      evidence: 'needs-you',
      flags: [{ kind: 'promise', text: 'who will answer you personally' }],
      understanding: {
        intent: { topic: 'returns', factId: null },
        mood: 'angry',
        urgency: 'normal',
        questions: [],
      },
      trace: [
        { step: 'understand', key: 'trace.language', values: { language: 'en' }, ms: 0.4 },
        {
          step: 'understand',
          key: 'trace.about-fact',
          values: { topic: 'returns', title: 'If something is wrong with an order' },
          ms: 0.3,
        },
        { step: 'understand', key: 'trace.mood.angry', values: {}, ms: 0.3 },
        { step: 'check', key: 'trace.flags', values: { count: 1 }, ms: 0.4 },
        { step: 'decide', key: 'trace.review.upset', values: {}, ms: 0 },
      ],
    },
    turn: { alarm: 'upset' },
    bulkExclusion: 'alarm',
  },
  {
    id: 'tom',
    name: 'Tom Becker',
    language: 'en',
    minutesAgo: 5,
    asks: ['Is there sesame in the rye bread?', 'and could you keep two for me until 5?'],
    reply: 'The rye bread has no sesame. I have put two aside for you until 5.',
    turn: { newerMessageId: MessageId.parse('m-tom-1') },
    bulkExclusion: 'newer-message',
  },
  {
    id: 'priya',
    name: 'प्रिया शर्मा',
    language: 'hi',
    minutesAgo: 3,
    asks: ['क्या आपके पास बिना अंडे वाला केक है?'],
    reply: null,
    turn: {
      state: 'failed',
      error: {
        code: 'provider.unreachable',
        message: 'no answer',
        details: { provider: 'Anthropic' },
      },
    },
    bulkExclusion: 'no-draft',
  },
  {
    id: 'ana',
    name: 'Ana Costa',
    language: 'en',
    minutesAgo: 2,
    asks: ['Thanks, see you at 10 then'],
    reply: 'See you at 10, Ana. Your bread is at the counter.',
    turn: { state: 'unconfirmed' },
    bulkExclusion: 'unconfirmed',
  },
];
