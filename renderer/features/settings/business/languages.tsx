import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Business } from '../../../../main/engine/domain/business.ts';
import { useFormat } from '../../../i18n/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { Setting } from '../setting.tsx';
import { LANGUAGES_OFFERED } from './language-tags.ts';
import { useBusinessSaver } from './use-business.ts';

const MOST = 20;

/** The languages that the owner reads: drafts in others are never part of an approval in one go. */
export function Languages({ business }: { business: Business }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const save = useBusinessSaver();
  const put = (change: (languages: string[]) => string[]) =>
    save.run((latest) => ({ ...latest, languages: change(latest.languages) }));
  const left = LANGUAGES_OFFERED.filter((tag) => !business.languages.includes(tag))
    .map((tag) => ({ value: tag, label: format.language(tag) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, format.locale));
  return (
    <Setting
      stacked
      label={t('business.languages.label')}
      description={t('business.languages.hint')}
      outcome={save}
    >
      <ul className="contents">
        {business.languages.map((tag) => (
          <li
            key={tag}
            className="flex items-center gap-1 rounded-control border border-line bg-sunken ps-3"
          >
            {format.language(tag)}
            <IconButton
              label={t('business.languages.remove', { language: format.language(tag) })}
              icon={<X size={16} aria-hidden="true" />}
              onClick={() => put((tags) => tags.filter((each) => each !== tag))}
            />
          </li>
        ))}
      </ul>
      {business.languages.length < MOST ? (
        <Select
          value=""
          label={t('business.languages.add')}
          options={[{ value: '', label: t('business.languages.add') }, ...left]}
          onChange={(tag) => {
            if (tag !== '') put((tags) => [...tags, tag]);
          }}
        />
      ) : null}
    </Setting>
  );
}
