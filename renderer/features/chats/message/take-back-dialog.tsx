import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { useAction } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useActErrorText } from './use-act-error-text.ts';

/** Asks first: what is deleted for everyone cannot be put back. */
export function TakeBackDialog({
  message,
  finalFocus,
  onClose,
  onDone,
}: {
  message: Message;
  finalFocus: RefObject<HTMLElement | null>;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('chats');
  const errorText = useActErrorText();
  const takeBack = useAction('messages.takeBack');
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      finalFocus={finalFocus}
      title={t('act.takeBackTitle')}
      description={t('act.takeBackWhat')}
      actions={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button
            tone="danger"
            disabled={takeBack.isPending}
            onClick={() => takeBack.mutate({ messageId: message.id }, { onSuccess: onDone })}
          >
            {t('act.takeBack')}
          </Button>
        </>
      }
    >
      <ErrorLine error={takeBack.error} {...errorText('takeBack', takeBack.error)} />
    </Dialog>
  );
}
