import { z } from 'zod';
import { ChannelSendError } from '../domain/channel-send-error.ts';
import { ChannelMessageId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import { Instant } from '../domain/time.ts';
import type { Channel, LookUpResult } from '../ports/channel.ts';
import type { Logger } from '../ports/logger.ts';
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

/** Takes a send through the gate and tells its fate. Never rejects. */
export async function handOver(
  gate: Gate,
  channel: Channel,
  send: Send,
  logger: Logger,
): Promise<Fate> {
  const { id: sendId, recipient, text } = send;
  try {
    const receipt = Receipt.parse(await gate.pass(channel, { sendId, recipient, text }));
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
