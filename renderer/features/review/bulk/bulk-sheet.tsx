import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval, ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { call, routeKey, routeOptions } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
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

/** Approving several: every recipient with the full text, and no more than fit one look. */
export function BulkSheet() {
  const { t } = useTranslation('review');
  const open = useReview((state) => state.bulkOpen);
  const cards = useTickedCards(open);
  const { send, busy, error } = useSendAll(cards);
  const count = cards?.length ?? 0;
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={review.setBulkOpen}
      title={t('bulk.title', { count })}
      description={t('bulk.text')}
      actions={
        <>
          <Button onClick={() => review.setBulkOpen(false)}>{t('bulk.cancel')}</Button>
          <Button tone="primary" disabled={busy || count === 0} onClick={() => void send()}>
            {t('bulk.send', { count })}
          </Button>
        </>
      }
    >
      <ErrorLine error={error} />
      {cards === undefined ? (
        <SkeletonRows rows={3} label={t('card.loading')} />
      ) : (
        <ul className="flex flex-col gap-3">
          {cards.map((card) => (
            <Recipient key={card.turn.id} card={card} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
