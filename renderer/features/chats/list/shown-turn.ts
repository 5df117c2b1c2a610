import type { TurnState } from '../../../../main/engine/domain/turn.ts';
import type { ConversationRow } from '../../../../main/engine/domain/views/conversations.ts';

/** The state to be said of a chat: who answers outweighs what came of the last turn; what is over is not said. */
export function shownTurn({ conversation, turn }: ConversationRow): TurnState | null {
  if (conversation.handOver !== null) return 'handed-over';
  if (turn === null || turn.state === 'superseded') return null;
  return turn.state;
}
