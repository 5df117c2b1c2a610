import { useTranslation } from 'react-i18next';
import type { Message } from '../../../main/engine/domain/message.ts';
import { useFormat } from '../../i18n/index.ts';
import { classNames } from '../class-names.ts';
import { MessageBodyView, useBodyWords } from './message-body.tsx';
import { Ticks } from './ticks.tsx';

/** The one name of a message for screen readers: sender, text, time, and how far it has come. */
export function useMessageName(): (message: Message, sender: string) => string {
  const { t } = useTranslation('thread');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const words = useBodyWords();
  return (message, sender) => {
    const outgoing = message.direction === 'out' && message.origin !== 'system';
    const values = {
      sender: outgoing ? t(`origin.${message.origin}`) : sender,
      text: words(message.body),
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
      <time dateTime={new Date(message.sentAt).toISOString()}>{format.time(message.sentAt)}</time>
      {message.delivery === null ? null : <Ticks state={message.delivery} />}
    </p>
  );
}

/**
 * One message: theirs at the inline start, ours at the inline end. Solid, because it has left or arrived; what is
 * not sent is dashed and never drawn by this. `grouped`: the same sender wrote just before.
 */
export function MessageBubble({
  message,
  grouped = false,
  full = false,
}: {
  message: Message;
  grouped?: boolean;
  full?: boolean;
}) {
  if (message.body.kind === 'system') {
    return (
      <p className="mx-auto my-2 max-w-[75%] rounded-control bg-sunken px-3 py-1 text-center text-sm text-muted">
        <bdi>{message.body.text}</bdi>
      </p>
    );
  }
  const outgoing = message.direction === 'out';
  return (
    <div
      className={classNames(
        'flex w-fit max-w-[min(75%,68ch)] min-w-24 flex-col gap-0.5 rounded-bubble border border-line px-3 py-1.5',
        outgoing ? 'ms-auto bg-bubble-out' : 'me-auto bg-bubble-in',
        grouped ? 'mt-0.5' : 'mt-3',
      )}
    >
      <MessageBodyView body={message.body} full={full} />
      <BubbleFoot message={message} />
    </div>
  );
}
