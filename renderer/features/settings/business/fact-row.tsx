import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../../main/engine/domain/business.ts';
import { useFormat } from '../../../i18n/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useFactAction, type FactDraft } from './use-business.ts';

export function FactRow({
  fact,
  onEdit,
  onDeleted,
}: {
  fact: Fact;
  onEdit: (fact: FactDraft) => void;
  onDeleted: (fact: Fact) => void;
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const remove = useFactAction('business.deleteFact');
  const languages = Object.keys(fact.translations).map((tag) => format.language(tag));
  return (
    <li className="flex items-start gap-2 py-3 ps-4 pe-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="font-medium wrap-anywhere">{fact.title}</bdi>
          <span className="text-sm text-muted">{t(`facts.topics.${fact.topic}`)}</span>
        </p>
        <p dir="auto" className="line-clamp-3 wrap-anywhere whitespace-pre-wrap">
          {fact.text}
        </p>
        {languages.length === 0 ? null : (
          <p className="text-sm text-muted">
            {t('facts.alsoIn', { languages: format.list(languages) })}
          </p>
        )}
        <ErrorLine error={remove.error} />
      </div>
      <IconButton
        label={t('facts.edit', { title: fact.title })}
        icon={<Pencil size={16} aria-hidden="true" />}
        onClick={() => onEdit(fact)}
      />
      <IconButton
        label={t('facts.delete', { title: fact.title })}
        disabled={remove.running}
        icon={<Trash2 size={16} aria-hidden="true" />}
        onClick={() => remove.run({ id: fact.id }, () => onDeleted(fact))}
      />
    </li>
  );
}
