import { useQueryClient } from '@tanstack/react-query';
import type { Enclosure } from '../../../../main/engine/domain/enclosure.ts';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';

/** Sends a place or a card by itself: WhatsApp takes no words with it. The words in the composer stay there. */
export function useSendingEnclosure(conversationId: ConversationId, onSent: () => void) {
  const client = useQueryClient();
  const write = useAction('conversations.write');
  return {
    send: (enclosure: Enclosure, sendAnyway = false) =>
      write.mutate(
        { conversationId, text: '', enclosure, ...(sendAnyway && { sendAnyway }) },
        {
          onSuccess: () => {
            onSent();
            void client.invalidateQueries({ queryKey: routeKey('outbox.leaving') });
          },
        },
      ),
    sending: write.isPending,
    error: write.error,
  };
}
