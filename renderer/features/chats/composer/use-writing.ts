import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { composed } from './composed.ts';
import { composerTexts } from './composer-texts.ts';
import { followSentWords } from './sent-words.ts';

/** Takes the chat over when the owner begins to type, and sends what was typed through the same way as any reply. */
export function useWriting(conversation: Conversation): {
  begin: () => void;
  /** `sendAnyway`: although the account is frozen. */
  send: (text: string, sendAnyway: boolean) => void;
  sending: boolean;
  error: FrontdeskError | null;
} {
  const client = useQueryClient();
  const takeOver = useAction('review.takeOver');
  const write = useAction('conversations.write');
  const begun = useRef(false);
  const conversationId = conversation.id;
  return {
    begin: () => {
      if (begun.current || conversation.handOver !== null) return;
      begun.current = true;
      takeOver.mutate({ conversationId }, { onError: () => (begun.current = false) });
    },
    send: (text, sendAnyway) => {
      const more = composed.of(conversationId);
      const quotes = more.quotes?.id;
      write.mutate(
        {
          conversationId,
          text,
          ...(quotes !== undefined && { quotes }),
          ...(more.file !== null && { enclosure: more.file }),
          ...(sendAnyway && { sendAnyway }),
        },
        {
          onSuccess: ({ sendId }) => {
            begun.current = false;
            followSentWords({ sendId, conversationId, text, more });
            composerTexts.set(conversationId, '');
            composed.clear(conversationId);
            void client.invalidateQueries({ queryKey: routeKey('outbox.leaving') });
          },
        },
      );
    },
    sending: write.isPending,
    error: write.error ?? takeOver.error,
  };
}
