import { ChevronLeft, ChevronRight, Diff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useCardContext } from './card-context.tsx';

/** ‹ 2/2 ›: nothing is ever written over, so every version can stand again. */
export function Versions({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const { card, actions, view, setView } = useCardContext();
  const changes = useShortcut('changes');
  const at = card.versions.findIndex((version) => version.id === draft.id);
  if (card.versions.length < 2) return null;
  const step = (by: number) => {
    const version = card.versions[at + by];
    if (version !== undefined) actions.useVersion(version.id);
  };
  return (
    <span className="flex items-center gap-1 text-sm text-muted">
      <IconButton
        label={t('versions.before')}
        icon={<ChevronLeft size={16} className="mirrors" aria-hidden="true" />}
        disabled={at <= 0}
        onClick={() => step(-1)}
      />
      <span>
        <span aria-hidden="true">{`${at + 1}/${card.versions.length}`}</span>
        <span className="sr-only">
          {t('versions.at', { at: at + 1, of: card.versions.length })}
        </span>
      </span>
      <IconButton
        label={t('versions.after')}
        icon={<ChevronRight size={16} className="mirrors" aria-hidden="true" />}
        disabled={at >= card.versions.length - 1}
        onClick={() => step(1)}
      />
      <IconButton
        label={t('versions.changes')}
        keys={changes.keys}
        aria-keyshortcuts={changes.aria}
        pressed={view.changes}
        icon={<Diff size={16} aria-hidden="true" />}
        onClick={() => setView({ changes: !view.changes })}
      />
    </span>
  );
}
