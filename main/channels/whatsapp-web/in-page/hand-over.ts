import type { PageChat, PageMessage, PageWid, Sought } from './message-page.ts';
import type { PageTools } from './tools.ts';

/** A message on its way into the page. */
export interface Order {
  chatId: string;
  /** What it may be called, in this order: the next name only where the one before was refused. */
  stanzas: readonly string[];
  /** Words, a contact card, or a caption. */
  text: string;
  isCard: boolean;
  quote?: Sought;
  file?: { mimeType: string; base64: string; name: string; asVoice: boolean; asDocument: boolean };
  place?: { latitude: number; longitude: number; name?: string };
}

/**
 * Gives a message to the page under a name of ours. A message that is there already under that name is not given
 * again: that is what makes it safe to ask twice.
 */
export async function handOver(
  { page, wid, find }: PageTools,
  { chatId, stanzas, text, isCard, quote, file, place }: Order,
): Promise<unknown> {
  const factory = page.require('WAWebWidFactory');

  /** A word where there is none. */
  const chatOf = async (): Promise<PageChat | 'offline' | 'nobody'> => {
    const id = wid(chatId);
    const { Chat } = page.require('WAWebCollections');
    if (Chat.get(id) === undefined && !id.isGroup()) {
      try {
        const answer = await page.require('WAWebQueryExistsJob').queryWidExists(id);
        if (!answer?.wid) return 'nobody';
      } catch {
        return 'offline';
      }
    }
    try {
      return (await page.WWebJS.getChat(chatId, { getAsModel: false })) ?? 'nobody';
    } catch {
      return 'nobody';
    }
  };

  const keyFor = (chat: PageChat, stanza: string): { _serialized: string } => {
    const me = page.require('WAWebUserPrefsMeUser');
    const isGroup = chat.id.isGroup();
    const hidden = isGroup ? chat.groupMetadata?.isLidAddressingMode === true : chat.id.isLid();
    const from: PageWid | undefined = hidden ? me.getMaybeMeLidUser() : me.getMaybeMePnUser();
    const participant = isGroup && from !== undefined ? factory.asUserWidOrThrow(from) : undefined;
    const Key = page.require('WAWebMsgKey');
    return new Key({ from, to: chat.id, id: stanza, participant, selfDir: 'out' });
  };

  /** The library drops what WhatsApp's servers answered. */
  const listen = (): Map<string, unknown> => {
    if (page.frontdeskVerdicts !== undefined) return page.frontdeskVerdicts;
    const verdicts = new Map<string, unknown>();
    page.frontdeskVerdicts = verdicts;
    try {
      const action = page.require('WAWebSendMsgChatAction');
      const original = action.addAndSendMsgToChat;
      action.addAndSendMsgToChat = (chat, message) => {
        const sending = original.call(action, chat, message);
        sending[1].then(
          (verdict) => verdicts.set(message.id._serialized, verdict),
          () => undefined,
        );
        return sending;
      };
    } catch {
      // Without it a refusal has no number.
    }
    return verdicts;
  };

  const codeOf = (verdict: unknown): unknown => {
    if (typeof verdict !== 'object' || verdict === null) return undefined;
    const { error, errorCode, code } = verdict as Record<string, unknown>;
    return [errorCode, error, code].find((one) => ['string', 'number'].includes(typeof one));
  };

  const optionsFor = async (key: { _serialized: string }): Promise<object> => {
    const quoted = quote === undefined ? undefined : await find(quote);
    const content = {
      mimetype: file?.mimeType,
      data: file?.base64,
      filename: file?.name,
      filesize: null,
    };
    return {
      waitUntilMsgSent: true,
      ignoreQuoteErrors: true,
      parseVCards: isCard,
      mentionedJidList: [],
      ...(quoted !== undefined && { quotedMessageId: quoted.id._serialized }),
      ...(file !== undefined && {
        media: content,
        caption: text === '' ? undefined : text,
        isCaptionByUser: text !== '',
        sendAudioAsVoice: file.asVoice,
        sendMediaAsDocument: file.asDocument,
      }),
      ...(place !== undefined && {
        location: {
          latitude: place.latitude,
          longitude: place.longitude,
          description: place.name ?? '',
        },
      }),
      extraOptions: { id: key },
    };
  };

  const told = (outcome: string, stanza?: string, message?: PageMessage, code?: unknown) => ({
    outcome,
    stanza,
    t: message?.t,
    ack: message?.ack,
    code,
  });

  const give = async (chat: PageChat, stanza: string): Promise<unknown> => {
    const key = keyFor(chat, stanza);
    const verdicts = listen();
    let failure: unknown;
    try {
      const words = file === undefined && place === undefined ? text : '';
      await page.WWebJS.sendMessage(chat, words, await optionsFor(key));
    } catch (cause) {
      failure = cause ?? 'failed';
    }
    const message = await find({ chatId, fromMe: true, stanza });
    const verdict = verdicts.get(key._serialized);
    verdicts.delete(key._serialized);
    // It is put into the chat before it leaves: what is not there has not left.
    if (message === undefined) return told(failure === undefined ? 'unclear' : 'not-taken');
    if (message.ack === -1) return told('refused', stanza, message, codeOf(verdict));
    return told('taken', stanza, message);
  };

  const chat = await chatOf();
  if (typeof chat === 'string') return told(chat);
  for (const stanza of stanzas) {
    const before = await find({ chatId, fromMe: true, stanza });
    if (before === undefined) return give(chat, stanza);
    if (before.ack !== -1) return told('taken', stanza, before);
  }
  return told('refused');
}
