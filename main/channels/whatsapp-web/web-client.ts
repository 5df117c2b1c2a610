import type { FrontdeskClient } from './client.ts';

/**
 * What the page tells of messages, by the names that whatsapp-web.js gives to it inside the page. Its own objects are
 * never made of it: one odd message would throw while it is made, and be lost.
 */
const BINDINGS = {
  onAddMessageEvent: 'message',
  onChangeMessageTypeEvent: 'type-changed',
  onChangeMessageEvent: 'number-changed',
  onMessageAckEvent: 'ack',
  onEditMessageEvent: 'edit',
  onAddMessageCiphertextEvent: 'waiting',
  onCiphertextFailedEvent: 'unreadable',
  onReaction: 'reactions',
  onPollVoteEvent: 'votes',
} as const;
export type WebEvent = (typeof BINDINGS)[keyof typeof BINDINGS];
export const WEB_BINDINGS: ReadonlyMap<string, WebEvent> = new Map(Object.entries(BINDINGS));

/**
 * The one way to whatsapp-web.js for the layers above. Everything that comes out of it is `unknown`: WhatsApp
 * decides its shape, and it is parsed before it is used. Calls reject where the page is lost meanwhile.
 */
export interface WebClient {
  /** Words alone, under a name of WhatsApp's choosing. */
  send(chatId: string, content: { kind: 'text'; text: string }): Promise<unknown>;
  /** `{lid, pn}` for each of the ids. */
  aliases(contactIds: string[]): Promise<unknown>;
  react(messageId: string, emoji: string): Promise<void>;
  edit(messageId: string, text: string): Promise<unknown>;
  takeBack(messageId: string): Promise<void>;
  /** `{data, mimetype, filename?}` with the content in base64, or undefined where it is gone. */
  download(messageId: string): Promise<unknown>;
  /**
   * Runs `inPage` inside WhatsApp's page, with what `makeTools` makes there. Both travel as source text, and what is
   * given as JSON: they may use nothing from outside of themselves.
   */
  run<Tools, Given extends readonly unknown[]>(
    makeTools: () => Tools,
    inPage: (tools: Tools, ...given: Given) => unknown,
    ...given: Given
  ): Promise<unknown>;
}

export function createWebClient(client: FrontdeskClient): WebClient {
  const messageOf = async (id: string) => {
    const message = await client.getMessageById(id);
    // Declared as always there; it is not.
    if (!isThere(message)) throw new Error('WhatsApp does not know this message.');
    return message;
  };
  return {
    send: (chatId, { text }) =>
      client.sendMessage(chatId, text, {
        sendSeen: false,
        linkPreview: false,
        waitUntilMsgSent: true,
      }),
    aliases: (ids) => client.getContactLidAndPhone(ids),
    react: async (id, emoji) => (await messageOf(id)).react(emoji),
    edit: async (id, text) => (await messageOf(id)).edit(text, { linkPreview: false }),
    takeBack: async (id) => (await messageOf(id)).delete(true),
    download: async (id) => (await messageOf(id)).downloadMedia(),
    async run(makeTools, inPage, ...given) {
      const { page } = client;
      if (page === null) throw new Error('Session closed: there is no page.');
      const result: unknown = await page.evaluate(
        `(${String(inPage)})((${String(makeTools)})(), ...${JSON.stringify(given)})`,
      );
      return result;
    },
  };
}

function isThere<Thing>(thing: Thing | null | undefined): thing is Thing {
  return thing !== null && thing !== undefined;
}

/** Whether the message in an event is one of the owner's own, from wherever it was sent. */
export function isFromOwner([message]: readonly unknown[]): boolean {
  if (typeof message !== 'object' || message === null || !('id' in message)) return false;
  const { id } = message;
  return typeof id === 'object' && id !== null && 'fromMe' in id && id.fromMe === true;
}
