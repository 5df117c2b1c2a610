/**
 * WhatsApp's page as far as messages are read and given to it there. What is in this folder runs inside of that page:
 * it travels there as source text, so each function uses nothing but what it is given.
 */
export interface PageWid {
  _serialized: string;
  server: string;
  isLid(): boolean;
  isGroup(): boolean;
}

export interface PageMessage {
  id: { _serialized: string; id: string; fromMe: boolean };
  type?: unknown;
  t?: number;
  ack?: number;
  size?: unknown;
  directPath?: unknown;
  serialize(): object;
}

export interface PageChat {
  id: PageWid;
  t?: number;
  name?: string;
  formattedTitle?: string;
  groupMetadata?: { isLidAddressingMode?: boolean };
  msgs: { getModelsArray(): PageMessage[] };
}

interface PageContact {
  name?: string;
  verifiedName?: string;
  pushname?: string;
}

type NewKey = new (parts: {
  from: PageWid | undefined;
  to: PageWid;
  id: string;
  participant: PageWid | undefined;
  selfDir: 'out';
}) => { _serialized: string };

type AddAndSend = (
  chat: PageChat,
  message: { id: { _serialized: string } },
) => [Promise<unknown>, Promise<unknown>];

interface Modules {
  WAWebCollections: {
    Msg: {
      get(id: string): PageMessage | undefined;
      getMessagesById(ids: string[]): Promise<{ messages?: PageMessage[] } | undefined>;
    };
    Chat: { get(id: PageWid): PageChat | undefined; getModelsArray(): PageChat[] };
    Contact: { get(id: PageWid): PageContact | undefined };
  };
  WAWebWidFactory: { createWid(id: string): PageWid; asUserWidOrThrow(id: PageWid): PageWid };
  WAWebApiContact: {
    getCurrentLid(id: PageWid): PageWid | null | undefined;
    getPhoneNumber(id: PageWid): PageWid | null | undefined;
  };
  WAWebUserPrefsMeUser: {
    getMaybeMePnUser(): PageWid | undefined;
    getMaybeMeLidUser(): PageWid | undefined;
  };
  WAWebQueryExistsJob: { queryWidExists(id: PageWid): Promise<{ wid?: unknown } | null> };
  WAWebMsgKey: NewKey;
  WAWebSendMsgChatAction: { addAndSendMsgToChat: AddAndSend };
  WAWebSocketModel: { Socket: { hasSynced?: boolean } };
  WAWebChatLoadMessages: {
    loadEarlierMsgs(from: { chat: PageChat }): Promise<PageMessage[] | undefined>;
  };
  WAWebMsgActionCapability: {
    canSenderRevokeMsg(message: PageMessage): boolean;
    canEditText(message: PageMessage): boolean;
    canEditCaption(message: PageMessage): boolean;
  };
}

/** What whatsapp-web.js put into the page. */
interface Injected {
  getChat(id: string, how: { getAsModel: false }): Promise<PageChat | null | undefined>;
  getMessageModel(message: PageMessage): object;
  sendMessage(chat: PageChat, content: string, options: object): Promise<unknown>;
  sendSeen(chatId: string): Promise<unknown>;
  sendChatstate(state: 'typing' | 'stop', chatId: string): Promise<unknown>;
}

export interface MessagePage {
  require<Name extends keyof Modules>(name: Name): Modules[Name];
  WWebJS: Injected;
  /** WhatsApp's last word on what we sent, by the message's whole name. */
  frontdeskVerdicts?: Map<string, unknown>;
}

/** A message, by what its sender's device called it. */
export interface Sought {
  chatId: string;
  fromMe: boolean;
  stanza: string;
  participant?: string;
}
