import { Collection, Emitter, Model } from './emitter.ts';
import { loadEarlier } from './history.ts';
import { download, mediaObject, OpaqueData, prepRawMedia, uploaded } from './media.ts';
import { addAndSend, edit, react, record } from './sending.ts';
import { asked, b64, behaviour, Cmd, Conn, newQr, random, Socket } from './socket.ts';
import { ME, ME_LID, MsgKey, Wid } from './wid.ts';
import {
  aliases,
  type Chat,
  chats,
  chatWith,
  type Contact,
  contactOf,
  contacts,
  Message,
  messages,
} from './world.ts';

/** Seen, typing and presence, as the customers see them. */
export const signs = {
  seen: [] as string[],
  typing: [] as [string, string][],
  presence: [] as string[],
};

const nothing = (): Promise<void> => Promise.resolve();
const sign = (what: string) => (id: Wid) => {
  signs.typing.push([what, id._serialized]);
  return nothing();
};

/** Nobody is at a number that begins with 0. */
const exists = (id: Wid): boolean => !id.user.startsWith('0');

async function queryWidExists(id: Wid): Promise<{ wid: Wid } | null> {
  if (behaviour.silent) await new Promise(() => undefined);
  return exists(id) ? { wid: id } : null;
}

function findChat(id: Wid): Promise<{ chat: Chat }> {
  if (id.isUser() && !exists(id)) return Promise.reject(new Error('No LID for user'));
  return Promise.resolve({ chat: chatWith(id) });
}

const contactList = Object.assign(contacts, {
  find: (id: unknown): Promise<Contact> => Promise.resolve(contactOf(Wid.of(id))),
});

