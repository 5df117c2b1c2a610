import { useTranslation } from 'react-i18next';
import type { LeavingItem } from '../../../../main/engine/domain/views/review.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { call, useRoute } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { useSecondsUntil } from '../../../ui/countdown.ts';
import { PaceReason, useLeavesAt } from '../../../ui/status/paced.tsx';
import { useLeavingWords } from '../../../ui/status/use-leaving-words.ts';
import { UnconfirmedSend } from '../../../ui/status/unconfirmed-send.tsx';
import { useAct } from '../actions/use-act.ts';
import { review } from '../review-store.ts';

/** When it leaves, as a number. It is not read out at every second: the row's name says what it is. */
function LeavingWhen({ item }: { item: LeavingItem }) {
  const { t } = useTranslation('review');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const seconds = useSecondsUntil(item.notBefore);
  const leavesAt = useLeavesAt();
  if (item.waitingForChannel) return t('leaving.whenBack');
  if (item.paced !== undefined) return leavesAt(item.paced);
  if (item.state !== 'queued' || seconds === 0) return status('turn.sending');
  return status('turn.approvedIn', { time: format.seconds(seconds) });
}

/** What is undone is said in full only to those who do not see the row. */
function UndoName({ name }: { name: string }) {
  const { t } = useTranslation('review');
  return (
    <>
      {t('leaving.undo')} <span className="sr-only">{t('leaving.undoOf', { name })}</span>
    </>
  );
}

/** What the owner wrote and what may or may not have arrived: it has no draft that would ask. */
function UnsureRow({ item }: { item: LeavingItem }) {
  const { sendId, title } = item;
  const words = useLeavingWords();
  const act = useAct();
  return (
    <li className="flex flex-col gap-1.5 px-4 py-1.5">
      <p dir="auto" className="truncate text-sm text-muted">
        {words(item)}
      </p>
      <UnconfirmedSend
        name={title}
        onChoice={(choice) =>
          act({ turnId: null, name: title }, () =>
            call('outbox.resolveUnconfirmed', { sendId, choice }),
          )
        }
      />
    </li>
  );
}

function LeavingRow({ item, newest }: { item: LeavingItem; newest: boolean }) {
  const words = useLeavingWords();
  const act = useAct();
  const undo = () =>
    void act({ turnId: null, name: item.title }, async () => {
      const undone = await call('outbox.undo', { sendId: item.sendId });
      if (undone.turnId !== null) review.bring(undone.turnId);
    });
  return (
    <li className="flex items-center gap-3 px-4 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          <bdi>{item.title}</bdi>
        </p>
        <div className="flex gap-2 text-sm text-muted">
          <span aria-hidden="true" className="shrink-0 text-accent-text">
            <LeavingWhen item={item} />
          </span>
          <p dir="auto" className="min-w-0 truncate">
            {words(item)}
          </p>
        </div>
        {item.paced === undefined || item.waitingForChannel ? null : (
          <PaceReason pace={item.paced} />
        )}
      </div>
      {!item.canUndo ? null : newest ? (
        <CommandButton command="undo" onClick={undo}>
          <UndoName name={item.title} />
        </CommandButton>
      ) : (
        <Button onClick={undo}>
          <UndoName name={item.title} />
        </Button>
      )}
    </li>
  );
}

/** Approved, and not gone yet. Always here, never a passing notice. */
export function LeavingList() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { data } = useRoute('outbox.leaving', undefined);
  if (data === undefined || data.length === 0) return null;
  const newest = data.findLast((item) => item.canUndo)?.sendId;
  return (
    <section aria-label={t('leaving.title')} className="border-t border-line bg-surface">
      <h2 className="px-4 pt-2 font-semibold">
        {t('leaving.title')}{' '}
        <span className="font-normal text-muted">{format.number(data.length)}</span>
      </h2>
      <ul className="max-h-44 overflow-y-auto pb-2">
        {data.map((item) =>
          item.state === 'unconfirmed' ? (
            <UnsureRow key={item.sendId} item={item} />
          ) : (
            <LeavingRow key={item.sendId} item={item} newest={item.sendId === newest} />
          ),
        )}
      </ul>
    </section>
  );
}
