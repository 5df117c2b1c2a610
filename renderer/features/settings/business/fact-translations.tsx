import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/index.ts';
import { Field, TextArea, TextInput } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { LANGUAGES_OFFERED } from './language-tags.ts';
import type { FactDraft } from './use-business.ts';

type Translations = FactDraft['translations'];

/** The same fact in other languages, where the owner wants to choose the words. */
export function FactTranslations({
  translations,
  onChange,
}: {
  translations: Translations;
  onChange: (translations: Translations) => void;
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const left = LANGUAGES_OFFERED.filter((tag) => translations[tag] === undefined)
    .map((tag) => ({ value: tag, label: format.language(tag) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, format.locale));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t('facts.translations')}</legend>
      {Object.entries(translations).map(([tag, words]) => (
        <Translation
          key={tag}
          language={format.language(tag)}
          words={words}
          onChange={(next) => onChange({ ...translations, [tag]: next })}
          onRemove={() =>
            onChange(
              Object.fromEntries(Object.entries(translations).filter(([each]) => each !== tag)),
            )
          }
        />
      ))}
      <Select
        value=""
        label={t('facts.addTranslation')}
        options={[{ value: '', label: t('facts.addTranslation') }, ...left]}
        onChange={(tag) => {
          if (tag !== '') onChange({ ...translations, [tag]: { title: '', text: '' } });
        }}
      />
    </fieldset>
  );
}

function Translation({
  language,
  words,
  onChange,
  onRemove,
}: {
  language: string;
  words: { title: string; text: string };
  onChange: (words: { title: string; text: string }) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <div className="flex flex-col gap-2 rounded-control bg-canvas p-3">
      <div className="flex items-center justify-between">
        <p className="font-medium">{language}</p>
        <IconButton
          label={t('facts.removeTranslation', { language })}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
      <Field label={t('facts.titleIn', { language })}>
        <TextInput
          dir="auto"
          maxLength={120}
          value={words.title}
          onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('facts.textIn', { language })}>
        <TextArea
          dir="auto"
          maxLength={2000}
          value={words.text}
          onChange={(event) => onChange({ ...words, text: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}
