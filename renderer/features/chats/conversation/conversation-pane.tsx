import { MessageSquareOff } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId, MessageId } from '../../../../main/engine/domain/ids.ts';
import { useCommands } from '../../../app/shortcuts/index.ts';
import { useRoute } from '../../../bridge/index.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { takesMoreThanWords } from '../channel-abilities.ts';
import { Composer } from '../composer/composer.tsx';
import { DropArea } from '../composer/drop-area.tsx';
import { takeFile } from '../composer/take-file.ts';
import { FindBar } from '../find/find-bar.tsx';
import { chats } from '../list/list-store.ts';
import { LeavingStrip } from '../composer/leaving-strip.tsx';
import { useThread } from '../thread/use-thread.ts';
import { ConversationHeader } from './conversation-header.tsx';
import { PhoneBand } from './phone-band.tsx';
import { ThreadArea } from './thread-area.tsx';

/** One chat from its head to its composer. Mount it anew for another one. */
export function ConversationPane({
  conversationId,
  startAt,
  onBack,
  draft,
}: {
  conversationId: ConversationId;
  /** A message to begin at, from a search over all chats. */
  startAt: MessageId | null;
  onBack: () => void;
  draft: ReactNode;
}) {
  const { t } = useTranslation('chats');
  const errorText = useErrorText();
  const detail = useRoute('conversations.detail', { conversationId });
  const thread = useThread(conversationId);
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState<MessageId | null>(startAt);
  // Once: the next time this chat is opened, it opens at its end.
  useEffect(() => chats.openAt(null), []);
  useCommands({ find: () => setFinding(true), close: onBack });

  if (detail.data === undefined) {
    if (detail.error === null) return <SkeletonRows rows={6} label={t('thread.loading')} />;
    return (
      <EmptyState
        icon={MessageSquareOff}
        title={t('thread.failedTitle')}
        action={
          <div className="flex gap-2">
            <Button tone="primary" onClick={() => void detail.refetch()}>
              {t('tryAgain')}
            </Button>
            <Button onClick={onBack}>{t('back')}</Button>
          </div>
        }
      >
        {errorText(detail.error)}
      </EmptyState>
    );
  }
  const { conversation } = detail.data;
  const onFiles = (files: File[]) => void takeFile(conversationId, files);
  return (
    <DropArea onFiles={takesMoreThanWords(conversation.channelId) ? onFiles : null}>
      <div className="flex h-full min-h-0 flex-col overflow-y-auto">
        <ConversationHeader detail={detail.data} onBack={onBack} onFind={() => setFinding(true)} />
        <PhoneBand conversation={conversation} />
        {finding ? (
          <FindBar
            conversationId={conversationId}
            onFound={setFound}
            onClose={() => {
              setFinding(false);
              setFound(null);
            }}
          />
        ) : null}
        <ThreadArea conversation={conversation} thread={thread} found={found} />
        <div className="flex min-h-44 shrink flex-col empty:hidden">{draft}</div>
        <LeavingStrip conversationId={conversationId} />
        <Composer key={conversationId} detail={detail.data} />
      </div>
    </DropArea>
  );
}
