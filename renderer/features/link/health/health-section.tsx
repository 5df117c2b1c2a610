import { HeartPulse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AccountHealth } from '../../../../main/engine/domain/views/account-health.ts';
import { useRoute } from '../../../bridge/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Caps } from './caps.tsx';
import { FrozenBanner } from './frozen-banner.tsx';
import { Loops } from './loops.tsx';
import { Pace } from './pace.tsx';
import { WaitingReplies } from './waiting-replies.tsx';
import { Warnings } from './warnings.tsx';

/** How much the linked number is used, what keeps it safe, and what went against it. */
export function HealthSection() {
  const { t } = useTranslation('health');
  const health = useRoute('health.read', undefined);
  if (health.data === undefined) {
    return health.isPending ? (
      <SkeletonRows rows={6} label={t('loading')} />
    ) : (
      <ErrorLine error={health.error} />
    );
  }
  const linked = health.data.filter((one) => one.linkedSince !== null || one.freeze !== null);
  if (linked.length === 0) {
    return (
      <EmptyState icon={HeartPulse} title={t('none.title')}>
        {t('none.text')}
      </EmptyState>
    );
  }
  return linked.map((one) => <OneAccount key={one.channelId} health={one} />);
}

function OneAccount({ health }: { health: AccountHealth }) {
  return (
    <div className="flex flex-col gap-6">
      {health.freeze === null ? null : (
        <FrozenBanner channelId={health.channelId} freeze={health.freeze} />
      )}
      <Caps health={health} />
      <WaitingReplies waiting={health.waiting} />
      <Pace health={health} />
      <Loops loops={health.loops} />
      <Warnings warnings={health.warnings} />
    </div>
  );
}
