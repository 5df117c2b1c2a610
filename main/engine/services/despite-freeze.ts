import { FrontdeskError } from '../domain/errors.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Governor } from '../outbox/governor.ts';

/**
 * What an approval adds to its send while the account is frozen: the owner's word that it leaves in spite of that
 * very freeze. Nothing while it is not frozen.
 * @throws FrontdeskError `send.frozen` where the owner did not say so
 */
export function despiteFreeze(
  governor: Governor,
  channelId: ChannelId,
  sendAnyway: boolean | undefined,
): Pick<Send, 'despiteFreeze'> {
  const freeze = governor.freezeOf(channelId);
  if (freeze === null) return {};
  if (sendAnyway === true) return { despiteFreeze: freeze.at };
  throw new FrontdeskError('send.frozen', 'Sending is paused to protect the number.', {
    details: { at: freeze.at, kind: freeze.kind },
  });
}
