import type { Conversation } from '../domain/conversation.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';

/** The person may use another address since the turn was left; one that is not theirs changes nothing. */
export async function housed(
  { store }: Pick<EngineParts, 'store'>,
  { address, contactId }: Conversation,
  turn: Turn,
): Promise<Turn> {
  if (turn.recipient === address || contactId === null) return turn;
  const aliases = await store.conversations.aliases(contactId);
  const theirs = aliases.some(
    (one) => one.channelId === turn.channelId && one.address === turn.recipient,
  );
  return theirs ? { ...turn, recipient: address, movedFrom: turn.recipient } : turn;
}
