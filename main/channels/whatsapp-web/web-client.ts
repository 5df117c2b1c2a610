import type { MessageContent, MessageSendOptions } from 'whatsapp-web.js';
import type { FrontdeskClient } from './client.ts';
import type { Library } from './library.ts';

/** What WhatsApp tells of messages, by whatsapp-web.js's names. */
export const WEB_EVENTS = [
  'message_create',
  'message_ack',
  'message_edit',
  'message_revoke_everyone',
  'message_revoke_me',
  'message_reaction',
  'message_ciphertext',
  'message_ciphertext_failed',
  'vote_update',
  'contact_changed',
  'group_join',
  'group_leave',
  'group_update',
  'group_admin_changed',
  'call',
] as const;
export type WebEvent = (typeof WEB_EVENTS)[number];

/** What can be sent besides words. */
export type WebContent =
  | { kind: 'text'; text: string }
  | { kind: 'file'; mimeType: string; base64: string; name: string }
  | { kind: 'place'; latitude: number; longitude: number; label?: string };

export interface WebSendOptions {
  quotedMessageId?: string;
  caption?: string;
  asVoice?: boolean;
  asDocument?: boolean;
  /** Resolves only when WhatsApp took it, not when the page noted it. */
  untilSent?: boolean;
  linkPreview?: boolean;
}

/**
 * The one way to whatsapp-web.js for the layers above. Everything that comes out of it is `unknown`: WhatsApp
 * decides its shape, and it is parsed before it is used. Calls reject where the page is lost meanwhile.
 */
export interface WebClient {
  send(chatId: string, content: WebContent, options?: WebSendOptions): Promise<unknown>;
  message(messageId: string): Promise<unknown>;
  chats(): Promise<unknown>;
  contact(contactId: string): Promise<unknown>;
  /** Newest last. */
  history(chatId: string, limit: number): Promise<unknown>;
  /** `{lid, pn}` for each of the ids. */
  aliases(contactIds: string[]): Promise<unknown>;
  setTyping(chatId: string, active: boolean): Promise<void>;
  markRead(chatId: string): Promise<void>;
  react(messageId: string, emoji: string): Promise<void>;
  edit(messageId: string, text: string): Promise<unknown>;
  takeBack(messageId: string): Promise<void>;
  /** `{data, mimetype, filename?}` with the content in base64, or undefined where it is gone. */
  download(messageId: string): Promise<unknown>;
  /**
   * Runs `inPage` inside WhatsApp's page. It travels as source text, and what it is given as JSON: it may use nothing
   * from outside of itself.
   */
  evaluate<Given extends readonly unknown[]>(
    inPage: (...given: Given) => unknown,
    ...given: Given
  ): Promise<unknown>;
}

export function createWebClient(library: Library, client: FrontdeskClient): WebClient {
  const messageOf = async (id: string) => {
    const message = await client.getMessageById(id);
    // Declared as always there; it is not.
    if (!isThere(message)) throw new Error('WhatsApp does not know this message.');
    return message;
  };
  return {
    send: (chatId, content, options = {}) =>
      client.sendMessage(chatId, contentOf(library, content), sendOptions(content, options)),
    message: (id) => client.getMessageById(id),
    chats: () => client.getChats(),
    contact: (id) => client.getContactById(id),
    async history(chatId, limit) {
      const chat = await client.getChatById(chatId);
      return chat.fetchMessages({ limit });
    },
    aliases: (ids) => client.getContactLidAndPhone(ids),
    async setTyping(chatId, active) {
      const chat = await client.getChatById(chatId);
      await (active ? chat.sendStateTyping() : chat.clearState());
    },
    async markRead(chatId) {
      await client.sendSeen(chatId);
    },
    react: async (id, emoji) => (await messageOf(id)).react(emoji),
    edit: async (id, text) => (await messageOf(id)).edit(text),
    takeBack: async (id) => (await messageOf(id)).delete(true),
    download: async (id) => (await messageOf(id)).downloadMedia(),
    async evaluate(inPage, ...given) {
      const { page } = client;
      if (page === null) throw new Error('Session closed: there is no page.');
      const result: unknown = await page.evaluate(
        `(${String(inPage)})(...${JSON.stringify(given)})`,
      );
      return result;
    },
  };
}

function isThere<Thing>(thing: Thing | null | undefined): thing is Thing {
  return thing !== null && thing !== undefined;
}

function contentOf(library: Library, content: WebContent): MessageContent {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'file':
      return new library.MessageMedia(content.mimeType, content.base64, content.name);
    case 'place': {
      const { latitude, longitude, label } = content;
      return new library.Location(latitude, longitude, label === undefined ? {} : { name: label });
    }
  }
}

function sendOptions(content: WebContent, options: WebSendOptions): MessageSendOptions {
  const { quotedMessageId, caption, asVoice, asDocument, untilSent, linkPreview } = options;
  return {
    sendSeen: false,
    linkPreview: linkPreview ?? false,
    waitUntilMsgSent: untilSent ?? true,
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(caption !== undefined && content.kind === 'file' && { caption }),
    ...(asVoice === true && { sendAudioAsVoice: true }),
    ...(asDocument === true && { sendMediaAsDocument: true }),
  };
}

/** Whether the message in an event is one of the owner's own, from wherever it was sent. */
export function isFromOwner([message]: readonly unknown[]): boolean {
  return typeof message === 'object' && message !== null && 'fromMe' in message
    ? message.fromMe === true
    : false;
}
