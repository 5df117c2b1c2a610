import { describe, expect, it } from 'vitest';
import { toInbound } from '../../../../main/channels/whatsapp-web/mapper.ts';
import {
  editOf,
  reactionOf,
  revocationOf,
  voteOf,
} from '../../../../main/channels/whatsapp-web/mapper/amendments.ts';
import { RawReaction, RawVote } from '../../../../main/channels/whatsapp-web/raw/events.ts';
import { GROUP, knowing, LENA, LENA_LID, model, NOW, OMAR, read, SELF } from './raw-models.ts';

const known = knowing({ [LENA_LID]: { phone: LENA } });
const nameOf = (...given: Parameters<typeof model>) =>
  toInbound(read(model(...given)), known, false).channelMessageId;

describe('what happens to a message later', () => {
  it('tells an edit under the name of the message', () => {
    const edited = read(model({ body: 'At nine', latestEditSenderTimestampMs: NOW - 5 }));
    expect(editOf(edited, known)).toMatchObject({
      type: 'edited',
      channelMessageId: nameOf(),
      chatAddress: LENA,
      text: 'At nine',
      at: NOW - 5,
    });
  });

  it('does not take words that were decrypted, or a picture that came, for an edit', () => {
    expect(editOf(read(model({ body: 'Now readable' })), known)).toBeNull();
    const picture = model({ type: 'image', body: '/9j/', latestEditSenderTimestampMs: NOW });
    expect(editOf(read(picture), known)).toBeNull();
    const captioned = read({ ...picture, caption: 'New' });
    expect(editOf(captioned, known)).toMatchObject({ text: 'New' });
  });

  it('tells what was taken back by the message’s own name, not by the notice’s', () => {
    const original = model({}, { id: '3AORIGINAL' });
    const notice = model(
      { type: 'revoked', protocolMessageKey: original['id'] },
      { id: '3ANOTICE' },
    );
    expect(revocationOf(read(notice), known)?.channelMessageId).toBe(
      nameOf({}, { id: '3AORIGINAL' }),
    );
    expect(revocationOf(read(model({ type: 'revoked' })), known)?.channelMessageId).toBe(nameOf());
    expect(revocationOf(read(model()), known)).toBeNull();
  });

  it('finds a group’s message again, whichever address its writer has by now', () => {
    const asLid = read(model({ type: 'revoked' }, { group: GROUP, from: LENA_LID }));
    expect(revocationOf(asLid, known)?.channelMessageId).toBe(
      nameOf({}, { group: GROUP, from: LENA }),
    );
  });

  it('tells who reacted, and that a reaction was taken back', () => {
    const reaction = { msgId: model()['id'], senderId: LENA_LID, reaction: '👍', timestamp: 1_700 };
    expect(reactionOf(RawReaction.parse(reaction), known)).toMatchObject({
      type: 'reacted',
      channelMessageId: nameOf(),
      by: LENA,
      emoji: '👍',
      at: 1_700_000,
    });
    const ours = { ...reaction, senderId: SELF.lid, reaction: '' };
    expect(reactionOf(RawReaction.parse(ours), known)).toMatchObject({ by: 'us', emoji: '' });
  });

  it('reads the page’s own names for the same', () => {
    const raw = { parentMsgKey: model()['id'], senderUserJid: OMAR, reactionText: '❤️' };
    expect(reactionOf(RawReaction.parse(raw), known)).toMatchObject({ by: OMAR, emoji: '❤️' });
  });

  it('tells all that is ticked in a poll, by number or by name', () => {
    const parentMessage = {
      pollOptions: [
        { name: 'Friday', localId: 0 },
        { name: 'Saturday', localId: 1 },
      ],
    };
    const key = model({}, { fromMe: true })['id'];
    const byNumber = {
      parentMsgKey: key,
      sender: OMAR,
      selectedOptionLocalIds: [1],
      parentMessage,
    };
    expect(voteOf(RawVote.parse(byNumber), known)).toMatchObject({
      type: 'voted',
      by: OMAR,
      options: ['Saturday'],
    });
    const byName = { parentMsgKey: key, voter: OMAR, selectedOptions: [{ name: 'Friday' }] };
    expect(voteOf(RawVote.parse(byName), known)).toMatchObject({ options: ['Friday'] });
    const none = { parentMsgKey: key, voter: OMAR, selectedOptions: [] };
    expect(voteOf(RawVote.parse(none), known)).toMatchObject({ options: [] });
  });

  it('says nothing of a vote for options that it does not know, rather than “none”', () => {
    const key = model({}, { fromMe: true })['id'];
    const vote = { parentMsgKey: key, voter: OMAR, selectedOptionLocalIds: [3] };
    expect(voteOf(RawVote.parse(vote), known)).toBeNull();
  });
});