/** The parts of WhatsApp's page that whatsapp-web.js asks for, by the names that it asks with. */
export const MODULES: Record<string, unknown> = {
  WAWebSocketModel: { Socket },
  WAWebConnModel: { Conn },
  WAWebCmd: { Cmd },
  WAWebStreamModel: {
    Stream: {
      markAvailable: () => signs.presence.push('available'),
      markUnavailable: () => signs.presence.push('unavailable'),
    },
  },
  WAWebOfflineHandler: {
    OfflineMessageHandler: { getOfflineDeliveryProgress: () => behaviour.progress },
  },
  WAWebAltDeviceLinkingApi: {
    setPairingType: (type: string) => asked.push(['setPairingType', type]),
    initializeAltDeviceLinking: nothing,
    initializeQRLinking: nothing,
    startAltLinkingFlow(phone: string) {
      asked.push(['startAltLinkingFlow', phone]);
      return Promise.resolve(behaviour.pairingCode);
    },
  },
  WAWebLaunchSocketUtils: { refreshQR: newQr },
  WABase64: { encodeB64: (bytes: ArrayLike<number>) => b64(Uint8Array.from(bytes)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: {
    waNoiseInfo: {
      get: () => Promise.resolve({ staticKeyPair: { pubKey: new Uint8Array(32).fill(7) } }),
    },
  },
  WAWebSignalStoreApi: {
    waSignalStore: {
      getRegistrationInfo: () =>
        Promise.resolve({ identityKeyPair: { pubKey: new Uint8Array(32).fill(9) } }),
    },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'QURWU0VDUkVU' },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => ME, getMaybeMeLidUser: () => ME_LID },
  WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
  WAWebSyncGatingUtils: { isPlaceholderMessageResendEnabled: () => false },
  WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen: nothing },
  WAWebCollections: {
    Msg: Object.assign(messages, {
      modelClass: Message,
      getMessagesById: (ids: unknown[]) =>
        Promise.resolve({ messages: ids.flatMap((id) => messages.get(id) ?? []) }),
      search: () => Promise.resolve({ messages: [] }),
    }),
    Chat: chats,
    Contact: contactList,
    GroupMetadata: { update: nothing },
    Blocklist: new Collection<Model>(),
    BusinessProfile: { find: () => Promise.resolve(new Model({})) },
    Reactions: { find: () => Promise.resolve(undefined) },
    ProfilePicThumb: { get: () => undefined, find: () => Promise.resolve(undefined) },
    Label: new Collection<Model>(),
    Status: new Collection<Model>(),
  },
  WAWebCallCollection: Object.assign(new Emitter(), { _map: new Map<string, unknown>() }),
  WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert: () => undefined } },
  WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert: () => undefined } },
  WAWebBackendJobsCommon: { mediaTypeFromProtobuf: () => null },
  WAWebE2EProtoUtils: { typeAttributeFromProtobuf: () => 'text' },
  WALinkify: {
    findLinks: (text?: string) =>
      [...(text ?? '').matchAll(/https?:\/\/\S+/gu)].map(([href]) => ({ href })),
    findLink: (text?: string) => {
      const found = /https?:\/\/\S+/u.exec(text ?? '');
      return found === null ? null : { href: found[0] };
    },
  },
  WAWebLinkPreviewChatAction: { getLinkPreview: () => Promise.resolve(null) },
  WAWebWidFactory: {
    createWid: (given: unknown) => Wid.of(given),
    createWidFromWidLike: (given: unknown) => Wid.of(given),
    asUserWidOrThrow: (id: Wid) => id,
  },
  WAWebFindChatAction: { findOrCreateLatestChat: findChat },
  WAWebLidMigrationUtils: { toPn: (id: Wid) => (id.isLid() ? aliases.of(id) : id) },
  WAWebChatGetters: {
    getIsNewsletter: (chat: Chat) => chat.id.isNewsletter(),
    getIsBroadcast: (chat: Chat) => chat.id.isStatus(),
  },
  WAWebApiContact: {
    getAlternateUserWid: (id: Wid) => aliases.of(id),
    getCurrentLid: (id: Wid) => (id.isLid() ? id : aliases.of(id)),
    getPhoneNumber: (id: Wid) => (id.isLid() ? aliases.of(id) : id),
  },
  WAWebContactGetters: {
    getIsMe: (contact: Contact) => contact.id.equals(ME) || contact.id.equals(ME_LID),
    getIsUser: (contact: Contact) => contact.id.isUser(),
    getIsGroup: (contact: Contact) => contact.id.isGroup(),
    getIsWAContact: () => true,
    getUserid: (contact: Contact) => contact.id.user,
    getVerifiedName: () => undefined,
    getVerifiedLevel: () => undefined,
    getStatusMute: () => false,
    getName: (contact: Contact) => contact.name,
    getShortName: (contact: Contact) => contact.get('shortName'),
    getPushname: (contact: Contact) => contact.pushname,
    getIsEnterprise: () => false,
  },
  WAWebFrontendContactGetters: { getIsMyContact: (contact: Contact) => Boolean(contact.name) },
  WAWebContactProfilePicThumbBridge: { requestProfilePicFromServer: () => Promise.resolve(null) },
  WAWebUpdateUnreadChatAction: {
    sendSeen({ chat }: { chat: Chat }) {
      signs.seen.push(chat.id._serialized);
      chat.set({ unreadCount: 0 });
      return nothing();
    },
  },
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebMsgKey: MsgKey,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebQuotedMsgModelUtils: {
    getQuotedMsgObj: (message: Message) =>
      messages.getModelsArray().find((one) => one.id.id === message.get('quotedStanzaID')),
  },
  WAWebSendMsgChatAction: { addAndSendMsgToChat: addAndSend },
  WAWebSendReactionMsgAction: { sendReactionToMsg: react },
  WAWebSendMessageEditAction: { sendMessageEdit: edit },
  WAWebMsgActionCapability: {
    canSenderRevokeMsg: () => true,
    canAdminRevokeMsg: () => false,
    canEditText: (message: Message) => message.id.fromMe,
    canEditCaption: () => false,
    canStarMsg: () => true,
  },
  WAWebChatStateBridge: {
    sendChatStateComposing: sign('composing'),
    sendChatStateRecording: sign('recording'),
    sendChatStatePaused: sign('paused'),
  },
  WAWebPresenceChatAction: { sendPresenceAvailable: nothing, sendPresenceUnavailable: nothing },
  WAWebChatLoadMessages: { loadEarlierMsgs: loadEarlier },
  WAWebQueryExistsJob: { queryWidExists },
  WAWebChatForwardMessage: {
    forwardMessages({ chat, msgs }: { chat: Chat; msgs: Message[] }) {
      const [first] = msgs;
      record({ kind: 'forward', id: first?.id._serialized ?? '', to: chat.id._serialized });
      return nothing();
    },
  },
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: { prepRawMedia },
  WAWebMediaStorage: { getOrCreateMediaObject: mediaObject },
  WAWebMmsMediaTypes: {
    msgToMediaType: ({ type }: { type: string }) => type,
    castToV4: (type: string) => type,
  },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaInMemoryBlobCache: { InMemoryMediaBlobCache: { put: nothing } },
  WAWebMediaMmsV4Upload: {
    uploadMedia: (job: { mediaObject: { filehash: string } }) =>
      Promise.resolve({ mediaEntry: uploaded(job.mediaObject.filehash) }),
    uploadUnencryptedMedia: () => Promise.resolve({}),
  },
  WAWebUploadManager: {
    encryptAndUpload: ({ mediaKey }: { mediaKey: unknown }) =>
      Promise.resolve({
        url: 'https://mmg.whatsapp.net/s',
        directPath: '/v/s',
        mediaKey,
        encFilehash: b64(random(32)),
        mediaKeyTimestamp: Math.floor(Date.now() / 1000),
      }),
  },
  WAWebStartMediaUploadQpl: { startMediaUploadQpl: () => ({}) },
  WAWebImageUtils: { toWebpSticker: (file: unknown) => Promise.resolve(file) },
  WAWebDownloadManager: { downloadManager: { downloadAndMaybeDecrypt: download } },
  WAWebFrontendVcardUtils: {
    vcardFromContactModel: (contact: Contact) => ({
      vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${contact.pushname}\nTEL;waid=${contact.id.user}:+${contact.id.user}\nEND:VCARD`,
      displayName: contact.pushname,
    }),
  },
  WAWebVcardParsingUtils: { parseVcard: (card: string) => ({ card }) },
  WAWebVcardGetNameFromParsed: {
    vcardGetNameFromParsed: ({ card }: { card: string }) => ({
      displayName: /FN:(.+)/u.exec(card)?.[1] ?? 'Card',
    }),
  },
  WAWebApiMessageInfoStore: { queryMsgInfo: () => Promise.resolve({}) },
};
