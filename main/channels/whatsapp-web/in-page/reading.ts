import type { PageMessage, PageWid, Sought } from './message-page.ts';
import type { PageTools } from './tools.ts';

/** Our own addresses. */
export function self({ page }: PageTools): unknown {
  const me = page.require('WAWebUserPrefsMeUser');
  return {
    phone: me.getMaybeMePnUser()?._serialized,
    lid: me.getMaybeMeLidUser()?._serialized,
  };
}

/** What the page knows of people and groups, without asking anybody. */
export function people({ page, wid, aliases }: PageTools, ids: readonly string[]): unknown {
  const { Chat, Contact } = page.require('WAWebCollections');
  const nameOf = (id: PageWid): string | undefined => {
    const contact = Contact.get(id);
    return contact?.name ?? contact?.verifiedName ?? contact?.pushname;
  };
  const describe = (address: string): object => {
    const id = wid(address);
    if (id.isGroup()) {
      const chat = Chat.get(id);
      return { id: address, name: chat?.formattedTitle ?? chat?.name };
    }
    const { lid, phone } = aliases(id);
    const known = [phone, lid].filter((one) => one !== undefined);
    const name = known.map((one) => nameOf(wid(one))).find((one) => one !== undefined);
    return { id: address, lid, phone, name };
  };
  return ids.map((address) => {
    try {
      return describe(address);
    } catch {
      return { id: address };
    }
  });
}

/** The chats in which something was written last, newest first. */
export function chats({ page }: PageTools, most: number): unknown {
  return page
    .require('WAWebCollections')
    .Chat.getModelsArray()
    .map(({ id, t }) => ({ id: id._serialized, t }))
    .sort((one, other) => (other.t ?? 0) - (one.t ?? 0))
    .slice(0, most);
}

/** Which of a chat's messages are read: the newest so many, and all those since a moment (in seconds) up to a limit. */
export interface Stretch {
  least: number;
  since: number | null;
  most: number;
}

/** A chat's last messages, oldest first. */
export async function messages(
  { page, wid }: PageTools,
  chatId: string,
  { least, since, most }: Stretch,
): Promise<unknown> {
  const chat = page.require('WAWebCollections').Chat.get(wid(chatId));
  if (chat === undefined) return [];
  const all = new Map<string, PageMessage>();
  const add = (some: readonly PageMessage[]): void => {
    for (const message of some) all.set(message.id._serialized, message);
  };
  const isNew = ({ t }: PageMessage): boolean => since !== null && (t === undefined || t >= since);
  add(chat.msgs.getModelsArray());
  // The page holds a chat's newest messages alone, as long as nobody looks at it.
  while (all.size < least || (all.size < most && [...all.values()].every(isNew))) {
    const before = all.size;
    add((await page.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat })) ?? []);
    if (all.size === before) break;
  }
  return [...all.values()]
    .sort((one, other) => (one.t ?? 0) - (other.t ?? 0))
    .slice(-most)
    .filter((message, at, those) => at >= those.length - least || isNew(message))
    .map((message) => page.WWebJS.getMessageModel(message));
}

/** Where a message is, and what may be done to it; null where it is not. */
export async function seek({ page, find }: PageTools, sought: Sought): Promise<unknown> {
  const message = await find(sought);
  if (message === undefined) return null;
  const may = (ask: () => boolean): boolean => {
    try {
      return ask();
    } catch {
      return false;
    }
  };
  const rules = page.require('WAWebMsgActionCapability');
  return {
    key: message.id._serialized,
    type: message.type,
    size: message.size,
    hasContent: Boolean(message.directPath),
    mayEdit: may(() => rules.canEditText(message) || rules.canEditCaption(message)),
    mayTakeBack: may(() => rules.canSenderRevokeMsg(message)),
  };
}

/** Which of our messages are there, by what we called them. */
export async function findOurs(
  { page, find }: PageTools,
  chatId: string,
  stanzas: readonly string[],
): Promise<unknown> {
  const found = [];
  for (const stanza of stanzas) {
    const message = await find({ chatId, fromMe: true, stanza });
    if (message !== undefined) found.push({ stanza, t: message.t, ack: message.ack });
  }
  return { whole: page.require('WAWebSocketModel').Socket.hasSynced === true, found };
}

export async function typing({ page }: PageTools, chatId: string, active: boolean): Promise<void> {
  await page.WWebJS.sendChatstate(active ? 'typing' : 'stop', chatId);
}

export async function markRead({ page }: PageTools, chatId: string): Promise<void> {
  await page.WWebJS.sendSeen(chatId);
}
