import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../../main/engine/domain/business.ts';
import { Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { EMPTY_FACT, matchingFacts } from './fact-form.ts';
import { FactEditor } from './fact-editor.tsx';
import { FactRow } from './fact-row.tsx';
import { UndoDelete } from './undo-delete.tsx';
import type { FactDraft } from './use-business.ts';

const FILTER_FROM = 8;

export function FactList({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('settings');
  const [editing, setEditing] = useState<FactDraft | null>(null);
  const [deleted, setDeleted] = useState<Fact | null>(null);
  const [filter, setFilter] = useState('');
  const shown = matchingFacts(facts, useDeferredValue(filter));
  return (
    <section aria-label={t('facts.title')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('facts.heading', { count: facts.length })}</h3>
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => setEditing({ ...EMPTY_FACT })}
        >
          {t('facts.add')}
        </Button>
      </div>
      <p className="text-muted">{t('facts.about')}</p>
      {facts.length < FILTER_FROM ? null : (
        <TextInput
          type="search"
          aria-label={t('facts.filter')}
          dir="auto"
          placeholder={t('facts.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {deleted === null ? null : <UndoDelete fact={deleted} onDone={() => setDeleted(null)} />}
      {shown.length === 0 ? (
        <p className="rounded-card border border-dashed border-control p-6 text-center text-muted">
          {t(facts.length === 0 ? 'facts.none' : 'facts.noMatch')}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {shown.map((fact) => (
            <FactRow key={fact.id} fact={fact} onEdit={setEditing} onDeleted={setDeleted} />
          ))}
        </ul>
      )}
      {editing === null ? null : (
        <FactEditor key={editing.id} fact={editing} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}
