import { CircleAlert, CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { useErrorText, useFormat } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useNow } from '../../../ui/now.ts';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { LeavingList } from '../leaving/leaving-list.tsx';
import { review, useReview } from '../review-store.ts';
import { QueueHeader } from './queue-header.tsx';
import { QueueList } from './queue-list.tsx';
import type { Queue } from './use-queue.ts';

export function AllClear({ onPractice }: { onPractice: (() => void) | undefined }) {
  const { t } = useTranslation('review');
  const { t: command } = useTranslation('commands');
  const format = useFormat();
  const now = useNow(60_000);
  const { data } = useRoute('app.status', undefined);
  const last = data?.lastReplyAt ?? null;
  return (
    <EmptyState
      icon={CircleCheckBig}
      title={t('queue.allClear')}
      action={
        onPractice === undefined ? null : (
          <Button onClick={onPractice}>{command('practice')}</Button>
        )
      }
    >
      {last === null
        ? t('queue.noReplyYet')
        : t('queue.lastReply', { time: format.short(last, now) })}
    </EmptyState>
  );
}

function Rows({ queue, onPractice }: { queue: Queue; onPractice: (() => void) | undefined }) {
  const { t } = useTranslation('review');
  const errorText = useErrorText();
  if (queue.state === 'loading') return <SkeletonRows rows={6} label={t('queue.loading')} />;
  if (queue.state === 'failed' && queue.error !== null) {
    return (
      <EmptyState
        icon={CircleAlert}
        title={t('queue.failed')}
        action={<Button onClick={queue.again}>{t('failed.retry')}</Button>}
      >
        {errorText(queue.error)}
      </EmptyState>
    );
  }
  if (queue.rows.length === 0) {
    return (
      <section
        tabIndex={-1}
        data-pane-focus
        aria-label={t('queue.title')}
        className="min-h-0 flex-1 overflow-y-auto outline-none"
      >
        <AllClear onPractice={onPractice} />
      </section>
    );
  }
  return <QueueList rows={queue.rows} />;
}

/** Trouble that belongs to no card: an undo that came too late, a card that is gone. */
function LooseTrouble({ rows }: Pick<Queue, 'rows'>) {
  const { t } = useTranslation('review');
  const errorText = useErrorText();
  const trouble = useReview((state) => state.trouble);
  if (trouble === null || rows.some((row) => row.turnId === trouble.turnId)) return null;
  return (
    <Banner
      live
      tone="danger"
      icon={CircleAlert}
      actions={<Button onClick={() => review.fail(null)}>{t('band.understood')}</Button>}
    >
      {errorText(trouble.error, trouble.name === null ? {} : { name: trouble.name })}
    </Banner>
  );
}

export function QueuePane({
  queue,
  onPractice,
}: {
  queue: Queue;
  onPractice: (() => void) | undefined;
}) {
  const { t } = useTranslation('review');
  return (
    <div className="flex h-full flex-col">
      <QueueHeader rows={queue.rows} />
      <LooseTrouble rows={queue.rows} />
      {queue.newRows === 0 ? null : (
        <button
          type="button"
          onClick={queue.showNew}
          className="m-2 min-h-8 self-center rounded-full bg-accent px-4 text-sm font-medium text-on-accent hover:bg-accent-hover"
        >
          {t('queue.new', { count: queue.newRows })}
        </button>
      )}
      <Rows queue={queue} onPractice={onPractice} />
      <LeavingList />
    </div>
  );
}
