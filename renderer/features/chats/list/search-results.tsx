import { SearchX } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type { ConversationRow } from '../../../../main/engine/domain/views/conversations.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { MOST_HITS } from '../find/hits.ts';
import { useHits } from '../find/use-hits.ts';
import { HitItem } from './hit-item.tsx';
import { matchingRows } from './list-state.ts';
import { chats } from './list-store.ts';

const MOST_NAMES = 8;
const MOST_SHOWN = 100;

/** Chats by name, then messages by their words. */
export function SearchResults({
  text,
  rows,
  onOpen,
}: {
  text: string;
  rows: readonly ConversationRow[];
  onOpen: (id: ConversationId) => void;
}) {
  const { t } = useTranslation('chats');
  const asked = useDeferredValue(text);
  const { hits, error, pending } = useHits(asked);
  const names = matchingRows(rows, asked).slice(0, MOST_NAMES);
  const shown = hits.slice(0, MOST_SHOWN);
  if (error !== null) {
    return (
      <div className="p-4">
        <ErrorLine error={error} />
      </div>
    );
  }
  if (pending) return <SkeletonRows rows={4} label={t('list.searching')} />;
  if (names.length === 0 && shown.length === 0) {
    return <EmptyState icon={SearchX} title={t('list.nothingFound')} />;
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Part title={t('list.byName')} count={names.length}>
        {names.map(({ conversation }) => (
          <li key={conversation.id}>
            <button
              type="button"
              className="flex min-h-10 w-full items-center px-4 text-start font-medium -outline-offset-2 hover:bg-hover"
              onClick={() => onOpen(conversation.id)}
            >
              <bdi className="truncate">{conversation.title}</bdi>
            </button>
          </li>
        ))}
      </Part>
      <Part
        title={t(hits.length < MOST_HITS ? 'list.inMessages' : 'list.inMessagesMany', {
          count: hits.length,
        })}
        count={shown.length}
      >
        {shown.map((hit) => (
          <li key={hit.message.id}>
            <HitItem
              hit={hit}
              text={asked}
              onOpen={() => {
                chats.openAt({ conversationId: hit.conversationId, messageId: hit.message.id });
                onOpen(hit.conversationId);
              }}
            />
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className="px-4 pt-3 pb-1 text-sm font-semibold text-muted">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
