import type { Order } from './in-page/hand-over.ts';
import { handOver } from './in-page/hand-over.ts';
import type { Sought } from './in-page/message-page.ts';
import type { Stretch } from './in-page/reading.ts';
import * as reading from './in-page/reading.ts';
import { makeTools } from './in-page/tools.ts';
import type { WebClient } from './web-client.ts';

/**
 * What the channel asks of WhatsApp's page. Every answer is `unknown`: the page decides its shape. Calls reject where
 * the page is lost meanwhile; then it is unknown what became of them.
 */
export interface PageCalls {
  self(): Promise<unknown>;
  people(ids: readonly string[]): Promise<unknown>;
  /** `{lid, pn}` of each, asking WhatsApp's servers where the page does not know. */
  askAliases(ids: readonly string[]): Promise<unknown>;
  chats(most: number): Promise<unknown>;
  messages(chatId: string, stretch: Stretch): Promise<unknown>;
  seek(sought: Sought): Promise<unknown>;
  findOurs(chatId: string, stanzas: readonly string[]): Promise<unknown>;
  handOver(order: Order): Promise<unknown>;
  typing(chatId: string, active: boolean): Promise<unknown>;
  markRead(chatId: string): Promise<unknown>;
  /** These four take the page's own name of a message, as `seek` tells it. */
  react(key: string, emoji: string): Promise<unknown>;
  edit(key: string, text: string): Promise<unknown>;
  takeBack(key: string): Promise<unknown>;
  download(key: string): Promise<unknown>;
}

export function pageCalls(web: WebClient): PageCalls {
  return {
    self: () => web.run(makeTools, reading.self),
    people: (ids) => web.run(makeTools, reading.people, ids),
    askAliases: (ids) => web.aliases([...ids]),
    chats: (most) => web.run(makeTools, reading.chats, most),
    messages: (chatId, stretch) => web.run(makeTools, reading.messages, chatId, stretch),
    seek: (sought) => web.run(makeTools, reading.seek, sought),
    findOurs: (chatId, stanzas) => web.run(makeTools, reading.findOurs, chatId, stanzas),
    handOver: (order) => web.run(makeTools, handOver, order),
    typing: (chatId, active) => web.run(makeTools, reading.typing, chatId, active),
    markRead: (chatId) => web.run(makeTools, reading.markRead, chatId),
    react: (key, emoji) => web.react(key, emoji),
    edit: (key, text) => web.edit(key, text),
    takeBack: (key) => web.takeBack(key),
    download: (key) => web.download(key),
  };
}
