import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { useAction } from '../../../bridge/index.ts';
import { composed } from '../composer/composed.ts';
import { EditDialog } from './edit-dialog.tsx';
import { MessageMenu, type MenuPlace } from './message-menu.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

interface Doing {
  act: 'edit' | 'take-back';
  message: Message;
}

export interface MessageActing {
  open: (message: Message, anchor: HTMLElement, opener: HTMLElement) => void;
  /** What did not work, beside which message. */
  failed: { messageId: MessageId; error: FrontdeskError } | null;
  /** The menu or the question that is open. It stands outside the rows, which come and go with scrolling. */
  layer: ReactNode;
}

/** What the owner does to messages that are there already. `renew`: what it is now has to be read again. */
export function useMessageActs(renew: (id: MessageId) => void): MessageActing {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [failed, setFailed] = useState<MessageActing['failed']>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { mutate: react } = useAction('messages.react');

  const open = useCallback<MessageActing['open']>((message, anchor, from) => {
    opener.current = from;
    setPlace({ message, at: Date.now(), anchor, opener: from });
  }, []);
  const onReact = ({ id: messageId }: Message, emoji: string) => {
    setFailed(null);
    react(
      { messageId, emoji },
      {
        onSuccess: () => renew(messageId),
        onError: (error) => setFailed({ messageId, error }),
      },
    );
  };
  const close = () => setDoing(null);
  const done = () => {
    close();
    if (doing !== null) renew(doing.message.id);
  };
  const asking = doing === null ? null : { message: doing.message, onClose: close, onDone: done };
  return {
    open,
    failed,
    layer: (
      <>
        {place === null ? null : (
          <MessageMenu
            key={`${place.message.id} ${String(place.at)}`}
            place={place}
            onClose={() => setPlace(null)}
            onReact={onReact}
            onAnswer={(message) => composed.answer(message)}
            onEdit={(message) => setDoing({ act: 'edit', message })}
            onTakeBack={(message) => setDoing({ act: 'take-back', message })}
          />
        )}
        {asking !== null && doing?.act === 'edit' ? (
          <EditDialog {...asking} finalFocus={opener} />
        ) : null}
        {asking !== null && doing?.act === 'take-back' ? (
          <TakeBackDialog {...asking} finalFocus={opener} />
        ) : null}
      </>
    ),
  };
}
