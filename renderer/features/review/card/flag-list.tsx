import { TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { useReview } from '../review-store.ts';
import { useFlagWords } from './flag-words.ts';

/** Every reason to look, by name. The first Approve leads here. */
export function FlagList({ draft, ref }: { draft: Draft; ref: Ref<HTMLUListElement> }) {
  const { t } = useTranslation('review');
  const words = useFlagWords();
  const { keys } = useShortcut('approve');
  const led = useReview((state) => state.flagsShown === draft.id);
  if (draft.flags.length === 0) return null;
  return (
    <ul
      ref={ref}
      tabIndex={-1}
      aria-label={t('flag.label')}
      className="flex flex-col gap-1 rounded-control bg-warn-soft px-3 py-2 text-sm font-medium text-warn"
    >
      {draft.flags.map((flag, index) => (
        <li key={index} className="flex gap-2">
          <TriangleAlert size={16} aria-hidden="true" className="mt-0.5" />
          <span className="min-w-0 wrap-anywhere">{words(flag)}</span>
        </li>
      ))}
      {led ? <li className="ps-6 font-normal">{t('flag.again', { key: keys ?? '' })}</li> : null}
    </ul>
  );
}
