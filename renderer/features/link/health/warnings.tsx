import { useTranslation } from 'react-i18next';
import type { AccountWarning } from '../../../../main/engine/domain/account-health.ts';
import { useFormat } from '../../../i18n/index.ts';
import { HealthGroup } from './health-group.tsx';

export function Warnings({ warnings }: { warnings: readonly AccountWarning[] }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <HealthGroup title={t('warnings.title')}>
      {warnings.length === 0 ? (
        <p className="px-4 py-3">{t('warnings.none')}</p>
      ) : (
        warnings.map((warning) => (
          <p key={`${warning.at} ${warning.kind}`} className="flex flex-wrap gap-x-4 px-4 py-3">
            <span className="w-44 max-w-full shrink-0 text-muted">
              {t('warnings.at', { date: format.date(warning.at), time: format.time(warning.at) })}
            </span>
            <span className="min-w-[min(14rem,100%)] flex-1">{t(`warning.${warning.kind}`)}</span>
          </p>
        ))
      )}
    </HealthGroup>
  );
}
