/** Parts of WhatsApp's page without which nothing can be linked. */
export const LINKING_MODULES: readonly string[] = [
  'WAWebSocketModel',
  'WAWebConnModel',
  'WAWebCmd',
  'WAWebOfflineHandler',
  'WAWebAltDeviceLinkingApi',
  'WABase64',
  'WAWebCompanionRegClientUtils',
  'WAWebAdvSignatureApi',
  'WAWebUserPrefsInfoStore',
  'WAWebSignalStoreApi',
  'WAWebUserPrefsMultiDevice',
];

/** Parts without which no message comes or goes. The page loads them after linking. */
export const MESSAGING_MODULES: readonly string[] = [
  'WAWebCollections',
  'WAWebUserPrefsMeUser',
  'WAWebSyncGatingUtils',
  'WAWebAddonReactionTableMode',
  'WAWebAddonPollVoteTableMode',
  'WAWebWidFactory',
  'WAWebFindChatAction',
  'WAWebSendMsgChatAction',
  'WAWebMsgKey',
  'WAWebGetEphemeralFieldsMsgActionsUtils',
  'WALinkify',
];

/** Parts without which something special fails, and the rest works. Told in the diagnostics only. */
export const SPECIAL_MODULES: readonly string[] = [
  'WAWebChatStateBridge',
  'WAWebUpdateUnreadChatAction',
  'WAWebSendReactionMsgAction',
  'WAWebSendMessageEditAction',
  'WAWebMsgActionCapability',
  'WAWebChatLoadMessages',
  'WAWebDownloadManager',
  'WAWebPrepRawMedia',
  'WAWebMediaOpaqueData',
  'WAWebMediaStorage',
  'WAWebMediaMmsV4Upload',
  'WAWebApiContact',
  'WAWebLidMigrationUtils',
  'WAWebQueryExistsJob',
];
