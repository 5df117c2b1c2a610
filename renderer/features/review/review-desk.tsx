import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId, TurnId } from '../../../main/engine/domain/ids.ts';
import { useShortcut } from '../../app/shortcuts/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/drawer.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { BulkSheet } from './bulk/bulk-sheet.tsx';
import { stillTicked } from './bulk/tick.ts';
import { CardPane } from './card/card-pane.tsx';
import { isInHand, useCard } from './card/use-card.ts';
import { QueueMode } from './queue-mode.tsx';
import { QueuePane } from './queue/queue-pane.tsx';
import { useQueue, type Queue } from './queue/use-queue.ts';
import { review, useReview } from './review-store.ts';
import { useDeskFocus } from './use-desk-focus.ts';
import { useDeskReviewCommands } from './use-desk-review-commands.ts';
import { useWide } from './use-wide.ts';
import { WhyContent } from './why/why-pane.tsx';

interface ReviewDeskProps {
  /** Absent where there are no chats to go to: in the first steps. */
  onOpenChat?: (conversationId: ConversationId) => void;
  onPractice?: () => void;
}

function WhyAside() {
  const { t } = useTranslation('review');
  const selected = useReview((state) => state.selected);
  const open = useReview((state) => state.whyOpen);
  const { keys } = useShortcut('why');
  const wide = useWide();
  if (!wide) {
    return (
      <Drawer
        open={open}
        onOpenChange={review.setWhy}
        title={t('why.title')}
        closeLabel={t('why.close')}
      >
        <WhyContent turnId={selected} />
      </Drawer>
    );
  }
  return (
    <aside
      data-pane
      data-why
      data-pane-focus
      tabIndex={-1}
      aria-label={t('why.title')}
      className="w-72 wide:w-80 shrink-0 overflow-y-auto border-s border-line bg-surface -outline-offset-2"
    >
      <h2 className="flex min-h-13 items-center justify-between gap-2 border-b border-line px-4 font-semibold">
        {t('why.title')}
        {keys === undefined ? null : <Kbd keys={keys} />}
      </h2>
      <WhyContent turnId={selected} />
    </aside>
  );
}

function useTickUpkeep(rows: Queue['rows']): void {
  const ticked = useReview((state) => state.ticked);
  useEffect(() => {
    const still = stillTicked(ticked, rows);
    if (still.size !== ticked.size) review.setTicked(still);
  }, [ticked, rows]);
}

function ThreePanes({
  queue,
  onOpenChat,
  onPractice,
}: { queue: Queue } & { [Key in keyof ReviewDeskProps]-?: ReviewDeskProps[Key] | undefined }) {
  const { t } = useTranslation('review');
  const { selected, cardOpen } = useReview();
  return (
    <>
      <section
        data-pane
        aria-label={t('queue.pane')}
        className={classNames(
          'w-full shrink-0 border-e border-line bg-surface two:block two:w-72 wide:w-80',
          cardOpen && 'hidden',
        )}
      >
        <QueuePane queue={queue} onPractice={onPractice} />
      </section>
      <section
        data-pane
        aria-label={t('card.pane')}
        className={classNames('min-w-0 flex-1 flex-col two:flex', cardOpen ? 'flex' : 'hidden')}
      >
        <CardPane turnId={selected} onOpenChat={onOpenChat} />
      </section>
      <WhyAside />
      <BulkSheet />
    </>
  );
}

/** The card after this one is asked for early, so that it is there at once. */
function useNextCard(rows: Queue['rows'], selected: TurnId | null): void {
  const at = rows.findIndex((row) => row.turnId === selected);
  useCard(rows[at + 1]?.turnId ?? null);
}

/** The review desk: what waits, the draft in hand, and why it says what it says. */
export function ReviewDesk({ onOpenChat, onPractice }: ReviewDeskProps) {
  const { selected, queueMode } = useReview();
  const { data: card, error } = useCard(selected);
  const queue = useQueue(isInHand({ data: card, error }) ? selected : null);
  const { rows } = queue;
  const desk = useRef<HTMLDivElement>(null);
  useNextCard(rows, selected);
  useDeskReviewCommands(rows, { onOpenChat });
  useDeskFocus(desk, `${selected} ${card !== undefined} ${rows.length > 0} ${queueMode !== null}`);
  useTickUpkeep(rows);
  return (
    <div ref={desk} data-desk-keys className="flex h-full">
      {queueMode === null ? (
        <ThreePanes queue={queue} onOpenChat={onOpenChat} onPractice={onPractice} />
      ) : (
        <QueueMode
          turnId={selected}
          done={queueMode.done}
          left={rows.length}
          onOpenChat={onOpenChat}
        />
      )}
    </div>
  );
}
