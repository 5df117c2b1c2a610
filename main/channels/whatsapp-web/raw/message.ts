import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '../../../engine/domain/message.ts';
import { labelOf, listOf, maybeNumber, maybeTrue, textOf } from './lenient.ts';
import { maybeKey, MessageKey } from './message-key.ts';
import { maybeWid, Wid } from './wid.ts';

const LONG = 65_536;

/** Loudness: a list, or a list of bytes that became an object on its way. */
const Loudness = z
  .union([z.array(z.number()), z.record(z.string(), z.number()).transform(Object.values<number>)])
  .optional()
  .catch(undefined);

const Card = z.object({ vcard: textOf(LONG), displayName: labelOf(256) });

/** `localId` names it in votes. */
const PollOption = z.object({ name: textOf(256), localId: maybeNumber });

const Quoted = z.object({
  type: labelOf(64),
  body: textOf(MAX_TEXT_LENGTH),
  caption: textOf(MAX_TEXT_LENGTH),
  pollName: textOf(1024),
});

/** A message as WhatsApp's page describes it: the fields that mean something here. Only its name must be there. */
export const RawMessage = z.object({
  id: MessageKey,
  type: z.string().trim().min(1).catch('unknown'),
  subtype: labelOf(64),
  /** Words; for media a small picture in base64. */
  body: textOf(MAX_TEXT_LENGTH),
  caption: textOf(MAX_TEXT_LENGTH),
  /** When it was written, in seconds. */
  t: maybeNumber,
  ack: maybeNumber,
  from: maybeWid,
  to: maybeWid,
  author: maybeWid,
  /** What the sender calls themselves. */
  notifyName: labelOf(256),
  broadcast: maybeTrue,
  isStatusV3: maybeTrue,
  isForwarded: maybeTrue,
  isViewOnce: maybeTrue,
  isLive: maybeTrue,
  mentionedJidList: listOf(Wid, 1024),
  quotedMsg: Quoted.optional().catch(undefined),
  quotedStanzaID: labelOf(256),
  quotedParticipant: maybeWid,
  mimetype: labelOf(127),
  filename: labelOf(255),
  size: maybeNumber,
  duration: maybeNumber,
  waveform: Loudness,
  directPath: labelOf(4096),
  lat: maybeNumber,
  lng: maybeNumber,
  loc: textOf(2048),
  vcardFormattedName: labelOf(256),
  vcardList: listOf(Card, 256),
  pollName: textOf(1024),
  pollOptions: listOf(PollOption, 32),
  pollSelectableOptionsCount: maybeNumber,
  recipients: listOf(Wid, 64),
  templateParams: listOf(z.unknown(), 16),
  latestEditSenderTimestampMs: maybeNumber,
  /** Of a message that was taken back: which one it was. */
  protocolMessageKey: maybeKey,
  callOutcome: labelOf(64),
});
export type RawMessage = z.infer<typeof RawMessage>;

const Wrapped = z.object({ _data: z.record(z.string(), z.unknown()) });

/** Takes the page's own model, and whatsapp-web.js's object around it. Null where it has no name. */
export function readMessage(value: unknown): RawMessage | null {
  const wrapped = Wrapped.safeParse(value);
  return RawMessage.safeParse(wrapped.success ? wrapped.data._data : value).data ?? null;
}
