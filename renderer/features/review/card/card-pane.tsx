import { Inbox } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId, TurnId } from '../../../../main/engine/domain/ids.ts';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { CardHeader } from './card-header.tsx';
import { DraftCard } from './draft-card.tsx';
import { ThreadExcerpt } from './thread-excerpt.tsx';
import { useCard } from './use-card.ts';

const OWN_SCROLLING = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Opens at the draft: its end where it fits, its beginning where it is long; and holds that while the messages above
 * come in, until the owner scrolls.
 */
function useStartAtDraft(turnId: TurnId) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const draft = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [view, inner, card] = [scroller.current, content.current, draft.current];
    if (view === null || inner === null || card === null) return undefined;
    const place = () => {
      if (card.offsetHeight > view.clientHeight) view.scrollTop = card.offsetTop;
      else view.scrollTop = view.scrollHeight;
    };
    const observer = new ResizeObserver(place);
    const letGo = () => observer.disconnect();
    place();
    observer.observe(inner);
    for (const own of OWN_SCROLLING) view.addEventListener(own, letGo, { passive: true });
    return () => {
      letGo();
      for (const own of OWN_SCROLLING) view.removeEventListener(own, letGo);
    };
  }, [turnId]);
  return { scroller, content, draft };
}

function OpenCard({
  card,
  onOpenChat,
}: {
  card: ReviewCard;
  onOpenChat: ((id: ConversationId) => void) | undefined;
}) {
  const { scroller, content, draft } = useStartAtDraft(card.turn.id);
  const open = onOpenChat === undefined ? undefined : () => onOpenChat(card.conversation.id);
  return (
    <>
      <CardHeader card={card} onOpenChat={open} />
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto bg-canvas px-4">
        <div ref={content} className="mx-auto flex min-h-full max-w-180 flex-col justify-end pb-4">
          <ThreadExcerpt card={card} />
          <div ref={draft}>
            <DraftCard key={card.turn.id} card={card} active />
          </div>
        </div>
      </div>
    </>
  );
}

/** The middle pane: the chat's end and the draft that answers it. */
export function CardPane({
  turnId,
  onOpenChat,
}: {
  turnId: TurnId | null;
  onOpenChat: ((id: ConversationId) => void) | undefined;
}) {
  const { t } = useTranslation('review');
  const errorText = useErrorText();
  const card = useCard(turnId);
  if (turnId === null) return <EmptyState icon={Inbox} title={t('card.nothing')} />;
  if (card.data !== undefined) return <OpenCard card={card.data} onOpenChat={onOpenChat} />;
  if (card.error === null) return <SkeletonRows rows={4} label={t('card.loading')} />;
  return (
    <EmptyState
      icon={Inbox}
      title={t('card.failed')}
      action={<Button onClick={() => void card.refetch()}>{t('failed.retry')}</Button>}
    >
      {errorText(card.error)}
    </EmptyState>
  );
}
