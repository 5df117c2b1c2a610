import { Check, CircleHelp, Flame, MessageSquareWarning, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../main/engine/domain/views/review.ts';
import { useFormat } from '../../../i18n/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useNow } from '../../../ui/now.ts';
import { Pill } from '../../../ui/pill.tsx';
import { useLastWords } from '../../../ui/thread/last-words.ts';
import { EvidenceWord } from '../card/evidence-word.tsx';

/** The one thing to know about a row: trouble first, then doubt. */
function RowState({ row }: { row: QueueItem }) {
  const { t } = useTranslation('review');
  const { t: status } = useTranslation('status');
  if (row.state === 'failed') {
    return (
      <Pill plain tone="danger" icon={CircleAlert}>
        {status('turn.failed')}
      </Pill>
    );
  }
  if (row.state === 'unconfirmed') {
    return (
      <Pill plain tone="warn" icon={CircleHelp}>
        {status('turn.unconfirmed')}
      </Pill>
    );
  }
  if (row.newer || row.held === 'customer-wrote') {
    return (
      <Pill plain tone="warn" icon={MessageSquareWarning}>
        {t('row.newer')}
      </Pill>
    );
  }
  return row.evidence === null ? null : (
    <EvidenceWord evidence={row.evidence} flags={row.flags.length} />
  );
}

function Tick({ shown }: { shown: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'flex size-4.5 shrink-0 items-center justify-center rounded-control border',
        shown ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface',
      )}
    >
      {shown ? <Check size={16} /> : null}
    </span>
  );
}

/** One waiting draft. Holds no buttons: the list is a list box. */
export function QueueRow({
  row,
  ticked,
  ticking,
}: {
  row: QueueItem;
  ticked: boolean;
  /** Some row is ticked, so all show whether they are. */
  ticking: boolean;
}) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const now = useNow(10_000);
  const words = useLastWords();
  return (
    <div className="flex h-full items-center gap-3 px-4 [--leading:1.4]">
      {ticking ? <Tick shown={ticked} /> : null}
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex items-center gap-2">
          <bdi className="min-w-0 truncate font-semibold">{row.title}</bdi>
          {row.urgent ? (
            <Pill plain tone="danger" icon={Flame}>
              {t('row.urgent')}
            </Pill>
          ) : null}
          <span className="ms-auto shrink-0 text-sm text-muted">
            {format.duration(now - row.waitingSince)}
          </span>
        </div>
        <div className="flex text-sm text-muted">
          <p dir="auto" className="min-w-0 truncate">
            {words(row)}
          </p>
        </div>
        <div className="in-data-[density=compact]:hidden">
          <RowState row={row} />
        </div>
      </div>
    </div>
  );
}
