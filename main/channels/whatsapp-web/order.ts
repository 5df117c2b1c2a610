import { ChannelSendError } from '../../engine/domain/channel-send-error.ts';
import type { OutboundEnclosure, OutboundMessage } from '../../engine/ports/channel.ts';
import type { Order } from './in-page/hand-over.ts';
import { namedBy } from './message-name.ts';
import { ownNames } from './own-name.ts';

/**
 * A reply in the form in which the page takes it.
 *
 * @throws ChannelSendError where WhatsApp has no such message
 */
export function orderOf({ sendId, recipient, text, quotes, enclosure }: OutboundMessage): Order {
  const named = quotes === undefined ? null : namedBy(quotes);
  const order: Order = {
    chatId: recipient,
    stanzas: ownNames(sendId),
    text,
    isCard: false,
    ...(named !== null && { quote: { chatId: recipient, ...named } }),
  };
  return enclosure === undefined ? order : withEnclosure(order, enclosure);
}

function withEnclosure(order: Order, enclosure: OutboundEnclosure): Order {
  if (enclosure.kind === 'location' || enclosure.kind === 'contact') {
    if (order.text !== '') {
      throw new ChannelSendError(
        'no',
        'channel.rejected',
        'WhatsApp takes no words with a place or a contact card.',
      );
    }
  }
  switch (enclosure.kind) {
    case 'location': {
      const { latitude, longitude, name } = enclosure;
      return { ...order, place: { latitude, longitude, ...(name !== undefined && { name }) } };
    }
    case 'contact':
      return { ...order, text: cardOf(enclosure), isCard: true };
    default: {
      const { kind, mimeType, fileName, content } = enclosure;
      const file = {
        mimeType: kind === 'voice' ? asVoice(mimeType) : mimeType,
        base64: Buffer.from(content).toString('base64'),
        name: fileName,
        asVoice: kind === 'voice',
        asDocument: kind === 'document',
      };
      return { ...order, file };
    }
  }
}

/** Phones play a voice note only where it says what is in it. */
function asVoice(mimeType: string): string {
  return mimeType === 'audio/ogg' ? 'audio/ogg; codecs=opus' : mimeType;
}

function cardOf({ name, phone }: { name: string; phone: string }): string {
  const shown = name.replaceAll(/\s+/gu, ' ').replaceAll(/[\\,;]/gu, (sign) => `\\${sign}`);
  const digits = phone.replaceAll(/\D/gu, '');
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${shown};;;`,
    `FN:${shown}`,
    `TEL;type=CELL;waid=${digits}:+${digits}`,
    'END:VCARD',
  ].join('\n');
}
