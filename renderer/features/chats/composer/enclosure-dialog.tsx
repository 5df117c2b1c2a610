import { useId, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enclosure } from '../../../../main/engine/domain/enclosure.ts';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SendTrouble } from './send-trouble.tsx';
import { useSendingEnclosure } from './use-sending-enclosure.ts';

/** A few fields that become something to send. */
export function EnclosureDialog({
  conversationId,
  title,
  description,
  enclosure,
  finalFocus,
  onCheck,
  onClose,
  children,
}: {
  conversationId: ConversationId;
  title: string;
  description: string;
  /** Null while a field is wrong. */
  enclosure: Enclosure | null;
  finalFocus: RefObject<HTMLElement | null>;
  /** From now on what is wrong is said. */
  onCheck: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('chats');
  const formId = useId();
  const { send, sending, error } = useSendingEnclosure(conversationId, onClose);
  const submit = (sendAnyway?: boolean) => {
    onCheck();
    if (enclosure !== null && !sending) send(enclosure, sendAnyway);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      finalFocus={finalFocus}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" disabled={sending}>
            {t('attach.send')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
      </form>
      <SendTrouble error={error} onSendAnyway={() => submit(true)} />
    </Dialog>
  );
}
