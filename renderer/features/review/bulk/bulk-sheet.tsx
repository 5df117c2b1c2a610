import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval, ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { call, routeKey, routeOptions } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useOnceSeen } from '../../../ui/use-once-seen.ts';
import { toFrontdeskError, type TurnId } from '../../../../preload/contract/domain.ts';
import { approvalOf } from '../actions/approval-of.ts';
import { DraftText } from '../card/draft-text.tsx';
import { review, useReview } from '../review-store.ts';

function Recipient({ card }: { card: ReviewCard }) {
  return (
    <li className="flex flex-col gap-1 rounded-card border-2 border-dashed border-control px-4 py-3">
      <h3 className="font-semibold">
        <bdi>{card.title}</bdi>
      </h3>
      {card.draft === null ? null : <DraftText text={card.draft.text} flags={card.draft.flags} />}
    </li>
  );
}

function useTickedCards(open: boolean): readonly ReviewCard[] | undefined {
  const ticked = useReview((state) => state.ticked);
  const cards = useQueries({
    queries: open ? [...ticked].map((turnId) => routeOptions('review.card', { turnId })) : [],
  });
  const known = cards.flatMap((card) => card.data ?? []);
  return known.length === cards.length ? known : undefined;
}

function useSendAll(cards: readonly ReviewCard[] | undefined) {
  const client = useQueryClient();
  const [error, setError] = useState<ReturnType<typeof toFrontdeskError> | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = (turnId: TurnId, failed: boolean) => {
    if (failed) review.comeBack(turnId);
    else review.arrived(turnId);
  };
  const send = async () => {
    const approvals = (cards ?? []).flatMap((card): Approval[] => {
      const approval = card.draft === null ? null : approvalOf(card, card.draft);
      return approval === null ? [] : [approval];
    });
    setBusy(true);
    for (const each of approvals) review.depart(each.turnId);
    review.setBulkOpen(false);
    try {
      const outcomes = await call('review.approveMany', { approvals });
      await client.invalidateQueries({ queryKey: routeKey('review.queue') });
      for (const { turnId, error: wrong } of outcomes) settle(turnId, wrong !== null);
      for (const { turnId, error: wrong } of outcomes) {
        if (wrong !== null) review.fail({ turnId, error: wrong, name: null });
      }
    } catch (cause) {
      for (const each of approvals) settle(each.turnId, true);
      setError(toFrontdeskError(cause));
      review.setBulkOpen(true);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, error };
}

/** What stands in the sheet, as far as an approval covers it. */
const namesOf = (cards: readonly ReviewCard[] | undefined): string =>
  (cards ?? []).map(({ turn, draft }) => draft?.id ?? turn.id).join(' ');

/** The replies of the sheet, one below the other. `onEnd` is called when `end`, which stands below the last, was seen. */
function Recipients({
  cards,
  end,
  onEnd,
}: {
  cards: readonly ReviewCard[];
  end: RefObject<HTMLDivElement | null>;
  onEnd: () => void;
}) {
  useOnceSeen(end, namesOf(cards), onEnd);
  return (
    <>
      <ul className="flex flex-col gap-3">
        {cards.map((card) => (
          <Recipient key={card.turn.id} card={card} />
        ))}
      </ul>
      <div ref={end} className="h-px" />
    </>
  );
}

/** Approving several: every recipient with the full text, and none leaves before all of them were on the screen. */
export function BulkSheet() {
  const { t } = useTranslation('review');
  const open = useReview((state) => state.bulkOpen);
  const cards = useTickedCards(open);
  const { send, busy, error } = useSendAll(cards);
  const count = cards?.length ?? 0;
  const say = useAnnounce();
  const [seen, setSeen] = useState<string | null>(null);
  const [toldOf, setToldOf] = useState<string | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const names = namesOf(cards);
  const approve = () => {
    if (seen === names) {
      void send();
      return;
    }
    setToldOf(names);
    say(t('bulk.readOn'));
    end.current?.scrollIntoView({ block: 'end' });
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={review.setBulkOpen}
      title={t('bulk.title', { count })}
      description={t('bulk.text')}
      actions={
        <>
          {toldOf === names ? (
            <p className="flex-1 basis-60 self-center text-sm text-muted">{t('bulk.readOn')}</p>
          ) : null}
          <Button onClick={() => review.setBulkOpen(false)}>{t('bulk.cancel')}</Button>
          <Button tone="primary" disabled={busy || count === 0} onClick={approve}>
            {t('bulk.send', { count })}
          </Button>
        </>
      }
    >
      <ErrorLine error={error} />
      {cards === undefined ? (
        <SkeletonRows rows={3} label={t('card.loading')} />
      ) : (
        <Recipients cards={cards} end={end} onEnd={() => setSeen(names)} />
      )}
    </Dialog>
  );
}
