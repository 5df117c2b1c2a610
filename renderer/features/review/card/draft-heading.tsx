import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useFormat } from '../../../i18n/index.ts';
import { EvidenceWord } from './evidence-word.tsx';
import { useCardContext } from './card-context.tsx';
import { isBeingWritten } from './use-card.ts';
import { Versions } from './versions.tsx';

/** "Draft, not sent", whose it is, and the one evidence word. */
export function DraftHeading({ draft }: { draft: Draft | null }) {
  const { t } = useTranslation('review');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const { card, view, actions } = useCardContext();
  const own = view.editing || actions.ownText !== null || draft?.author === 'owner';
  const written = isBeingWritten(card);
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
      <h3 className="text-sm font-semibold text-muted">
        {card.turn.state === 'unconfirmed'
          ? status('turn.unconfirmed')
          : t(own ? 'draft.yours' : 'draft.notSent')}
      </h3>
      {draft === null || written || own ? null : (
        <EvidenceWord evidence={draft.evidence} flags={draft.flags.length} />
      )}
      {draft === null || draft.language === 'und' ? null : (
        <span className="text-sm text-muted">{format.language(draft.language)}</span>
      )}
      <span className="ms-auto">{draft === null ? null : <Versions draft={draft} />}</span>
    </div>
  );
}
