import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeCustomer } from '../../../main/engine/domain/views/app.ts';
import { useFormat } from '../../i18n/index.ts';
import { temperWord } from './tempers.ts';

export function CustomerList({ customers }: { customers: readonly PracticeCustomer[] }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="font-semibold">
        {t('customers')}
      </h3>
      {customers.length === 0 ? <p className="text-muted">{t('nobody')}</p> : null}
      <ul className="divide-y divide-line rounded-card border border-line empty:hidden">
        {customers.map((customer) => (
          <li key={customer.id} className="flex flex-col px-3 py-2">
            <span className="flex items-baseline justify-between gap-3">
              <bdi className="truncate font-medium" title={customer.name}>
                {customer.name}
              </bdi>
              <span className="shrink-0 text-sm text-muted">
                {format.language(customer.language)}
              </span>
            </span>
            <span className="text-sm text-muted">{t(`temper.${temperWord(customer.temper)}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
