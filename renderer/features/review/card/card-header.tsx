import { ArrowLeft, Hand, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { call } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useNow } from '../../../ui/now.ts';
import { channelNameKey } from '../../../ui/status/channel-status.tsx';
import { useAct } from '../actions/use-act.ts';
import { review } from '../review-store.ts';
import { ModeMenu } from './mode-menu.tsx';

function Who({ card, since }: { card: ReviewCard; since: number }) {
  const { t } = useTranslation('review');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <div className="min-w-0 flex-1 basis-32">
      <h2 className="truncate text-lg font-semibold" title={card.title}>
        <bdi>{card.title}</bdi>
      </h2>
      <p className="text-sm text-muted">
        {status(channelNameKey(card.turn.channelId))}
        {' · '}
        {t('header.waiting', { time: format.duration(now - since) })}
      </p>
    </div>
  );
}

/** Who it is, how long they wait, and what Frontdesk does in this chat. */
export function CardHeader({
  card,
  onOpenChat,
}: {
  card: ReviewCard;
  onOpenChat: (() => void) | undefined;
}) {
  const { t } = useTranslation('review');
  const act = useAct();
  const conversationId = card.conversation.id;
  const subject = { turnId: card.turn.id, name: card.title };
  const mine = card.conversation.handOver !== null;
  return (
    <header className="flex flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-surface px-4 py-2">
      <IconButton
        className="two:hidden"
        label={t('header.back')}
        icon={<ArrowLeft size={20} className="mirrors" aria-hidden="true" />}
        onClick={() => review.openCard(false)}
      />
      <Who card={card} since={card.messages[0]?.sentAt ?? card.turn.openedAt} />
      <ModeMenu
        conversation={card.conversation}
        onChange={(mode) =>
          void act(subject, () => call('conversations.setMode', { conversationId, mode }))
        }
      />
      {onOpenChat === undefined ? null : (
        <CommandButton
          command="open-chat"
          tone="quiet"
          icon={<MessageSquare size={16} aria-hidden="true" />}
          onClick={onOpenChat}
        >
          {t('header.openChat')}
        </CommandButton>
      )}
      <CommandButton
        command="take-over"
        tone="quiet"
        icon={<Hand size={16} aria-hidden="true" />}
        onClick={() =>
          void act(subject, () =>
            call(mine ? 'review.giveBack' : 'review.takeOver', { conversationId }),
          )
        }
      >
        {t(mine ? 'header.giveBack' : 'header.takeOver')}
      </CommandButton>
    </header>
  );
}
