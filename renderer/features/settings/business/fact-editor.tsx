import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactTopic } from '../../../../preload/contract/domain.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Field, TextArea, TextInput } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import {
  factProblem,
  outdatedTranslations,
  parseKeywords,
  tidyFact,
  withoutTranslations,
  type FactProblem,
} from './fact-form.ts';
import { FactTranslations } from './fact-translations.tsx';
import { OutdatedWording } from './outdated-wording.tsx';
import { useFactAction, type FactDraft } from './use-business.ts';

/** One fact in a sheet of its own. Nothing is kept until "Save"; what could say something wrong is asked about. */
export function FactEditor({ fact, onClose }: { fact: FactDraft; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [draft, setDraft] = useState(fact);
  const [keywords, setKeywords] = useState(fact.keywords.join(', '));
  const [problem, setProblem] = useState<FactProblem | null>(null);
  const [outdated, setOutdated] = useState<readonly string[]>([]);
  const save = useFactAction('business.saveFact');
  const change = (part: Partial<FactDraft>) => setDraft({ ...draft, ...part });
  const keep = (next: FactDraft) => save.run(next, onClose);

  const submit = () => {
    const next = tidyFact({ ...draft, keywords: parseKeywords(keywords) });
    const found = factProblem(next);
    const old = outdatedTranslations(fact, next);
    setProblem(found);
    setOutdated(found === null ? old : []);
    if (found === null && old.length === 0) keep(next);
  };
  const keepWithout = (tags: readonly string[]) =>
    keep(withoutTranslations(tidyFact({ ...draft, keywords: parseKeywords(keywords) }), tags));
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t(fact.id === null ? 'facts.newTitle' : 'facts.editTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone="primary" disabled={save.running} onClick={submit}>
            {t('facts.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 py-1">
        <Field label={t('facts.topic')}>
          <Select
            value={draft.topic}
            options={FactTopic.options.map((value) => ({
              value,
              label: t(`facts.topics.${value}`),
            }))}
            onChange={(topic) => change({ topic })}
          />
        </Field>
        <Field
          label={t('facts.titleLabel')}
          description={t('facts.titleHint')}
          error={problem === 'title-missing' ? t('facts.titleMissing') : null}
        >
          <TextInput
            dir="auto"
            maxLength={120}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t('facts.textLabel')}
          description={t('facts.textHint')}
          error={problem === 'text-missing' ? t('facts.textMissing') : null}
        >
          <TextArea
            dir="auto"
            maxLength={2000}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </Field>
        <Field label={t('facts.keywords')} description={t('facts.keywordsHint')}>
          <TextInput
            dir="auto"
            maxLength={4000}
            value={keywords}
            onChange={(event) => setKeywords(event.currentTarget.value)}
          />
        </Field>
        <FactTranslations
          translations={draft.translations}
          onChange={(translations) => change({ translations })}
        />
        {outdated.length === 0 ? null : (
          <OutdatedWording
            tags={outdated}
            onRemove={() => keepWithout(outdated)}
            onKeep={() => keepWithout([])}
          />
        )}
        <ErrorLine error={save.error} />
      </div>
    </Dialog>
  );
}
