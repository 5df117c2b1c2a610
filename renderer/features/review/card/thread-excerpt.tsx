import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../main/engine/domain/message.ts';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { useRoute } from '../../../bridge/index.ts';
import { DayMark } from '../../../ui/thread/day-mark.tsx';
import { isGrouped, isSameDay } from '../../../ui/thread/grouping.ts';
import { MessageBubble, useMessageName } from '../../../ui/thread/message-bubble.tsx';

const LAST = 20;

function Line({
  message,
  before,
  answered,
  sender,
  place,
}: {
  message: Message;
  before: Message | undefined;
  answered: boolean;
  sender: string;
  place: { at: number; of: number };
}) {
  const name = useMessageName();
  return (
    <>
      {before === undefined || !isSameDay(before.sentAt, message.sentAt) ? (
        <DayMark at={message.sentAt} />
      ) : null}
      <article
        aria-label={name(message, sender)}
        aria-posinset={place.at}
        aria-setsize={place.of}
        className={answered ? 'border-s-2 border-accent ps-2' : 'ps-2.5'}
      >
        <MessageBubble message={message} grouped={isGrouped(before, message)} />
      </article>
    </>
  );
}

/** The last twenty messages; those that the draft answers carry a mark at their side. */
export function ThreadExcerpt({ card }: { card: ReviewCard }) {
  const { t } = useTranslation('review');
  const { data } = useRoute('conversations.thread', {
    conversationId: card.conversation.id,
    before: null,
    limit: LAST,
  });
  const messages = data?.items ?? card.messages;
  const answered = new Set(card.turn.messageIds);
  return (
    <div role="feed" aria-label={t('thread.label', { name: card.title })}>
      {messages.map((message, index) => (
        <Line
          key={message.id}
          message={message}
          before={messages[index - 1]}
          answered={answered.has(message.id)}
          sender={card.title}
          place={{ at: index + 1, of: messages.length }}
        />
      ))}
      <p className="mt-2 mb-4 ps-2.5 text-sm text-muted">
        {t('thread.answers', { count: card.turn.messageIds.length })}
      </p>
    </div>
  );
}
