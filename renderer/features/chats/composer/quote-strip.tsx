import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useBodyWords } from '../../../ui/thread/body-words.ts';

/** The message that is answered, above the words that answer it. */
export function QuoteStrip({
  quotes,
  sender,
  onCancel,
}: {
  quotes: Message;
  /** Whose chat it is. */
  sender: string;
  onCancel: () => void;
}) {
  const { t } = useTranslation('chats');
  const { t: thread } = useTranslation('thread');
  const words = useBodyWords();
  const whose = quotes.direction === 'out' ? thread('quote.ours') : (quotes.senderName ?? sender);
  return (
    <div
      role="group"
      aria-label={t('composer.answering')}
      className="flex items-start gap-2 rounded-control border-s-4 border-accent bg-sunken py-1 ps-2 text-sm"
    >
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-accent-text">
          <bdi>{whose}</bdi>
        </p>
        <p dir="auto" className="line-clamp-2 wrap-anywhere text-muted">
          {words(quotes.body)}
        </p>
      </div>
      <IconButton
        label={t('composer.answerNone')}
        icon={<X size={16} aria-hidden="true" />}
        onClick={onCancel}
      />
    </div>
  );
}
