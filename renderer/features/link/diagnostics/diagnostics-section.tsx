import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Facts } from './facts.tsx';
import { Losses } from './losses.tsx';
import { SaveReport } from './save-report.tsx';

/** What the link knows of itself: for the owner who wonders, and for whoever helps them. */
export function DiagnosticsSection() {
  const { t } = useTranslation('diagnostics');
  const found = useRoute('link.diagnostics', undefined);
  if (found.data === undefined) {
    return found.isPending ? (
      <SkeletonRows rows={6} label={t('loading')} />
    ) : (
      <ErrorLine error={found.error} />
    );
  }
  return (
    <>
      <p className="text-muted">{t('what')}</p>
      <Facts found={found.data} />
      <Losses losses={found.data.losses} />
      <ErrorLine error={found.error} />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="main" disabled={found.isFetching} onClick={() => void found.refetch()}>
          {t('again')}
        </Button>
        <SaveReport />
      </div>
    </>
  );
}
