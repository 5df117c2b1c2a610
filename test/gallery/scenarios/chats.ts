import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { SendId } from '../../../main/engine/domain/ids.ts';
import type { Message, MessageBody } from '../../../main/engine/domain/message.ts';
import type { LeavingItem } from '../../../main/engine/domain/views/review.ts';
import { makeMessage, PRACTICE, type DeskData } from '../../doubles/desk-data.ts';
import { deskWith, only, type Scenarios } from './scenario.ts';
import { LINA, onWhatsApp } from './whatsapp-chat.ts';

const MINUTE = 60_000;
const never = () => new Promise<never>(() => undefined);

const SAID = [
  'Do you still have rye bread?',
  'Yes, two loaves. Shall we keep one for you?',
  'Please 🙏 I come by at 5',
  'It is under your name.',
  'هل لديكم خبز خالٍ من الغلوتين؟ السعر 4.50 € صحيح؟',
  'Ring +34 600 123 456 if nobody is at the counter.',
];

/** A chat as long as they get, the newest message a minute old. */
function longThread(data: DeskData, count: number): void {
  const messages: Message[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `${SAID[index % SAID.length] ?? ''}${index % 97 === 0 ? ` ${'More of it. '.repeat(60)}` : ''}`;
    const at = data.now - (count - index) * 7 * MINUTE;
    const origins = ['approved', 'auto', 'owner-desk', 'owner-phone'] as const;
    const out = index % 2 === 1 ? { origin: origins[Math.floor(index / 2) % 4] ?? 'auto' } : null;
    messages.push(makeMessage(LINA, `long-${String(index)}`, text, at, out));
  }
  data.threads.set(LINA, messages);
}

const BODIES: readonly MessageBody[] = [
  { kind: 'media', media: 'image', caption: 'Could it look like this one?' },
  { kind: 'media', media: 'voice', bytes: 48_000 },
  { kind: 'media', media: 'document', fileName: 'order-for-the-wedding-of-lina-and-karim.pdf' },
  { kind: 'media', media: 'sticker' },
  { kind: 'media', media: 'image', viewOnce: true },
  {
    kind: 'location',
    latitude: 52.52001,
    longitude: 13.40495,
    name: 'Lina’s new flat, third floor',
    live: false,
  },
  { kind: 'contacts', cards: [{ name: 'Karim', phones: ['+34 600 123 456'] }] },
  { kind: 'poll', question: 'Which cake?', options: ['Lemon', 'شوكولاتة'], several: false },
  { kind: 'unsupported', type: 'newsletter_invite' },
  { kind: 'system', text: '', event: 'number-changed', subject: '+34 600 123 456' },
];

function everyBody(data: DeskData): void {
  const messages = BODIES.map((body, index) => ({
    ...makeMessage(LINA, `body-${String(index)}`, '', data.now - (60 - index * 4) * MINUTE),
    body,
  }));
  const states = ['pending', 'sent', 'delivered', 'read', 'failed'] as const;
  const ours = states.map((delivery, index) =>
    makeMessage(
      LINA,
      `state-${String(index)}`,
      `A reply, ${delivery}`,
      data.now - (20 - index) * MINUTE,
      {
        delivery,
      },
    ),
  );
  const endless = makeMessage(LINA, 'endless', 'x'.repeat(3000), data.now - 10 * MINUTE);
  const stacked = 'One line\n'.repeat(40);
  const tall = makeMessage(LINA, 'tall', stacked, data.now - 9 * MINUTE);
  data.threads.set(LINA, [...messages, ...ours, endless, tall]);
}

function handedOver(data: DeskData): void {
  const conversation = data.conversations.get(LINA);
  if (conversation === undefined) return;
  data.conversations.set(LINA, {
    ...conversation,
    mode: 'auto',
    unread: 0,
    handOver: { since: data.now - MINUTE, until: data.now + 42 * MINUTE, by: 'desk' },
  });
  data.leaving = [
    {
      sendId: SendId.parse('send-own'),
      turnId: null,
      conversationId: LINA,
      title: 'Lina Haddad',
      preview: 'I will bring it to the counter myself.',
      notBefore: data.now + 600_000,
      state: 'queued',
      waitingForChannel: false,
      canUndo: true,
    },
  ];
}

function waitingForLimit(data: DeskData): LeavingItem {
  return {
    sendId: SendId.parse('send-paced'),
    turnId: null,
    conversationId: LINA,
    title: 'Lina Haddad',
    preview: 'Your cake is ready.',
    notBefore: data.now - MINUTE,
    state: 'queued',
    paced: { until: data.now + 25 * MINUTE, cap: 'hour', limit: 20 },
    waitingForChannel: false,
    canUndo: true,
  };
}

/** The chats in every state that their table names. */
export const chats: Scenarios = {
  chats: () => ({ data: deskWith() }),
  'chats-empty': () => ({ data: deskWith([]) }),
  'chats-loading': () => ({
    data: deskWith(),
    prepare: (double) => {
      double.answer('conversations.list', never);
      double.answer('conversations.thread', never);
    },
  }),
  'chats-error': () => ({
    data: deskWith(),
    prepare: (double) => {
      const fail = () => {
        throw new FrontdeskError('vault.stopped', 'gone');
      };
      double.answer('conversations.list', fail);
      double.answer('conversations.thread', fail);
    },
  }),
  'chats-gone': () => ({ data: deskWith(only('omar')) }),
  'chats-no-messages': () => {
    const data = deskWith();
    data.threads.set(LINA, []);
    return { data };
  },
  'chats-long': () => {
    const data = deskWith();
    longThread(data, 50_000);
    return { data };
  },
  'chats-unread': () => {
    const data = deskWith();
    longThread(data, 400);
    const conversation = data.conversations.get(LINA);
    if (conversation !== undefined) data.conversations.set(LINA, { ...conversation, unread: 12 });
    return { data };
  },
  'chats-bodies': () => {
    const data = deskWith();
    everyBody(data);
    return { data };
  },
  'chats-whatsapp': () => {
    const data = deskWith();
    onWhatsApp(data);
    return { data };
  },
  'chats-frozen': () => {
    const data = deskWith();
    onWhatsApp(data);
    data.leaving = [waitingForLimit(data)];
    return {
      data,
      prepare: (double) => {
        double.answer('conversations.write', () => {
          throw new FrontdeskError('send.frozen', 'frozen');
        });
      },
    };
  },
  'chats-group': () => {
    const data = deskWith();
    onWhatsApp(data);
    const conversation = data.conversations.get(LINA);
    if (conversation !== undefined) {
      data.conversations.set(LINA, { ...conversation, kind: 'group', title: 'Harbour traders' });
    }
    return { data };
  },
  'chats-on-phone': () => {
    const data = deskWith();
    onWhatsApp(data);
    const conversation = data.conversations.get(LINA);
    if (conversation !== undefined) {
      const handOver = { since: data.now, until: data.now + 42 * MINUTE, by: 'phone' as const };
      data.conversations.set(LINA, { ...conversation, handOver });
    }
    return { data };
  },
  'chats-yours': () => {
    const data = deskWith();
    handedOver(data);
    return { data };
  },
  'chats-stopped': () => {
    const data = deskWith();
    data.status = {
      ...data.status,
      gate: { open: false, since: data.now - 4 * MINUTE, held: 2, gone: 1 },
    };
    return { data };
  },
  'chats-offline': () => {
    const data = deskWith();
    data.status = {
      ...data.status,
      channels: [{ channelId: PRACTICE, status: 'reconnecting', since: data.now - MINUTE }],
    };
    return { data };
  },
};
