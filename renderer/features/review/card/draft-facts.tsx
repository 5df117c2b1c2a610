import { BookOpen, Coins, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useCostWords } from './cost-words.ts';

/** Sources, lookups and cost in one quiet line; the rest stands under "Why this answer". */
export function DraftFacts({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const cost = useCostWords();
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span className="inline-flex items-center gap-1.5">
        <BookOpen size={16} aria-hidden="true" />
        {t('sources', { count: draft.sources.length })}
      </span>
      {draft.toolCalls.length === 0 ? null : (
        <span className="inline-flex items-center gap-1.5">
          <Wrench size={16} aria-hidden="true" />
          {t('lookups', { count: draft.toolCalls.length })}
        </span>
      )}
      <span className="inline-flex items-center gap-1.5">
        <Coins size={16} aria-hidden="true" />
        {t('cost.label', { cost: cost(draft) })}
      </span>
    </p>
  );
}
