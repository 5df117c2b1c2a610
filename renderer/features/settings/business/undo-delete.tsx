import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../../main/engine/domain/business.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useFactAction } from './use-business.ts';

/** Stays until it is used, closed, or another fact is deleted: an undo must not run away. */
export function UndoDelete({ fact, onDone }: { fact: Fact; onDone: () => void }) {
  const { t } = useTranslation('settings');
  const restore = useFactAction('business.saveFact');
  return (
    <Banner
      inset
      live
      actions={
        <>
          <Button
            disabled={restore.running}
            onClick={() => restore.run({ ...fact, id: null }, onDone)}
          >
            {t('facts.undo')}
          </Button>
          <Button tone="quiet" onClick={onDone}>
            {t('facts.close')}
          </Button>
        </>
      }
    >
      {t('facts.deleted', { title: fact.title })}
      <ErrorLine error={restore.error} />
    </Banner>
  );
}
