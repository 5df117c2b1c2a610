import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { call } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { UnconfirmedSend } from '../../../ui/status/unconfirmed-send.tsx';
import { useCardActions } from '../actions/use-card-actions.ts';
import { Bands, useKept } from './bands.tsx';
import {
  CardContext,
  useCardContext,
  type CardContextValue,
  type CardView,
} from './card-context.tsx';
import { CardToolbar } from './card-toolbar.tsx';
import { DraftBody } from './draft-body.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftHeading } from './draft-heading.tsx';
import { Failed } from './failed.tsx';
import { FlagList } from './flag-list.tsx';
import { HintPanel } from './hint-panel.tsx';

import { useCardCommands } from './use-card-commands.ts';
import { isBeingWritten } from './use-card.ts';
import { useSight, type SightRefs } from './use-sight.ts';
import { Writing } from './writing.tsx';

const CLOSED: CardView = { editing: false, hinting: false, changes: false };

function CardMiddle({ card, flags }: { card: ReviewCard; flags: SightRefs['flags'] }) {
  const { actions } = useCardContext();
  const { draft } = card;
  if (isBeingWritten(card)) return <Writing />;
  return (
    <>
      {card.turn.state === 'failed' ? <Failed /> : null}
      {card.turn.state === 'unconfirmed' ? (
        <UnconfirmedSend name={card.title} onChoice={actions.resolve} />
      ) : null}
      {draft === null ? null : (
        <>
          <DraftBody draft={draft} />
          <FlagList draft={draft} ref={flags} />
          <DraftFacts draft={draft} />
        </>
      )}
    </>
  );
}

/** One announcement when a draft that was awaited is whole; none while it is being written. */
function useFinishedAnnouncement(card: ReviewCard): void {
  const { t } = useTranslation('review');
  const say = useAnnounce();
  const written = isBeingWritten(card);
  const before = useRef(written);
  useEffect(() => {
    if (before.current && !written && card.draft !== null) {
      say(t('say.ready', { name: card.title }));
    }
    before.current = written;
  }, [written, card, say, t]);
}

/** The draft card. Dashed, because it is not sent. */
export function DraftCard({ card, active }: { card: ReviewCard; active: boolean }) {
  const { t } = useTranslation('review');
  const [view, patchView] = useState(CLOSED);
  const { sight, end, flags, newer } = useSight(card.draft?.id ?? card.turn.id);
  const actions = useCardActions(card, sight);
  const value: CardContextValue = useMemo(
    () => ({
      card,
      view,
      actions,
      setView: (change) => patchView((old) => ({ ...old, ...change })),
    }),
    [card, view, actions],
  );
  useCardCommands(value, active);
  useFinishedAnnouncement(card);
  useKept(card.turn.id, (kept) => {
    call('review.keep', { turnId: card.turn.id, kept }).catch(() => undefined);
  });
  const settled = card.turn.state === 'unconfirmed';
  return (
    <CardContext value={value}>
      <section
        tabIndex={-1}
        data-pane-focus
        data-card
        aria-label={t('draft.label', { name: card.title })}
        className="flex flex-col gap-3 rounded-card border-2 border-dashed border-control bg-surface px-4 pt-2"
      >
        <DraftHeading draft={card.draft} />
        <Bands newerRef={newer} />
        <CardMiddle card={card} flags={flags} />
        <div ref={end} aria-hidden="true" className="-mt-3 h-px" />
        {settled ? (
          <div className="h-1" />
        ) : (
          <div className="sticky bottom-0 -mx-4 flex flex-col gap-3 rounded-b-card border-t border-line bg-surface px-4 py-3">
            {view.hinting ? <HintPanel /> : null}
            <CardToolbar />
          </div>
        )}
      </section>
    </CardContext>
  );
}
