import { useTranslation } from 'react-i18next';
import { useRoute } from '../../bridge/index.ts';
import { ErrorLine } from '../../ui/error-line.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { CustomerList } from './customer-list.tsx';
import { PracticeControls } from './practice-controls.tsx';
import { WriteAs } from './write-as.tsx';

/** The pretend customers: who they are, how busy they are, and a way to be one of them. */
export function PracticePanel() {
  const { t } = useTranslation('practice');
  const state = useRoute('practice.state', undefined);
  if (state.isPending) return <SkeletonRows rows={6} label={t('loading')} />;
  return (
    <div className="flex flex-col gap-6 p-4">
      <ErrorLine error={state.error} />
      {state.data === undefined ? null : (
        <>
          <PracticeControls state={state.data} />
          <WriteAs customers={state.data.customers} />
          <CustomerList customers={state.data.customers} />
        </>
      )}
    </div>
  );
}
