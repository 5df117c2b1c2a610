import type { Contact, ContactAlias, Conversation } from '../../main/engine/domain/conversation.ts';
import type { Draft } from '../../main/engine/domain/draft.ts';
import { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { ContactId, ConversationId } from '../../main/engine/domain/ids.ts';
import type { Message } from '../../main/engine/domain/message.ts';
import type { Send } from '../../main/engine/domain/send.ts';
import type { Turn } from '../../main/engine/domain/turn.ts';

/** What a merge works on. Every change goes through `set`, `delete` and `forgetAddress`, which can take it back. */
export interface MergeTables {
  readonly contacts: Map<string, Contact>;
  readonly aliases: Map<string, ContactAlias>;
  readonly conversations: Map<string, Conversation>;
  readonly messages: Map<string, Message>;
  readonly turns: Map<string, Turn>;
  readonly drafts: Map<string, Draft>;
  readonly sends: Map<string, Send>;
  readonly thread: Map<string, string[]>;
  set<V>(map: Map<string, V>, key: string, value: V): void;
  delete<V>(map: Map<string, V>, key: string): void;
  forgetAddress(conversation: Conversation): void;
  inThreadOrder(ids: readonly string[]): string[];
}

function mustBeTwo(map: ReadonlyMap<string, unknown>, from: string, into: string): void {
  if (from === into) throw new FrontdeskError('conflict', 'Nothing can be merged into itself.');
  if (map.has(from) && map.has(into)) return;
  throw new FrontdeskError('not-found', 'One of these is not stored.');
}

function change<V>(
  tables: MergeTables,
  map: Map<string, V>,
  which: (value: V) => boolean,
  patch: Partial<V>,
): void {
  for (const [key, value] of map) {
    if (which(value)) tables.set(map, key, { ...value, ...patch });
  }
}

export function mergeContacts(tables: MergeTables, from: ContactId, into: ContactId): void {
  mustBeTwo(tables.contacts, from, into);
  const isFrom = (one: { contactId: ContactId | null }): boolean => one.contactId === from;
  change(tables, tables.aliases, isFrom, { contactId: into });
  change(tables, tables.conversations, isFrom, { contactId: into });
  change(tables, tables.messages, ({ senderId }) => senderId === from, { senderId: into });
  tables.delete(tables.contacts, from);
}

export function mergeConversations(
  tables: MergeTables,
  from: ConversationId,
  into: ConversationId,
): void {
  mustBeTwo(tables.conversations, from, into);
  const gone = tables.conversations.get(from);
  if (gone !== undefined) tables.forgetAddress(gone);
  const isFrom = (one: { conversationId: ConversationId }): boolean => one.conversationId === from;
  const moved = { conversationId: into };
  change(tables, tables.messages, isFrom, moved);
  change(tables, tables.turns, isFrom, moved);
  change(tables, tables.drafts, isFrom, moved);
  change(tables, tables.sends, isFrom, moved);
  const both = [...(tables.thread.get(into) ?? []), ...(tables.thread.get(from) ?? [])];
  tables.set(tables.thread, into, tables.inThreadOrder(both));
  tables.delete(tables.thread, from);
  tables.delete(tables.conversations, from);
}
