import type { InboundMessage, MessageBody } from '../../engine/domain/message.ts';
import { addressKind } from './address.ts';
import { addressFor, instantOf, isSelf, type Known } from './known.ts';
import { contactsBody } from './mapper/contact-cards.ts';
import { mediaBody } from './mapper/media.ts';
import { placeBody } from './mapper/place.ts';
import { pollBody } from './mapper/poll.ts';
import { quotation } from './mapper/quotation.ts';
import { isSystem, systemBody } from './mapper/system.ts';
import { wordsBody } from './mapper/words.ts';
import { messageName, waitingName } from './message-name.ts';
import { clip } from './raw/lenient.ts';
import type { RawMessage } from './raw/message.ts';
import { WHATSAPP_WEB } from './whatsapp-web.ts';

type Read = (raw: RawMessage) => MessageBody | null;

const READERS = new Map<string, Read>(
  Object.entries({
    chat: wordsBody,
    buttons_response: wordsBody,
    list_response: wordsBody,
    template_button_reply: wordsBody,
    location: placeBody,
    live_location: placeBody,
    vcard: contactsBody,
    multi_vcard: contactsBody,
    poll_creation: pollBody,
  }),
);

/** What a message says. What cannot be read is `unsupported` under WhatsApp's own word for it: shown, never dropped. */
export function bodyOf(raw: RawMessage, known: Known): MessageBody {
  const read = READERS.get(raw.type);
  const body = read?.(raw) ?? mediaBody(raw) ?? systemBody(raw, known);
  return body ?? { kind: 'unsupported', type: clip(kindOf(raw), 64) };
}

/** What may be seen once comes to the phone alone; here it looks like something that cannot be decrypted. */
function kindOf({ type, subtype }: RawMessage): string {
  return type === 'ciphertext' && subtype?.startsWith('view_once') === true ? 'view_once' : type;
}

/**
 * A message of WhatsApp's in the house's own form. Pure and total.
 *
 * @param earlier from the time before the number was linked
 */
export function toInbound(raw: RawMessage, known: Known, earlier: boolean): InboundMessage {
  const chatAddress = addressFor(raw.id.remote, known);
  const isGroup = addressKind(raw.id.remote) === 'group';
  const writer = writerOf(raw, known);
  const name = nameOf(raw, known);
  const title = isGroup ? known.person(raw.id.remote)?.name : undefined;
  const quoted = quotation(raw, known);
  const aliases = aliasesOf(raw, known);
  const channelMessageId = messageName(raw.id, writer);
  return {
    channelId: WHATSAPP_WEB,
    channelMessageId: raw.type === 'ciphertext' ? waitingName(channelMessageId) : channelMessageId,
    chatAddress,
    chatKind: isGroup ? 'group' : 'direct',
    senderAddress: isGroup ? writer : chatAddress,
    author: raw.id.fromMe ? 'owner' : 'customer',
    sentAt: instantOf(raw.t, known),
    body: bodyOf(raw, known),
    ...(name !== undefined && { senderName: name }),
    ...(quoted !== undefined && { quoted }),
    ...(raw.isForwarded === true && { forwarded: true }),
    ...(isGroup && { meantForUs: isMeantForUs(raw, quoted?.ours === true, known) }),
    ...(title !== undefined && { chatTitle: title }),
    ...(aliases.length > 0 && { senderAliases: aliases }),
    ...(earlier && { earlier: true }),
  };
}

/** Whoever else it is about, so that it can be looked up before the message is read. */
export function addressesIn(raw: RawMessage): string[] {
  const { id, author, quotedParticipant, recipients } = raw;
  const all = [id.remote, id.participant, author, quotedParticipant, ...recipients];
  return [...new Set(all.filter((one) => one !== undefined))];
}

function writerOf(raw: RawMessage, known: Known): string {
  if (raw.id.fromMe) return known.self.phone ?? known.self.lid ?? raw.id.remote;
  return addressFor(raw.author ?? raw.id.participant ?? raw.id.remote, known);
}

/** As the owner saved it, or else as they call themselves. What happens in a group is written by nobody. */
function nameOf(raw: RawMessage, known: Known): string | undefined {
  if (raw.id.fromMe) return undefined;
  const writer = raw.author ?? raw.id.participant ?? raw.id.remote;
  if (addressKind(writer) === 'group') return undefined;
  return known.person(writer)?.name ?? raw.notifyName;
}

function isMeantForUs(raw: RawMessage, answersUs: boolean, known: Known): boolean {
  if (isSystem(raw.type) || raw.id.fromMe) return false;
  return answersUs || raw.mentionedJidList.some((address) => isSelf(address, known));
}

function aliasesOf(raw: RawMessage, known: Known): string[] {
  if (raw.id.fromMe) return [];
  const writer = raw.author ?? raw.id.participant ?? raw.id.remote;
  if (addressKind(writer) === 'group') return [];
  const { phone, lid } = known.person(writer) ?? {};
  const used = addressFor(writer, known);
  const all = [writer, phone, lid].filter((one) => one !== undefined);
  return [...new Set(all)].filter((one) => one !== used);
}
