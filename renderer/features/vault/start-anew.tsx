import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { useVaultAction } from './use-vault-action.ts';

/** Beginning anew hides every chat from the owner, so it asks for a tick and says what stays. */
export function StartAnew() {
  const { t } = useTranslation('vault');
  const [open, setOpen] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const anew = useVaultAction('vault.startAnew');
  const labelId = useId();
  const show = (next: boolean) => {
    setOpen(next);
    setUnderstood(false);
  };
  return (
    <>
      <Button size="main" onClick={() => show(true)}>
        {t('anew.open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={t('anew.title')}
        description={t('anew.what')}
        actions={
          <>
            <Button onClick={() => show(false)}>{t('anew.cancel')}</Button>
            <Button
              tone="danger"
              disabled={!understood || anew.running}
              onClick={() => anew.run({ confirmed: true })}
            >
              {t(anew.running ? 'anew.running' : 'anew.confirm')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3 py-1">
          <p>{t('anew.keeps')}</p>
          <label id={labelId} className="flex items-center gap-2">
            <Checkbox checked={understood} onChange={setUnderstood} label={t('anew.understood')} />
            <span aria-hidden="true">{t('anew.understood')}</span>
          </label>
          <ErrorLine error={anew.error} />
        </div>
      </Dialog>
    </>
  );
}
