import { MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../main/engine/domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ConversationPane } from './conversation/conversation-pane.tsx';
import { ConversationList } from './list/conversation-list.tsx';
import { chats } from './list/list-store.ts';

/** All chats beside the open one; on a narrow window one of the two. */
export function ChatsScreen({
  conversationId,
  onOpen,
  onBack,
  draftSlot,
}: {
  conversationId: ConversationId | null;
  onOpen: (id: ConversationId) => void;
  onBack: () => void;
  /** The draft that waits in a chat, which belongs to another feature. */
  draftSlot: (id: ConversationId) => ReactNode;
}) {
  const { t } = useTranslation('chats');
  const isOpen = conversationId !== null;
  return (
    <div className="flex h-full min-h-0">
      <div
        data-pane
        className={classNames(
          'min-w-0 border-line max-two:flex-1 two:w-84 two:shrink-0 two:border-e',
          isOpen && 'max-two:hidden',
        )}
      >
        <ConversationList selected={conversationId} onOpen={onOpen} />
      </div>
      <div data-pane className={classNames('min-w-0 flex-1', !isOpen && 'max-two:hidden')}>
        {conversationId === null ? (
          <EmptyState icon={MessagesSquare} title={t('pick.title')}>
            {t('pick.what')}
          </EmptyState>
        ) : (
          <ConversationPane
            key={conversationId}
            conversationId={conversationId}
            startAt={chats.takeOpenAt(conversationId)}
            onBack={onBack}
            draft={draftSlot(conversationId)}
          />
        )}
      </div>
    </div>
  );
}
