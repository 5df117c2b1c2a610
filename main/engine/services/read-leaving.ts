import type { Conversation } from '../domain/conversation.ts';
import type { Send } from '../domain/send.ts';
import type { LeavingItem } from '../domain/views/review.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { EngineParts } from '../parts.ts';

interface LeavingParts {
  parts: Pick<EngineParts, 'store' | 'channels'>;
  outbox: Pick<Outbox, 'governor'>;
}

/** Waits to leave or is on its way. What the owner wrote shows here too while it is not known to have arrived. */
function isLeaving(send: Send): boolean {
  return send.state !== 'unconfirmed' || send.turnId === null;
}

/** The rows of *Leaving*, in the order in which they leave. */
export async function readLeaving({ parts, outbox }: LeavingParts): Promise<LeavingItem[]> {
  const live = await parts.store.sends.inStates(['queued', 'handing-over', 'unconfirmed']);
  const sends = live.filter(isLeaving);
  if (sends.length === 0) return [];
  const ids = [...new Set(sends.map((send) => send.conversationId))];
  const conversations = await parts.store.conversations.byIds(ids);
  const titles = new Map(conversations.map(({ id, title }: Conversation) => [id, title]));
  const ready = new Set(
    parts.channels.filter((channel) => channel.state().status === 'ready').map(({ id }) => id),
  );
  const waiting = new Map(outbox.governor.waiting().map((one) => [one.send.id, one]));
  const paced = (send: Send): Pick<LeavingItem, 'paced'> => {
    const one = waiting.get(send.id);
    if (one === undefined) return {};
    return { paced: { until: one.until, cap: one.cap, limit: one.limit } };
  };
  return sends
    .map((send) => ({
      sendId: send.id,
      turnId: send.turnId,
      conversationId: send.conversationId,
      title: titles.get(send.conversationId) ?? '',
      preview: send.text,
      ...(send.enclosure === undefined ? {} : { enclosed: send.enclosure.kind }),
      notBefore: send.notBefore,
      state: send.state,
      waitingForChannel: send.state === 'queued' && !ready.has(send.channelId),
      canUndo: send.state === 'queued',
      ...paced(send),
    }))
    .toSorted((a, b) => a.notBefore - b.notBefore || (a.sendId < b.sendId ? -1 : 1));
}
