import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { ProviderCard } from './provider-card.tsx';

/** Who writes drafts: one of four, each set up in its place. Also step 3 of the first run. */
export function ProvidersSection() {
  const { t } = useTranslation('settings');
  const rows = useRoute('providers.list', undefined);
  if (rows.isPending) return <SkeletonRows rows={4} label={t('loading')} />;
  return (
    <>
      <p className="text-muted">{t('providers.about')}</p>
      <ErrorLine error={rows.error} />
      <ul className="flex flex-col gap-3">
        {rows.data?.map((row) => (
          <li key={row.config.id}>
            <ProviderCard row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}
