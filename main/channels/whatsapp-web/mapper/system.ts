import type { MessageBody, SystemEvent } from '../../../engine/domain/message.ts';
import type { Known } from '../known.ts';
import { clip } from '../raw/lenient.ts';
import type { RawMessage } from '../raw/message.ts';

const GROUP_EVENTS = new Map<string, SystemEvent>(
  Object.entries({
    create: 'group-created',
    add: 'group-joined',
    invite: 'group-joined',
    linked_group_join: 'group-joined',
    remove: 'group-left',
    leave: 'group-left',
    subject: 'group-renamed',
    description: 'group-described',
    picture: 'group-pictured',
    promote: 'group-admins',
    demote: 'group-admins',
    announce: 'group-settings',
    restrict: 'group-settings',
    no_frequently_forwarded: 'group-settings',
    membership_approval_mode: 'group-settings',
    modify: 'number-changed',
    ephemeral: 'timer',
  }),
);

const NOTICES = new Map<string, SystemEvent>(
  Object.entries({
    change_number: 'number-changed',
    ephemeral: 'timer',
    disappearing_mode: 'timer',
  }),
);

const MISSED = new Set(['missed', 'missed_call', 'miss', 'unanswered', 'silenced']);

type Read = (raw: RawMessage) => SystemEvent;

const READERS = new Map<string, Read>(
  Object.entries({
    gp2: ({ subtype }) => GROUP_EVENTS.get(subtype ?? '') ?? 'other',
    group_notification: ({ subtype }) => GROUP_EVENTS.get(subtype ?? '') ?? 'other',
    notification_template: ({ subtype }) => NOTICES.get(subtype ?? '') ?? 'other',
    notification: ({ subtype }) => NOTICES.get(subtype ?? '') ?? 'other',
    broadcast_notification: () => 'other',
    e2e_notification: () => 'encryption',
    pinned_message: () => 'pinned',
    call_log: (raw) => (wasMissed(raw) ? 'call-missed' : 'other'),
  }),
);

/** Of these the message's words are what it is about. */
const TITLED: ReadonlySet<SystemEvent> = new Set(['group-renamed', 'group-created']);

export function isSystem(type: string): boolean {
  return READERS.has(type);
}

export function systemBody(raw: RawMessage, known: Known): MessageBody | null {
  const read = READERS.get(raw.type);
  if (read === undefined) return null;
  const event = read(raw);
  const subject = TITLED.has(event) ? (raw.body ?? '') : namesOf(raw, known);
  return {
    kind: 'system',
    text: event === 'other' ? (raw.body ?? '') : '',
    event,
    ...(subject !== '' && { subject: clip(subject, 1024) }),
  };
}

function wasMissed({ callOutcome, subtype, id }: RawMessage): boolean {
  if (id.fromMe) return false;
  return MISSED.has((callOutcome ?? subtype ?? 'missed').toLowerCase());
}

/** Those who were added, removed, or promoted; or who did it, where it was done to nobody. */
function namesOf({ recipients, author }: RawMessage, { person }: Known): string {
  const whom = recipients.length > 0 ? recipients : author === undefined ? [] : [author];
  return whom
    .map((address) => person(address)?.name ?? numberOf(person(address)?.phone ?? address))
    .filter((name) => name !== '')
    .join(', ');
}

/** The hidden address of somebody whose number is not known tells nobody anything. */
function numberOf(address: string): string {
  const [user = '', server] = address.split('@');
  return server === 'c.us' ? `+${user}` : '';
}
