import type { ConversationId, SendId } from '../../../../main/engine/domain/ids.ts';
import type { SendState } from '../../../../main/engine/domain/send.ts';
import { onDeskEvent } from '../../../bridge/index.ts';
import { composed, type Composed } from './composed.ts';
import { composerTexts } from './composer-texts.ts';

/** What becomes of the words that the composer let go. */
export function fateOf(state: SendState): 'on-their-way' | 'come-back' | 'gone' {
  if (state === 'queued' || state === 'handing-over' || state === 'unconfirmed') {
    return 'on-their-way';
  }
  return state === 'cancelled' || state === 'failed' ? 'come-back' : 'gone';
}

/**
 * Follows words of the owner until they have left. Taken back, by whatever key on whatever screen, they stand in the
 * composer again: there is no draft that would keep them. What may have arrived stays where the owner says what became of
 * it, and comes back only where they had it sent again and took that back.
 */
export function followSentWords(
  words: { sendId: SendId; conversationId: ConversationId; text: string; more?: Composed },
  listen: typeof onDeskEvent = onDeskEvent,
): void {
  const off = listen((event) => {
    if (event.name !== 'engine.event' || event.payload.type !== 'send-changed') return;
    if (event.payload.sendId !== words.sendId) return;
    const fate = fateOf(event.payload.state);
    if (fate === 'on-their-way') return;
    off();
    if (fate !== 'come-back') return;
    composerTexts.bringBack(words.conversationId, words.text);
    if (words.more !== undefined) composed.bringBack(words.conversationId, words.more);
  });
}
