import type { Cap } from '../domain/account-health.ts';
import type { Conversation } from '../domain/conversation.ts';
import { ConversationId, type ChannelId } from '../domain/ids.ts';
import type {
  AccountHealth,
  CapUse,
  PacedReply,
  StoppedLoop,
} from '../domain/views/account-health.ts';
import { CAP_MS, CAPS, fullLimits, WARM_UP_DAYS, warmUpDay } from '../policy/governor/limits.ts';
import { PACE } from '../policy/governor/pace.ts';
import { counted, type Departed } from '../policy/governor/room.ts';
import type { ServiceParts } from './service-parts.ts';

type HealthParts = Pick<ServiceParts, 'parts' | 'outbox'>;
type TitleOf = (id: ConversationId) => string;

/** The chat with the most replies within the hour; null where nothing left. */
function busiestChat(departed: readonly Departed[]): ConversationId | null {
  const counts = new Map<string, number>();
  for (const { chat, ageMs } of departed) {
    if (ageMs < CAP_MS['contact-hour']) counts.set(chat, (counts.get(chat) ?? 0) + 1);
  }
  const [busiest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return busiest === undefined ? null : ConversationId.parse(busiest[0]);
}

function capUse(
  { parts, outbox }: HealthParts,
  channelId: ChannelId,
  cap: Cap,
  titleOf: TitleOf,
): CapUse {
  const departed = outbox.governor.departed(channelId);
  const chat = cap === 'contact-hour' ? busiestChat(departed) : null;
  const ages = counted(cap, chat, departed);
  const [oldest] = ages;
  return {
    cap,
    limit: outbox.governor.limits(channelId)[cap],
    fullLimit: fullLimits(parts.settings.get())[cap],
    used: ages.length,
    freesAt: oldest === undefined ? null : parts.clock.now() + CAP_MS[cap] - oldest,
    chat: chat === null ? null : { conversationId: chat, title: titleOf(chat) },
  };
}

function waitingOf({ outbox }: HealthParts, channelId: ChannelId, titleOf: TitleOf): PacedReply[] {
  return outbox.governor
    .waiting()
    .filter(({ send }) => send.channelId === channelId)
    .map(({ send, until, cap, limit }) => ({
      sendId: send.id,
      conversationId: send.conversationId,
      title: titleOf(send.conversationId),
      until,
      cap,
      limit,
    }));
}

function loopsOf(looped: readonly Conversation[], channelId: ChannelId): StoppedLoop[] {
  return looped
    .filter((conversation) => conversation.channelId === channelId)
    .flatMap(({ id: conversationId, title, loop }) =>
      loop?.stop ? [{ conversationId, title, stop: loop.stop }] : [],
    )
    .toSorted((a, b) => b.stop.since - a.stop.since);
}

function healthOf(
  service: HealthParts,
  channelId: ChannelId,
  looped: readonly Conversation[],
  titleOf: TitleOf,
): AccountHealth {
  const { parts, outbox } = service;
  const account = outbox.governor.accounts.of(channelId);
  const day =
    account.linkedSince === null ? null : warmUpDay(account.linkedSince, parts.clock.now());
  const { perCharacter, shortest, longest, betweenChats } = PACE;
  return {
    channelId,
    paced: parts.settings.get().governor.on,
    linkedSince: account.linkedSince,
    warmUp: day === null ? null : { day, days: WARM_UP_DAYS },
    caps: CAPS.map((cap) => capUse(service, channelId, cap, titleOf)),
    waiting: waitingOf(service, channelId, titleOf),
    pace: { perCharacter, shortest, longest, betweenChats },
    warnings: account.warnings.toReversed(),
    freeze: account.freeze,
    loops: loopsOf(looped, channelId),
    coldBlocked: account.coldBlocked,
  };
}

/** What "Account health" shows: one entry for each channel that stands under somebody else's rules. */
export async function readHealth(service: HealthParts): Promise<AccountHealth[]> {
  const { store, channels } = service.parts;
  const { governor } = service.outbox;
  const governed = channels.filter(({ capabilities }) => capabilities.governed);
  if (governed.length === 0) return [];
  const busy = governed.flatMap(({ id }) => busiestChat(governor.departed(id)) ?? []);
  const named = [...busy, ...governor.waiting().map(({ send }) => send.conversationId)];
  const [looped, conversations] = await Promise.all([
    store.conversations.looped(),
    store.conversations.byIds([...new Set(named)]),
  ]);
  const titles = new Map(conversations.map(({ id, title }) => [id, title]));
  return governed.map(({ id }) => healthOf(service, id, looped, (one) => titles.get(one) ?? ''));
}
