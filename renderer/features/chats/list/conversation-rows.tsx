import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { useCommands } from '../../../app/shortcuts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { ConversationItem } from './conversation-item.tsx';
import { useListScroll } from './use-list-scroll.ts';
import type { Conversations } from './use-conversations.ts';

const optionId = (id: ConversationId) => `chat-${id}`;

/** The chats as a list box: one stop for Tab, arrows within, Enter or a click opens. */
export function ConversationRows({
  conversations: { rows, hasMore, moreFailed, loadMore },
  selected,
  onOpen,
}: {
  conversations: Conversations;
  selected: ConversationId | null;
  onOpen: (id: ConversationId) => void;
}) {
  const { t } = useTranslation('chats');
  const [activeId, setActiveId] = useState<ConversationId | null>(selected);
  const [opened, setOpened] = useState(selected);
  if (opened !== selected) {
    setOpened(selected);
    setActiveId(selected ?? activeId);
  }
  const active = rows.findIndex((row) => row.conversation.id === activeId);
  const { scroller, virtual } = useListScroll({
    rows,
    active,
    hasMore: hasMore && !moreFailed,
    loadMore,
  });

  const move = (to: number) => {
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    setActiveId(rows[index]?.conversation.id ?? null);
    virtual.scrollToIndex(index);
  };
  const open = () => {
    if (activeId !== null) onOpen(activeId);
  };
  useCommands({
    next: () => move(active + 1),
    previous: () => move(active - 1),
    'open-chat': { run: open, enabled: activeId !== null },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { Home: 0, End: rows.length - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const onClick = (event: MouseEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-chat]') : null;
    const row = rows.find((each) => each.conversation.id === pressed?.getAttribute('data-chat'));
    if (row !== undefined) onOpen(row.conversation.id);
  };
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        data-pane-focus
        data-desk-keys
        aria-label={t('list.label')}
        aria-activedescendant={activeId === null || active === -1 ? undefined : optionId(activeId)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const { id } = row.conversation;
            return (
              <div
                key={item.key}
                id={optionId(id)}
                role="option"
                tabIndex={-1}
                aria-selected={id === selected}
                aria-posinset={item.index + 1}
                aria-setsize={hasMore ? -1 : rows.length}
                ref={virtual.measureElement}
                data-index={item.index}
                data-chat={id}
                className={classNames(
                  'absolute inset-x-0 cursor-pointer border-s-3 border-b border-b-line',
                  id === selected ? 'border-s-accent bg-selected' : 'border-s-transparent',
                  id === activeId && id !== selected ? 'bg-hover' : 'hover:bg-hover',
                )}
                style={{ top: item.start }}
              >
                <ConversationItem row={row} />
              </div>
            );
          })}
        </div>
      </div>
      {moreFailed ? (
        <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
          <p className="text-sm">{t('list.moreFailed')}</p>
          <Button onClick={loadMore}>{t('tryAgain')}</Button>
        </div>
      ) : null}
    </>
  );
}
