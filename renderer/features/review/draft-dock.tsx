import type { ConversationId } from '../../../main/engine/domain/ids.ts';
import { useRoute } from '../../bridge/index.ts';
import { DraftCard } from './card/draft-card.tsx';
import { useCard } from './card/use-card.ts';
import { useReview } from './review-store.ts';

/** The draft of one chat, to stand above its composer. Nothing where none waits. */
export function DraftDock({ conversationId }: { conversationId: ConversationId }) {
  const queue = useRoute('review.queue', undefined);
  const departing = useReview((state) => state.departing);
  const row = queue.data?.find(
    (each) => each.conversationId === conversationId && !departing.has(each.turnId),
  );
  const { data: card } = useCard(row?.turnId ?? null);
  if (card === undefined || row === undefined) return null;
  return (
    <div data-desk-keys className="max-h-[60vh] overflow-y-auto px-4 py-2">
      <DraftCard key={card.turn.id} card={card} active />
    </div>
  );
}
