import { useTranslation } from 'react-i18next';
import type { LeavingItem } from '../../../main/engine/domain/views/review.ts';
import { useFormat } from '../../i18n/index.ts';
import { useNow } from '../now.ts';

type Pace = NonNullable<LeavingItem['paced']>;

/** When at the latest it leaves: the time, with the day where that is another one. */
export function useLeavesAt(): (pace: Pace) => string {
  const { t } = useTranslation('status');
  const format = useFormat();
  const now = useNow(60_000);
  return ({ until }) => {
    const parts = new Set([format.short(until, now), format.time(until)]);
    return t('paced.leavesAt', { time: [...parts].join(' ') });
  };
}

/** Which safe limit it waits for. */
export function PaceReason({ pace: { cap, limit } }: { pace: Pace }) {
  const { t } = useTranslation('status');
  const format = useFormat();
  return (
    <p className="text-sm text-muted">
      {t(`paced.${cap}`, { count: limit, shown: format.number(limit) })}
    </p>
  );
}
