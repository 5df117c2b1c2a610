import { useTranslation } from 'react-i18next';
import type { AccountHealth } from '../../../../main/engine/domain/views/account-health.ts';
import { useFormat } from '../../../i18n/index.ts';
import { HealthGroup } from './health-group.tsx';

/** How a reply leaves: as a person would write it. */
export function Pace({ health }: { health: AccountHealth }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const { shortest, longest } = health.pace;
  return (
    <HealthGroup title={t('pace.title')}>
      <p className="px-4 py-3">
        {health.paced
          ? t('pace.text', {
              from: format.number(shortest / 1000),
              to: format.number(longest / 1000),
            })
          : t('pace.off')}
      </p>
    </HealthGroup>
  );
}
