import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type { LeavingItem } from '../../../../main/engine/domain/views/review.ts';
import { useAction, useRoute } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { useSecondsUntil } from '../../../ui/countdown.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { PaceReason, useLeavesAt } from '../../../ui/status/paced.tsx';
import { useLeavingWords } from '../../../ui/status/use-leaving-words.ts';
import { UnconfirmedSend } from '../../../ui/status/unconfirmed-send.tsx';
import { useFormat } from '../../../i18n/index.ts';

/** What is about to leave in this chat, with the way to take it back, for as long as that is possible. */
export function LeavingStrip({ conversationId }: { conversationId: ConversationId }) {
  const { t } = useTranslation('chats');
  const leaving = useRoute('outbox.leaving', undefined);
  const items = leaving.data?.filter((item) => item.conversationId === conversationId) ?? [];
  return (
    <ul aria-label={t('leaving.label')} className="shrink-0 empty:hidden">
      {items.map((item) => (
        <li
          key={item.sendId}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-dashed border-control bg-surface px-4 py-1.5"
        >
          {item.state === 'unconfirmed' ? <Unsure item={item} /> : <Leaving item={item} />}
        </li>
      ))}
    </ul>
  );
}

function Unsure({ item }: { item: LeavingItem }) {
  const { sendId, title } = item;
  const words = useLeavingWords();
  const resolve = useAction('outbox.resolveUnconfirmed');
  return (
    <>
      <bdi className="w-full truncate text-muted">{words(item)}</bdi>
      <UnconfirmedSend
        name={title}
        onChoice={(choice) => resolve.mutateAsync({ sendId, choice }).catch(() => undefined)}
      />
      <ErrorLine error={resolve.error} />
    </>
  );
}

function Leaving({ item }: { item: LeavingItem }) {
  const { t } = useTranslation('chats');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const seconds = useSecondsUntil(item.notBefore);
  const undo = useAction('outbox.undo');
  const leavesAt = useLeavesAt();
  const words = useLeavingWords();
  const state = item.waitingForChannel
    ? t('leaving.waits')
    : item.paced !== undefined
      ? leavesAt(item.paced)
      : item.state === 'queued' && seconds > 0
        ? status('turn.approvedIn', { time: format.seconds(seconds) })
        : status('turn.sending');
  return (
    <>
      <span className="flex items-center gap-2 text-sm font-medium text-accent-text">
        <Timer size={16} aria-hidden="true" />
        {state}
      </span>
      <bdi className="min-w-0 flex-1 truncate text-muted">{words(item)}</bdi>
      {item.canUndo ? (
        <Button disabled={undo.isPending} onClick={() => undo.mutate({ sendId: item.sendId })}>
          {t('leaving.undo')}
        </Button>
      ) : null}
      {item.paced === undefined || item.waitingForChannel ? null : (
        <div className="w-full">
          <PaceReason pace={item.paced} />
        </div>
      )}
      <ErrorLine error={undo.error} />
    </>
  );
}
