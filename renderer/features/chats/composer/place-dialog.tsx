import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { Field, TextInput } from '../../../ui/field.tsx';
import { EnclosureDialog } from './enclosure-dialog.tsx';
import { pairOf, placeOf } from './typed-enclosure.ts';

/** Where something is, by the two numbers that a map gives. */
export function PlaceDialog({
  conversationId,
  finalFocus,
  onClose,
}: {
  conversationId: ConversationId;
  finalFocus: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const { t } = useTranslation('chats');
  const [fields, setFields] = useState({ latitude: '', longitude: '', name: '' });
  const [checked, setChecked] = useState(false);
  const result = placeOf(fields);
  const wrong = (field: 'latitude' | 'longitude') =>
    checked && 'wrong' in result && result.wrong.includes(field)
      ? t(`attach.wrong.${field}`)
      : null;
  return (
    <EnclosureDialog
      conversationId={conversationId}
      title={t('attach.placeTitle')}
      description={t('attach.placeWhat')}
      finalFocus={finalFocus}
      onClose={onClose}
      onCheck={() => setChecked(true)}
      enclosure={'place' in result ? result.place : null}
    >
      <Field label={t('attach.latitude')} error={wrong('latitude')}>
        <TextInput
          dir="ltr"
          inputMode="decimal"
          value={fields.latitude}
          onChange={({ currentTarget }) => setFields({ ...fields, latitude: currentTarget.value })}
          onPaste={(event) => {
            const pair = pairOf(event.clipboardData.getData('text/plain'));
            if (pair === null) return;
            event.preventDefault();
            setFields({ ...fields, latitude: pair[0], longitude: pair[1] });
          }}
        />
      </Field>
      <Field label={t('attach.longitude')} error={wrong('longitude')}>
        <TextInput
          dir="ltr"
          inputMode="decimal"
          value={fields.longitude}
          onChange={({ currentTarget }) => setFields({ ...fields, longitude: currentTarget.value })}
        />
      </Field>
      <Field label={t('attach.placeName')}>
        <TextInput
          dir="auto"
          maxLength={256}
          value={fields.name}
          onChange={({ currentTarget }) => setFields({ ...fields, name: currentTarget.value })}
        />
      </Field>
    </EnclosureDialog>
  );
}
