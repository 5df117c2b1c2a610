import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderId } from '../../../../main/engine/domain/ids.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';

/** A removed key cannot be brought back from here, so it is asked for once. */
export function ForgetKey({ id }: { id: ProviderId }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const forget = useAction('providers.forgetKey');
  const confirm = () =>
    forget.mutate(
      { id },
      {
        onSuccess: (rows) => {
          setOpen(false);
          client.setQueryData(routeKey('providers.list'), rows);
        },
      },
    );
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)}>
        {t('providers.removeKey')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('providers.removeTitle', { provider: t(`providers.${id}.name`) })}
        description={t('providers.removeWhat')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button tone="danger" disabled={forget.isPending} onClick={confirm}>
              {t('providers.removeConfirm')}
            </Button>
          </>
        }
      >
        <ErrorLine error={forget.error} />
      </Dialog>
    </>
  );
}
