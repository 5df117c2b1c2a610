import type { Known, Person } from '../../../../main/channels/whatsapp-web/known.ts';
import {
  readMessage,
  type RawMessage,
} from '../../../../main/channels/whatsapp-web/raw/message.ts';

export const NOW = 1_790_000_000_000;
export const SELF = { phone: '15550001111@c.us', lid: '99900011122233@lid' };
export const LENA = '15551230001@c.us';
export const LENA_LID = '77700011122233@lid';
export const OMAR = '15551230002@c.us';
export const GROUP = '120363000000000001@g.us';

/** What is known before a message is read: nobody, unless given. */
export function knowing(people: Readonly<Record<string, Person>> = {}): Known {
  return { now: NOW, self: SELF, person: (address) => people[address] };
}

/** A model as WhatsApp's page gives it, by JSON; `id` fills the key. */
export function model(
  fields: Readonly<Record<string, unknown>> = {},
  {
    from = LENA,
    group,
    fromMe = false,
    id = '3A00000000000000AA',
  }: {
    from?: string;
    group?: string;
    fromMe?: boolean;
    id?: string;
  } = {},
): Record<string, unknown> {
  const remote = group ?? from;
  const serialized = [String(fromMe), remote, id, ...(group === undefined ? [] : [from])].join('_');
  return {
    id: {
      fromMe,
      remote,
      id,
      ...(group !== undefined && { participant: { _serialized: from } }),
      _serialized: serialized,
    },
    type: 'chat',
    body: '',
    t: NOW / 1000 - 60,
    from: { _serialized: fromMe ? SELF.phone : remote },
    to: { _serialized: fromMe ? remote : SELF.phone },
    ...(group !== undefined && { author: { _serialized: from } }),
    notifyName: 'Lena',
    ...fields,
  };
}

export function read(value: unknown): RawMessage {
  const raw = readMessage(value);
  if (raw === null) throw new Error('This model cannot be read.');
  return raw;
}
