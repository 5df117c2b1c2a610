import { lastMessageId } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { LOOP_WINDOW } from '../policy/loop.ts';
import { conclude } from './conclude.ts';
import type { DraftWatch } from './draft-watch.ts';
import { splitHistory } from './history.ts';
import type { Job } from './job.ts';
import type { ShopWindow } from './shop.ts';
import type { Conclusion, Fresh, TurnWork } from './turn-work.ts';

/** Messages that are read of a conversation, at most: enough for the story and for the loop breaker. */
const RECENT_MESSAGES = Math.max(24, LOOP_WINDOW);

/** Reads all that a turn's way needs: one read of messages, and earlier versions where there are any. */
export async function prepare(
  parts: EngineParts,
  shopWindow: ShopWindow,
  job: Job,
  watch: DraftWatch,
  concluded: (conclusion: Conclusion) => void,
): Promise<TurnWork> {
  const { store } = parts;
  const { turn, fresh } = job.known ?? { turn: null, fresh: null };
  if (turn === null || fresh === null) throw new Error('A turn is begun before it is prepared.');
  const [shop, page, versions] = await Promise.all([
    shopWindow.look(),
    store.messages.page({
      conversationId: turn.conversationId,
      before: null,
      limit: RECENT_MESSAGES,
    }),
    turn.draftId === null ? [] : store.drafts.ofTurn(turn.id),
  ]);
  // A draft that is written anew long after it was asked for: its messages are no longer among the newest.
  const within = page.items.some(({ id }) => id === lastMessageId(turn));
  const recent = within
    ? page.items
    : [...(await store.messages.byIds(turn.messageIds.slice(-RECENT_MESSAGES))), ...page.items];
  return {
    parts,
    signal: job.controller.signal,
    turn,
    conversation: fresh.conversation,
    contact: fresh.contact,
    shop,
    recent,
    // What a customer took back is not answered, and not shown to a model.
    asked: splitHistory(recent, turn.messageIds).asked.filter(
      ({ revokedAt }) => revokedAt === undefined,
    ),
    versions,
    trace: [],
    watch,
    async conclude(build: (now: Fresh) => Conclusion) {
      concluded(await conclude(parts, job, 'drafting', build));
    },
    alarm(alarm) {
      job.alarm = alarm;
    },
    words: '',
    language: 'und',
    understanding: null,
    request: null,
    reply: null,
    findings: null,
  };
}
