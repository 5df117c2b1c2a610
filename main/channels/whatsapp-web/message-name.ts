import { createHash } from 'node:crypto';
import type { ChannelAddress } from '../../engine/domain/channel.ts';
import { ChannelMessageId } from '../../engine/domain/ids.ts';
import { addressKind } from './address.ts';
import type { MessageKey } from './raw/message-key.ts';

/** A name that a device gave: what is longer or stranger is taken by its digest. */
const PLAIN = /^[\w.=+-]{1,36}$/u;
const PART = /^[\w.@+-]{1,36}$/u;

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

const part = (text: string, plain: RegExp): string =>
  plain.test(text) ? text : `#${digest(text)}`;

/**
 * Our name for a message. WhatsApp's own has the chat's address in it, which changes when a number becomes known; in
 * a direct chat it is left out. In a group it stays, with who wrote: there, somebody could choose another's name.
 *
 * @param participant who wrote, under the one address that is used for them
 */
export function messageName(
  key: Pick<MessageKey, 'fromMe' | 'id' | 'remote'>,
  participant?: ChannelAddress,
): ChannelMessageId {
  const direction = key.fromMe ? 'out' : 'in';
  const names = [direction, part(key.id, PLAIN)];
  if (addressKind(key.remote) === 'group') {
    names.push(part(key.remote, PART));
    if (!key.fromMe && participant !== undefined) names.push(part(participant, PART));
  }
  return ChannelMessageId.parse(names.join('/'));
}

/** For a message that cannot be read here yet: what it says comes under its own name later. */
export function waitingName(name: ChannelMessageId): ChannelMessageId {
  return ChannelMessageId.parse(`${name}/waiting`);
}

export interface NamedMessage {
  fromMe: boolean;
  /** What its sender's device called it. */
  stanza: string;
  /** Who wrote it, in a group. */
  participant?: ChannelAddress;
}

/** What there is to look for in the page. Null where only a digest is left of its name. */
export function namedBy(name: ChannelMessageId): NamedMessage | null {
  const [direction, stanza = '', , participant = ''] = name.split('/');
  if ((direction !== 'in' && direction !== 'out') || !PLAIN.test(stanza)) return null;
  const named = { fromMe: direction === 'out', stanza };
  return participant.includes('@') ? { ...named, participant } : named;
}
