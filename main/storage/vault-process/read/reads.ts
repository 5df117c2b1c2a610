import type { Input, Method } from '../../protocol/requests.ts';
import type { Output } from '../../protocol/replies.ts';
import type { Connection } from '../database/connection.ts';
import { accounts } from './accounts.ts';
import * as conversations from './conversations.ts';
import * as media from './media.ts';
import * as messages from './messages.ts';
import { search } from './search.ts';
import * as shop from './shop.ts';
import * as work from './work.ts';

/** What only looks; answered at once, from what is committed. */
export type ReadMethod = Exclude<Method, 'open' | 'close' | 'commit'>;

type Reads = { readonly [M in ReadMethod]: (db: Connection, input: Input<M>) => Output<M> };

/** A missing or extra entry does not compile. */
export const READS: Reads = {
  'conversations.arrival': conversations.arrival,
  'conversations.whoIs': conversations.whoIs,
  'conversations.aliases': conversations.aliasesOf,
  'conversations.handedOver': conversations.handedOver,
  'conversations.snapshot': conversations.snapshot,
  'conversations.get': conversations.conversationById,
  'conversations.byIds': conversations.conversationsByIds,
  'conversations.answered': conversations.answeredOf,
  'conversations.heard': conversations.heardIn,
  'conversations.looped': conversations.loopedConversations,
  'conversations.contact': conversations.contactById,
  'conversations.list': conversations.listConversations,
  'conversations.countByMode': conversations.countByMode,
  'messages.get': messages.messageById,
  'messages.byIds': messages.messagesByIds,
  'messages.page': messages.pageOfMessages,
  'messages.findByChannelId': messages.messageByChannelId,
  'messages.search': search,
  'media.get': media.mediaById,
  'media.byIds': media.mediaByIds,
  'media.content': media.mediaContent,
  'turns.get': work.turnById,
  'turns.inStates': work.turnsInStates,
  'turns.count': work.countTurns,
  'turns.newest': work.newestTurn,
  'turns.newestOf': work.newestTurnOf,
  'drafts.get': work.draftById,
  'drafts.byIds': work.draftsByIds,
  'drafts.ofTurn': work.draftsOfTurn,
  'sends.get': work.sendById,
  'sends.inStates': work.sendsInStates,
  'sends.ofTurn': work.sendsOfTurn,
  'sends.leftSince': work.leftSince,
  'sends.lastSent': work.lastSent,
  'business.get': shop.business,
  'business.facts': shop.facts,
  'gate.get': shop.gate,
  'accounts.all': accounts,
};
