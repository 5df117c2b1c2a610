import { ListChecks, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { MAX_TICKED } from '../bulk/tick.ts';
import { review, useReview } from '../review-store.ts';

function TickedBar({ count }: { count: number }) {
  const { t } = useTranslation('review');
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2">
      <Button
        tone="primary"
        icon={<Send size={16} className="mirrors" aria-hidden="true" />}
        onClick={() => review.setBulkOpen(true)}
      >
        {t('bulk.open', { count })}
      </Button>
      <Button tone="quiet" onClick={() => review.setTicked(new Set())}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}

function Refusal() {
  const { t } = useTranslation('review');
  const refused = useReview((state) => state.tickRefused);
  if (refused === null) return null;
  return (
    <p className="px-4 pb-2 text-sm text-warn">
      {t(`bulk.excluded.${refused.reason}`, { most: MAX_TICKED })}
    </p>
  );
}

/** How many wait, clearing them in one sitting, and approving several. */
export function QueueHeader({ rows }: { rows: readonly QueueItem[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const ticked = useReview((state) => state.ticked.size);
  return (
    <div className="border-b border-line">
      <div className="flex min-h-12 items-center gap-2 ps-4 pe-2">
        <h2 className="flex-1 font-semibold">
          {t('queue.title')}{' '}
          <span className="font-normal text-muted">{format.number(rows.length)}</span>
        </h2>
        {rows.length < 2 ? null : (
          <CommandButton
            command="clear-queue"
            tone="quiet"
            icon={<ListChecks size={16} aria-hidden="true" />}
            onClick={() => review.setQueueMode(true)}
          >
            {t('queue.clear')}
          </CommandButton>
        )}
      </div>
      {ticked === 0 ? null : <TickedBar count={ticked} />}
      <Refusal />
    </div>
  );
}
