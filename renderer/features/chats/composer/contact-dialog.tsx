import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { Field, TextInput } from '../../../ui/field.tsx';
import { EnclosureDialog } from './enclosure-dialog.tsx';
import { cardOf } from './typed-enclosure.ts';

/** Somebody's name and number, to be kept on the customer's phone. */
export function ContactDialog({
  conversationId,
  finalFocus,
  onClose,
}: {
  conversationId: ConversationId;
  finalFocus: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { t } = useTranslation('chats');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [checked, setChecked] = useState(false);
  const result = cardOf(name, phone);
  const wrong = (field: 'name' | 'phone') =>
    checked && 'wrong' in result && result.wrong.includes(field)
      ? t(`attach.wrong.${field}`)
      : null;
  return (
    <EnclosureDialog
      conversationId={conversationId}
      title={t('attach.contactTitle')}
      description={t('attach.contactWhat')}
      finalFocus={finalFocus}
      onClose={onClose}
      onCheck={() => setChecked(true)}
      enclosure={'card' in result ? result.card : null}
    >
      <Field label={t('attach.name')} error={wrong('name')}>
        <TextInput
          dir="auto"
          maxLength={256}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <Field label={t('attach.phone')} error={wrong('phone')}>
        <TextInput
          dir="ltr"
          inputMode="tel"
          value={phone}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
      </Field>
    </EnclosureDialog>
  );
}
