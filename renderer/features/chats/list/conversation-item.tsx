import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../../main/engine/domain/views/conversations.ts';
import { useFormat } from '../../../i18n/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useNow } from '../../../ui/now.ts';
import { MODE_ICON } from '../../../ui/status/mode.tsx';
import { TurnStatusPill } from '../../../ui/status/turn-status.tsx';
import { useLastWords } from '../../../ui/thread/last-words.ts';
import { shownTurn } from './shown-turn.ts';

/** One chat in the list. Holds no buttons: the list is a list box. */
export function ConversationItem({ row }: { row: ConversationRow }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const now = useNow(60_000);
  const { conversation } = row;
  const { last, unread } = conversation;
  const isUnread = unread > 0;
  return (
    <div className="flex min-h-19 flex-col justify-center px-4 py-1.5 in-data-[density=compact]:min-h-14">
      <div className="flex items-baseline gap-2">
        <bdi
          className={classNames(
            'as-around min-w-0 flex-1 truncate',
            isUnread ? 'font-semibold' : 'font-medium',
          )}
        >
          {conversation.title || t('noName')}
        </bdi>
        {last === null ? null : (
          <span className="shrink-0 text-sm text-muted">{format.short(last.at, now)}</span>
        )}
      </div>
      <div className="flex items-center gap-2">
        <p
          dir="auto"
          className={classNames(
            'as-around min-w-0 flex-1 truncate text-sm',
            isUnread ? 'text-ink' : 'text-muted',
          )}
        >
          {last === null ? t('list.noMessages') : <LastWords row={row} />}
        </p>
        {isUnread ? (
          <span className="min-w-5 shrink-0 rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent">
            <span aria-hidden="true">{format.number(unread)}</span>
            <span className="sr-only">{t('list.unread', { count: unread })}</span>
          </span>
        ) : null}
      </div>
      <div className="flex items-center justify-between gap-2 in-data-[density=compact]:hidden">
        <State row={row} />
        <ModeWord row={row} />
      </div>
    </div>
  );
}

function LastWords({ row: { conversation } }: { row: ConversationRow }) {
  const { t } = useTranslation('chats');
  const words = useLastWords();
  const { last } = conversation;
  if (last === null) return null;
  const ours = last.origin !== 'customer' && last.origin !== 'system';
  return ours ? t('list.ours', { text: words(last) }) : words(last);
}

function State({ row }: { row: ConversationRow }) {
  const { turn } = row;
  const state = shownTurn(row);
  if (state === null) return <span />;
  return <TurnStatusPill state={state} silence={turn?.silence ?? null} />;
}

function ModeWord({ row }: { row: ConversationRow }) {
  const { t } = useTranslation('status');
  const { mode } = row.conversation;
  const Icon = MODE_ICON[mode];
  return (
    <span className="flex shrink-0 items-center gap-1 text-sm text-muted">
      <Icon size={16} aria-hidden="true" />
      {t(`mode.${mode}`)}
    </span>
  );
}
