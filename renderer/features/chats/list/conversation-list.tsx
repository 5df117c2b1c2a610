import { CircleAlert, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { ConversationRows } from './conversation-rows.tsx';
import { chats, useChats } from './list-store.ts';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { useConversations, type Conversations } from './use-conversations.ts';

/** All chats, or those in which the words were found that stand in the field above. */
export function ConversationList({
  selected,
  onOpen,
}: {
  selected: ConversationId | null;
  onOpen: (id: ConversationId) => void;
}) {
  const conversations = useConversations();
  const search = useChats((state) => state.search);
  const searching = search.trim() !== '';
  return (
    <div className="flex h-full flex-col bg-surface">
      <SearchField value={search} onChange={chats.search} />
      {searching ? (
        <SearchResults text={search.trim()} rows={conversations.rows} onOpen={onOpen} />
      ) : (
        <All conversations={conversations} selected={selected} onOpen={onOpen} />
      )}
    </div>
  );
}

function All({
  conversations,
  selected,
  onOpen,
}: {
  conversations: Conversations;
  selected: ConversationId | null;
  onOpen: (id: ConversationId) => void;
}) {
  const { t } = useTranslation('chats');
  const errorText = useErrorText();
  if (conversations.loading) return <SkeletonRows rows={8} label={t('list.loading')} />;
  if (conversations.error !== null) {
    return (
      <EmptyState
        icon={CircleAlert}
        title={t('list.failed')}
        action={<Button onClick={conversations.retry}>{t('tryAgain')}</Button>}
      >
        {errorText(conversations.error)}
      </EmptyState>
    );
  }
  if (conversations.rows.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t('list.empty')}>
        {t('list.emptyWhat')}
      </EmptyState>
    );
  }
  return <ConversationRows conversations={conversations} selected={selected} onOpen={onOpen} />;
}
