import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useLinkAct } from '../use-link.ts';

/** Customers are unseen afterwards, so it is asked for once, and said what stays. */
export function LogOut({ number }: { number: string | undefined }) {
  const { t } = useTranslation('link');
  const [open, setOpen] = useState(false);
  const logOut = useLinkAct('link.logOut');
  return (
    <>
      <Button tone="danger" size="main" onClick={() => setOpen(true)}>
        {t('logOut.open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('logOut.title')}
        description={t('logOut.what')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('logOut.keep')}</Button>
            <Button
              tone="danger"
              disabled={logOut.running}
              onClick={() => logOut.run({ confirmed: true })}
            >
              {t(logOut.running ? 'logOut.running' : 'logOut.confirm')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3 py-1">
          {number === undefined ? null : (
            <p className="font-semibold">
              <bdi dir="ltr">{`+${number}`}</bdi>
            </p>
          )}
          <p>{t('logOut.stays')}</p>
          <ErrorLine error={logOut.error} />
        </div>
      </Dialog>
    </>
  );
}
