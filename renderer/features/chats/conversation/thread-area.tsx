import { CircleAlert, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { ThreadView } from '../thread/thread-view.tsx';
import type { Thread } from '../thread/use-thread.ts';

/** The thread, or why there is none to see. */
export function ThreadArea({
  conversation,
  thread,
  found,
}: {
  conversation: Conversation;
  thread: Thread;
  found: MessageId | null;
}) {
  const { t } = useTranslation('chats');
  const errorText = useErrorText();
  if (thread.messages.length > 0) {
    return <ThreadView conversation={conversation} thread={thread} found={found} />;
  }
  return (
    <div className="min-h-24 flex-1 bg-canvas">
      {thread.status === 'loading' ? <SkeletonRows rows={6} label={t('thread.loading')} /> : null}
      {thread.status === 'ready' ? (
        <EmptyState icon={MessagesSquare} title={t('thread.empty')} />
      ) : null}
      {thread.status === 'failed' ? (
        <EmptyState
          icon={CircleAlert}
          title={t('thread.failedTitle')}
          action={
            <Button tone="primary" onClick={thread.retry}>
              {t('tryAgain')}
            </Button>
          }
        >
          {thread.error === null ? null : errorText(thread.error)}
        </EmptyState>
      ) : null}
    </div>
  );
}
