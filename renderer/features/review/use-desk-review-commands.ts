import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../main/engine/domain/ids.ts';
import type { QueueItem } from '../../../main/engine/domain/views/review.ts';
import { useCommands } from '../../app/shortcuts/index.ts';
import { call } from '../../bridge/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useAct } from './actions/use-act.ts';
import { toggleTick } from './bulk/tick.ts';
import { review, useReview } from './review-store.ts';

function step(rows: readonly QueueItem[], by: 1 | -1): void {
  const { selected } = useReview.getState();
  const at = rows.findIndex((row) => row.turnId === selected);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  if (next !== undefined) review.select(next.turnId);
}

/** Beside the card the reasons are always there, so W goes to them and back; else it opens them. */
function showWhy(open: boolean): void {
  const beside = document.querySelector<HTMLElement>('[data-why]');
  if (beside === null) review.setWhy(!open);
  else if (!beside.contains(document.activeElement)) beside.focus();
  else document.querySelector<HTMLElement>('[data-card]')?.focus();
}

/** What can be done with the queue, whichever pane has the focus. */
export function useDeskReviewCommands(
  rows: readonly QueueItem[],
  { onOpenChat }: { onOpenChat: ((id: ConversationId) => void) | undefined },
): void {
  const { t } = useTranslation('review');
  const act = useAct();
  const say = useAnnounce();
  const { selected, queueMode, whyOpen } = useReview();
  const row = rows.find((each) => each.turnId === selected);
  const tick = () => {
    if (row === undefined) return;
    const outcome = toggleTick(useReview.getState().ticked, row);
    if ('refused' in outcome) {
      review.refuseTick({ turnId: row.turnId, reason: outcome.refused });
      say(t(`bulk.excluded.${outcome.refused}`));
    } else {
      review.setTicked(outcome.ticked);
      say(t('bulk.ticked', { count: outcome.ticked.size }));
    }
  };
  const undo = async () => {
    const undone = await call('review.undoLast', undefined);
    if (undone.turnId !== null) review.bring(undone.turnId);
    say(t(`say.undone.${undone.what}`));
  };
  const some = rows.length > 0;
  useCommands({
    next: { run: () => step(rows, 1), enabled: some },
    previous: { run: () => step(rows, -1), enabled: some },
    tick: { run: tick, enabled: row !== undefined && queueMode === null },
    undo: () => void act({ turnId: null, name: null }, undo),
    why: { run: () => showWhy(whyOpen), enabled: row !== undefined },
    'clear-queue': { run: () => review.setQueueMode(true), enabled: some && queueMode === null },
    'open-chat': {
      run: () => {
        if (row !== undefined) onOpenChat?.(row.conversationId);
      },
      enabled: row !== undefined && onOpenChat !== undefined,
    },
    close: queueMode === null ? undefined : () => review.setQueueMode(false),
  });
}
