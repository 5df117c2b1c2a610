import { useTranslation } from 'react-i18next';
import type { Cost } from '../../../../main/engine/domain/draft.ts';
import { useFormat } from '../../../i18n/index.ts';

const ONE_CENT = 10_000;

/** What a draft cost, in words. What is not known is said so, never shown as nothing. */
export function useCostWords(): (cost: Cost | null) => string {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (cost) => {
    if (cost === null) return t('cost.unknown');
    if (cost.micros === 0) return t('cost.none');
    if (cost.micros < ONE_CENT) {
      return t('cost.under', { amount: format.money({ ...cost, micros: ONE_CENT }) });
    }
    return format.money(cost);
  };
}
