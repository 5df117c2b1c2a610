import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyIgnored } from '../../../../main/channels/whatsapp-web/ignored.ts';
import { addressesIn, toInbound } from '../../../../main/channels/whatsapp-web/mapper.ts';
import {
  editOf,
  reactionOf,
  revocationOf,
  voteOf,
} from '../../../../main/channels/whatsapp-web/mapper/amendments.ts';
import { RawReaction, RawVote } from '../../../../main/channels/whatsapp-web/raw/events.ts';
import { RawMessage, readMessage } from '../../../../main/channels/whatsapp-web/raw/message.ts';
import { Amendment } from '../../../../main/engine/domain/amendment.ts';
import { InboundMessage } from '../../../../main/engine/domain/message.ts';
import { knowing, model } from './raw-models.ts';

const TYPES = [
  'chat',
  'image',
  'ptt',
  'location',
  'vcard',
  'multi_vcard',
  'poll_creation',
  'gp2',
  'call_log',
  'revoked',
  'ciphertext',
  '__proto__',
  'constructor',
];

const anything = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'x'.repeat(70_000),
    'toString',
    '__proto__',
    '\ud83d',
    'a@lid',
    '1@g.us',
    '@',
    -0,
    2 ** 60,
  ),
);
const fields = fc.dictionary(fc.constantFrom(...Object.keys(RawMessage.shape)), anything);
const hostile = fc
  .tuple(fields, fc.option(fc.constantFrom(...TYPES), { nil: undefined }), fc.boolean())
  .map(([given, type, whole]) => ({
    ...(whole && model()),
    ...given,
    ...(type !== undefined && { type }),
    ...(whole && { id: model()['id'] }),
  }));
const known = knowing();

describe('whatever WhatsApp hands over', () => {
  it('throws nothing and breaks no contract, or one message stopped all that follow', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const raw = readMessage(value);
        if (raw === null) return;
        addressesIn(raw);
        whyIgnored(raw, known);
        const message = toInbound(raw, known, false);
        expect(InboundMessage.parse(message)).toEqual(message);
        for (const amendment of [editOf(raw, known), revocationOf(raw, known)]) {
          if (amendment !== null) expect(Amendment.parse(amendment)).toEqual(amendment);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('drops nothing that has a name, however odd the rest of it is', () => {
    fc.assert(
      fc.property(fields, (given) => {
        expect(readMessage({ ...given, id: model()['id'] })).not.toBeNull();
        expect(readMessage({ _data: { ...given, id: model()['id'] } })).not.toBeNull();
      }),
    );
  });

  it('takes any value for no message rather than throwing', () => {
    expect(() => {
      fc.assert(fc.property(anything, (value) => void readMessage(value)));
    }).not.toThrow();
  });

  it('takes any reaction and any vote', () => {
    const key = fc.option(fc.constant(model()['id']), { nil: undefined });
    const reaction = fc.record({
      msgId: key,
      senderId: anything,
      reaction: anything,
      timestamp: anything,
    });
    fc.assert(
      fc.property(reaction, (value) => {
        const amendment = reactionOf(RawReaction.parse(value), known);
        if (amendment !== null) expect(Amendment.parse(amendment)).toEqual(amendment);
      }),
    );
    const vote = fc.record({
      parentMsgKey: key,
      voter: anything,
      selectedOptions: anything,
      selectedOptionLocalIds: anything,
      parentMessage: anything,
      interractedAtTs: anything,
    });
    fc.assert(
      fc.property(vote, (value) => {
        const amendment = voteOf(RawVote.parse(value), known);
        if (amendment !== null) expect(Amendment.parse(amendment)).toEqual(amendment);
      }),
    );
  });
});
