import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useFormat } from '../../../i18n/index.ts';

const ONE_CENT = 10_000;

type Written = Pick<Draft, 'author' | 'providerId' | 'cost'>;

/** Nobody was asked for it: the owner's own words, or the shop's facts in ready sentences. */
function isFree({ author, providerId, cost }: Written): boolean {
  return author === 'owner' || providerId === 'built-in' || cost?.micros === 0;
}

/** What a draft cost, in words. What is not known is said so, never shown as nothing. */
export function useCostWords(): (draft: Written) => string {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (draft) => {
    const { cost } = draft;
    if (isFree(draft)) return t('cost.none');
    if (cost === null) return t('cost.unknown');
    if (cost.micros < ONE_CENT) {
      return t('cost.under', { amount: format.money({ ...cost, micros: ONE_CENT }) });
    }
    return format.money(cost);
  };
}
