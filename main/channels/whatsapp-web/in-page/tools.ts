import type { MessagePage, PageMessage, PageWid, Sought } from './message-page.ts';

declare const window: MessagePage;

export interface PageTools {
  page: MessagePage;
  wid: (address: string) => PageWid;
  /** The same person under the addresses that the page knows, without asking anybody. */
  aliases: (id: PageWid) => { lid?: string; phone?: string };
  find: (sought: Sought) => Promise<PageMessage | undefined>;
}

/** What several of the functions in here need. Made anew inside the page for each call. */
export function makeTools(): PageTools {
  const page = window;
  const { Msg } = page.require('WAWebCollections');
  const wid = (address: string): PageWid => page.require('WAWebWidFactory').createWid(address);

  const aliases = (id: PageWid): { lid?: string; phone?: string } => {
    const contacts = page.require('WAWebApiContact');
    const other = (ask: () => PageWid | null | undefined): string | undefined => {
      try {
        return ask()?._serialized;
      } catch {
        return undefined;
      }
    };
    const lid = id.isLid() ? id._serialized : other(() => contacts.getCurrentLid(id));
    const phone = id.isLid() ? other(() => contacts.getPhoneNumber(id)) : id._serialized;
    return { ...(lid !== undefined && { lid }), ...(phone !== undefined && { phone }) };
  };

  /** Somebody has two addresses, and a message may be kept under either. */
  const spellings = (address: string): string[] => {
    const id = wid(address);
    return id.isGroup() ? [address] : [...new Set([address, ...Object.values(aliases(id))])];
  };

  const find = async (sought: Sought): Promise<PageMessage | undefined> => {
    const { chatId, fromMe, stanza, participant } = sought;
    const me = page.require('WAWebUserPrefsMeUser');
    const ours = [me.getMaybeMePnUser()?._serialized, me.getMaybeMeLidUser()?._serialized];
    const writers = participant === undefined ? [] : spellings(participant);
    const tails = fromMe ? ours.filter((one) => one !== undefined) : writers;
    const keys = spellings(chatId).flatMap((chat) => {
      const key = `${String(fromMe)}_${chat}_${stanza}`;
      return wid(chat).isGroup() ? [key, ...tails.map((tail) => `${key}_${tail}`)] : [key];
    });
    for (const key of keys) {
      const here = Msg.get(key);
      if (here !== undefined) return here;
    }
    const stored = await Msg.getMessagesById(keys);
    return stored?.messages?.find((one) => one.id.id === stanza);
  };

  return { page, wid, aliases, find };
}
