import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SavedMark } from '../saved-mark.tsx';
import { useFactAction } from './use-business.ts';

/** A bakery to practise with. Asks first where it would replace the owner's own facts. */
export function SampleShop({ facts }: { facts: number }) {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  const sample = useFactAction('business.useSample');
  const use = () => sample.run(undefined, () => setAsking(false));
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="min-w-0 flex-1 basis-60 text-muted">{t('business.sample.what')}</p>
      <div className="flex items-center gap-3">
        <SavedMark savedAt={sample.savedAt} />
        <Button disabled={sample.running} onClick={() => (facts === 0 ? use() : setAsking(true))}>
          {t('business.sample.use')}
        </Button>
      </div>
      {asking ? null : <ErrorLine error={sample.error} />}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('business.sample.askTitle')}
        description={t('business.sample.askWhat', { count: facts })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button tone="danger" disabled={sample.running} onClick={use}>
              {t('business.sample.confirm')}
            </Button>
          </>
        }
      >
        <ErrorLine error={sample.error} />
      </Dialog>
    </div>
  );
}
