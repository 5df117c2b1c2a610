import { FULL_LIMITS } from '../../main/engine/domain/account-health.ts';
import { ChannelId, ConversationId, SendId } from '../../main/engine/domain/ids.ts';
import type { AccountHealth } from '../../main/engine/domain/views/account-health.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WHATSAPP = ChannelId.parse('whatsapp-web');

/** An account in its second week, half used, with nothing against it. */
export function healthyAccount(now: number): AccountHealth {
  return {
    channelId: WHATSAPP,
    paced: true,
    linkedSince: now - 40 * DAY,
    warmUp: null,
    caps: [
      {
        cap: 'contact-hour',
        limit: FULL_LIMITS['contact-hour'],
        fullLimit: FULL_LIMITS['contact-hour'],
        used: 3,
        freesAt: now + 20 * MINUTE,
        chat: { conversationId: ConversationId.parse('chat-lina'), title: 'Lina Haddad' },
      },
      {
        cap: 'hour',
        limit: FULL_LIMITS.hour,
        fullLimit: FULL_LIMITS.hour,
        used: 21,
        freesAt: now + 4 * MINUTE,
        chat: null,
      },
      {
        cap: 'day',
        limit: FULL_LIMITS.day,
        fullLimit: FULL_LIMITS.day,
        used: 96,
        freesAt: now + 200 * MINUTE,
        chat: null,
      },
    ],
    waiting: [],
    pace: {
      perCharacter: 40,
      shortest: 800,
      longest: 8000,
      betweenChats: { from: 300, to: 1500 },
    },
    warnings: [],
    freeze: null,
    loops: [],
    coldBlocked: 0,
  };
}

/** A new number with everything against it at once: full caps, a freeze, a stopped chat, held-back messages. */
export function troubledAccount(now: number): AccountHealth {
  const healthy = healthyAccount(now);
  const frozenAt = now - 50 * MINUTE;
  return {
    ...healthy,
    linkedSince: now - 2 * DAY,
    warmUp: { day: 3, days: 14 },
    caps: healthy.caps.map((use) => {
      const limit = Math.ceil(use.fullLimit / 4);
      return { ...use, limit, used: use.cap === 'day' ? Math.ceil(limit * 0.9) : limit };
    }),
    waiting: [
      {
        sendId: SendId.parse('send-omar'),
        conversationId: ConversationId.parse('chat-omar'),
        title: 'Omar Said',
        until: now + 12 * MINUTE,
        cap: 'hour',
        limit: 15,
      },
    ],
    warnings: [
      { channelId: WHATSAPP, kind: 'restricted', at: frozenAt, code: '463' },
      { channelId: WHATSAPP, kind: 'send-refused', at: frozenAt - 3 * MINUTE },
    ],
    freeze: { at: frozenAt, kind: 'restricted', code: '463' },
    loops: (['many-replies', 'same-words', 'instant-answers'] as const).map((sign, index) => ({
      conversationId: ConversationId.parse(`chat-loop-${String(index)}`),
      title: ['Parcel service', 'Order updates', 'Answering machine'][index] ?? '',
      stop: { since: now - (index + 1) * 20 * MINUTE, sign, replies: 6, minutes: 10 },
    })),
    coldBlocked: 2,
  };
}
