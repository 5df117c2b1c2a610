import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { bodyText, MAX_REPLY_LENGTH } from '../../../../preload/contract/domain.ts';
import { useAction } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { useActErrorText } from './use-act-error-text.ts';

/** New words in the place of those that were sent. */
export function EditDialog({
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
  const format = useFormat();
  const errorText = useActErrorText();
  const before = bodyText(message.body);
  const [text, setText] = useState(before);
  const edit = useAction('messages.edit');
  const over = text.length - MAX_REPLY_LENGTH;
  const ready = text.trim() !== '' && text !== before && over <= 0 && !edit.isPending;
  const save = () => {
    if (ready) edit.mutate({ messageId: message.id, text }, { onSuccess: onDone });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      finalFocus={finalFocus}
      title={t('act.editTitle')}
      description={t('act.editWhat')}
      actions={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button tone="primary" disabled={!ready} onClick={save}>
            {t('act.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('composer.label')}
        error={over > 0 ? t('composer.tooLong', { over: format.number(over) }) : null}
      >
        <TextArea
          dir="auto"
          data-claims="approve"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            save();
          }}
          className="max-h-80 min-h-20 overflow-y-auto text-message"
        />
      </Field>
      <ErrorLine error={edit.error} {...errorText('edit', edit.error)} />
    </Dialog>
  );
}
