import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../main/engine/domain/message.ts';
import { useFormat } from '../../i18n/index.ts';
import { classNames } from '../class-names.ts';
import { useBodyWords, useSystemWords } from './body-words.ts';
import { MessageBodyView } from './message-body.tsx';
import { MessageHead, QuotationView, Reactions, RevokedMark } from './message-marks.tsx';
import { Ticks } from './ticks.tsx';

/** The one name of a message for screen readers: sender, text, time, and how far it has come. */
export function useMessageName(): (message: Message, sender: string) => string {
  const { t } = useTranslation('thread');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const words = useBodyWords();
  return (message, sender) => {
    const outgoing = message.direction === 'out' && message.origin !== 'system';
    const text = words(message.body);
    const values = {
      sender: outgoing ? t(`origin.${message.origin}`) : (message.senderName ?? sender),
      text: message.revokedAt === undefined ? text : [t('revoked'), text].join(' '),
      time: format.time(message.sentAt),
    };
    return message.delivery === null
      ? t('name', values)
      : t('nameWithState', { ...values, state: status(`delivery.${message.delivery}`) });
  };
}

function BubbleFoot({ message }: { message: Message }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const outgoing = message.direction === 'out';
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-muted">
      {outgoing && message.origin !== 'customer' && message.origin !== 'system' ? (
        <span>{t(`origin.${message.origin}`)}</span>
      ) : null}
      {message.editedAt === undefined ? null : <span>{t('edited')}</span>}
      <time dateTime={new Date(message.sentAt).toISOString()}>{format.time(message.sentAt)}</time>
      {message.delivery === null ? null : <Ticks state={message.delivery} />}
    </p>
  );
}

/**
 * One message: theirs at the inline start, ours at the inline end. Solid, because it has left or arrived; what is
 * not sent is dashed and never drawn by this. `grouped`: the same sender wrote just before. `beside`: stands at its
 * inner side.
 */
export function MessageBubble({
  message,
  grouped = false,
  full = false,
  beside,
}: {
  message: Message;
  grouped?: boolean;
  full?: boolean;
  beside?: ReactNode;
}) {
  const systemWords = useSystemWords();
  if (message.body.kind === 'system') {
    return (
      <p className="mx-auto my-2 max-w-[75%] rounded-control bg-sunken px-3 py-1 text-center text-sm text-muted">
        <bdi>{systemWords(message.body)}</bdi>
      </p>
    );
  }
  const outgoing = message.direction === 'out';
  return (
    <div
      className={classNames(
        'flex items-start gap-1',
        outgoing && 'flex-row-reverse',
        grouped ? 'mt-0.5' : 'mt-3',
      )}
    >
      <div
        className={classNames(
          'flex w-fit max-w-[min(75%,68ch)] min-w-24 flex-col gap-0.5 rounded-bubble border border-line px-3 py-1.5',
          outgoing ? 'bg-bubble-out' : 'bg-bubble-in',
        )}
      >
        <MessageHead message={message} grouped={grouped} />
        {message.quoted === undefined ? null : (
          <QuotationView quoted={message.quoted} sender={message.senderName ?? null} />
        )}
        {message.revokedAt === undefined ? null : <RevokedMark />}
        <MessageBodyView
          body={message.body}
          full={full}
          {...(message.votes !== undefined && { votes: message.votes })}
        />
        {message.reactions === undefined || message.reactions.length === 0 ? null : (
          <Reactions reactions={message.reactions} />
        )}
        <BubbleFoot message={message} />
      </div>
      {beside}
    </div>
  );
}
