import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { DayMark } from '../../../ui/thread/day-mark.tsx';
import { MessageBubble, useMessageName } from '../../../ui/thread/message-bubble.tsx';
import { ActsButton } from '../message/acts-button.tsx';
import { actsOn } from '../message/acts.ts';
import type { MessageActing } from '../message/use-message-acts.tsx';
import { useActErrorText } from '../message/use-act-error-text.ts';

export interface ThreadRowViewProps {
  message: Message;
  day: number | null;
  unread: number | null;
  grouped: boolean;
  index: number;
  /** Where the row stands, in pixels from the top of the thread. */
  top: number;
  measure: Ref<HTMLDivElement>;
  sender: string;
  position: number;
  total: number;
  /** The one stop of the thread in the tab order. */
  active: boolean;
  /** Found by a search. */
  found: boolean;
  /** Opens what can be done to it. */
  onActs: MessageActing['open'];
  /** What did not work just now. */
  failure: FrontdeskError | null;
}

export const ThreadRowView = memo(function ThreadRowView({
  message,
  day,
  unread,
  grouped,
  index,
  top,
  measure,
  sender,
  position,
  total,
  active,
  found,
  onActs,
  failure,
}: ThreadRowViewProps) {
  const { t } = useTranslation('chats');
  const errorText = useActErrorText();
  const name = useMessageName();
  return (
    <div ref={measure} data-index={index} className="absolute inset-x-0 px-4" style={{ top: top }}>
      {day === null ? null : <DayMark at={day} />}
      {unread === null ? null : (
        <p className="my-3 text-center text-sm font-medium text-accent-text">
          {t('thread.unreadFrom', { count: unread })}
        </p>
      )}
      <article
        tabIndex={active ? 0 : -1}
        data-message={index}
        aria-label={name(message, sender)}
        aria-posinset={position}
        aria-setsize={total}
        className={classNames(
          'group/message rounded-bubble outline-offset-0',
          found && 'bg-selected ring-8 ring-selected',
        )}
      >
        <MessageBubble
          message={message}
          grouped={grouped}
          beside={
            actsOn(message, message.sentAt) === null ? null : (
              <ActsButton
                reachable={active}
                onOpen={(anchor, opener) => onActs(message, anchor, opener)}
              />
            )
          }
        />
        <ErrorLine error={failure} {...errorText('react', failure)} />
      </article>
    </div>
  );
});
