import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { useMessageActs } from '../message/use-message-acts.tsx';
import { OlderState } from './older-state.tsx';
import { ThreadPills } from './thread-pills.tsx';
import { ThreadRowView } from './thread-row-view.tsx';
import { threadRows } from './thread-rows.ts';
import { useArrivalsSpoken, useBelow } from './use-arrivals.ts';
import { useArticleKeys } from './use-article-keys.ts';
import { useJumps } from './use-jumps.ts';
import { useThreadScroll } from './use-thread-scroll.ts';
import type { Thread } from './use-thread.ts';
import { useUnread } from './use-unread.ts';

/** The messages of a chat: as many as there are, drawn as far as they are in sight. */
export function ThreadView({
  conversation,
  thread,
  found,
}: {
  conversation: Conversation;
  thread: Thread;
  /** The message that a search has come to; null while there is none. */
  found: MessageId | null;
}) {
  const { t } = useTranslation('chats');
  const name = conversation.title || t('noName');
  const [activeId, setActiveId] = useState<MessageId | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const { messages } = thread;
  const { mark, markIn } = useUnread(conversation, thread, atEnd);
  const placed = mark !== null && (mark.missing === 0 || !thread.hasOlder) ? mark : null;
  const rows = useMemo(() => threadRows(messages, placed), [messages, placed]);
  const active = useMemo(() => indexOf(messages, activeId), [messages, activeId]);
  const { virtual, scroller, reach, firstDrawn } = useThreadScroll(
    rows,
    thread,
    active,
    atEnd,
    setAtEnd,
  );
  const { jumpToUnread } = useJumps({ thread, found, markIn, reach });
  const below = useBelow(messages, atEnd);
  useArrivalsSpoken(messages, name);
  useArticleKeys({
    scroller,
    count: rows.length,
    active,
    setActive: (index) => setActiveId(messages[index]?.id ?? null),
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  });
  const acting = useMessageActs(thread.renew);
  const { open: openActs, failed } = acting;
  const onActs = useCallback<typeof openActs>(
    (message: Message, anchor, opener) => {
      // The message stays drawn while something is done to it.
      setActiveId(message.id);
      openActs(message, anchor, opener);
    },
    [openActs],
  );
  const unreadAt = placed === null ? -1 : (indexOf(messages, placed.firstId) ?? -1);
  const older = thread.total - messages.length;
  return (
    <div className="relative flex min-h-24 flex-1 flex-col bg-canvas">
      <OlderState older={thread.older} onRetry={thread.loadOlder} />
      <div
        ref={scroller}
        role="feed"
        tabIndex={0}
        data-pane-focus
        aria-busy={thread.older === 'loading'}
        aria-label={t('thread.label', { name })}
        className="min-h-0 flex-1 overflow-y-auto -outline-offset-2 [overflow-anchor:none]"
      >
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <ThreadRowView
                key={item.key}
                {...row}
                index={item.index}
                top={item.start}
                measure={virtual.measureElement}
                sender={name}
                position={older + item.index + 1}
                total={thread.total}
                active={item.index === active}
                found={row.message.id === found}
                onActs={onActs}
                failure={failed?.messageId === row.message.id ? failed.error : null}
              />
            );
          })}
        </div>
      </div>
      <ThreadPills
        unread={mark !== null && unreadAt < firstDrawn ? mark.count : 0}
        below={below}
        atEnd={atEnd}
        onUnread={jumpToUnread}
        onEnd={() => virtual.scrollToEnd()}
      />
      {acting.layer}
    </div>
  );
}

function indexOf(messages: readonly { id: MessageId }[], id: MessageId | null): number | null {
  const index = id === null ? -1 : messages.findLastIndex((message) => message.id === id);
  return index === -1 ? null : index;
}
