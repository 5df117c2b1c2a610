import { z } from 'zod';
import { ChannelSendError } from '../domain/channel-send-error.ts';
import { FrontdeskError, type ErrorShape } from '../domain/errors.ts';
import { ChannelMessageId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import { Instant } from '../domain/time.ts';
import type { Channel, LookUpResult, OutboundMessage } from '../ports/channel.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { Gate } from './gate.ts';
import type { Fate } from './settlement.ts';

const Receipt = z.object({ channelMessageId: ChannelMessageId, sentAt: Instant });

/** A failure of a channel, read for the one question that matters: can the reply have left? */
function fateOfFailure(cause: unknown, logger: Logger): Fate {
  if (!(cause instanceof ChannelSendError) || cause.delivered === 'unknown') {
    logger.error('send.lost-contact', cause);
    return { fate: 'lost-contact' };
  }
  if (cause.code === 'send.closed') return { fate: 'called-back' };
  if (cause.code === 'channel.offline') return { fate: 'not-sent' };
  return { fate: 'refused', error: cause.toShape() };
}

/** The send with the bytes of what it encloses; null where those are not stored any more. */
async function outbound(
  { media }: Pick<Store, 'media'>,
  send: Send,
): Promise<OutboundMessage | null> {
  const { id: sendId, recipient, text, quotes, enclosure } = send;
  const message = { sendId, recipient, text, ...(quotes === undefined ? {} : { quotes }) };
  if (enclosure === undefined) return message;
  if (!('mediaId' in enclosure)) return { ...message, enclosure };
  const content = await media.content(enclosure.mediaId);
  return content === null ? null : { ...message, enclosure: { ...enclosure, content } };
}

function lost(): ErrorShape {
  return new FrontdeskError('not-found', 'What was enclosed is not there any more.').toShape();
}

/** Takes a send through the gate and tells its fate. Never rejects. */
export async function handOver(
  gate: Gate,
  channel: Channel,
  send: Send,
  { store, logger }: { store: Pick<Store, 'media'>; logger: Logger },
): Promise<Fate> {
  let message: OutboundMessage | null;
  try {
    message = await outbound(store, send);
  } catch (cause) {
    logger.error('send.not-read', cause);
    return { fate: 'not-sent' };
  }
  if (message === null) return { fate: 'refused', error: lost() };
  try {
    const receipt = Receipt.parse(await gate.pass(channel, message));
    return { fate: 'sent', ...receipt };
  } catch (cause) {
    return fateOfFailure(cause, logger);
  }
}

/** Searches the channel's own history. Never rejects: a search that failed proves nothing. */
export async function searchFor(
  channel: Channel,
  send: Send,
  logger: Logger,
): Promise<LookUpResult> {
  try {
    return await channel.lookUp(send.id, send.recipient);
  } catch (cause) {
    logger.error('send.look-up-failed', cause);
    return { found: false, proven: false };
  }
}
