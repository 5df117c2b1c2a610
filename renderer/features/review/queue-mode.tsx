import { useTranslation } from 'react-i18next';
import type { ConversationId, TurnId } from '../../../main/engine/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { CardPane } from './card/card-pane.tsx';
import { LeavingList } from './leaving/leaving-list.tsx';
import { AllClear } from './queue/queue-pane.tsx';
import { review } from './review-store.ts';

/** One card after the other, and nothing else. */
export function QueueMode({
  turnId,
  done,
  left,
  onOpenChat,
}: {
  turnId: TurnId | null;
  done: number;
  left: number;
  onOpenChat: ((id: ConversationId) => void) | undefined;
}) {
  const { t } = useTranslation('review');
  return (
    <section
      data-pane
      data-pane-focus
      tabIndex={-1}
      aria-label={t('queueMode.label')}
      className="flex h-full min-w-0 flex-1 flex-col outline-none"
    >
      <div className="flex min-h-12 items-center justify-between gap-4 border-b border-line bg-surface px-4">
        <p className="font-semibold">
          {left === 0
            ? t('queueMode.tally', { count: done })
            : t('queueMode.at', { at: done + 1, of: done + left })}
        </p>
        <Button keys="Esc" aria-keyshortcuts="Escape" onClick={() => review.setQueueMode(false)}>
          {t('queueMode.leave')}
        </Button>
      </div>
      <div className="flex min-h-0 flex-1 flex-col">
        {left === 0 ? (
          <AllClear onPractice={undefined} />
        ) : (
          <CardPane turnId={turnId} onOpenChat={onOpenChat} />
        )}
      </div>
      <LeavingList />
    </section>
  );
}
