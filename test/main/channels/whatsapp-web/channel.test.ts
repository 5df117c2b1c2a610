import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../doubles/fake-clock.ts';
import { ChannelLab, LENA, LENA_LID, OMAR } from './channel-lab.ts';

let lab: ChannelLab;

beforeEach(async () => {
  lab = new ChannelLab();
  await lab.begin();
});

describe('what comes in', () => {
  it('does not take our own reply for the owner’s, or each reply would pause the assistant', async () => {
    await lab.send({ text: 'By the assistant' });
    lab.link.receive(LENA, {
      body: 'By the owner',
      id: { fromMe: true, remote: LENA, id: '3EB0C767D097B7C7A1B2C3' },
    });
    await settle();
    expect(lab.sink.messages).toMatchObject([{ author: 'owner', body: { text: 'By the owner' } }]);
  });

  it('still knows its own replies after a crash that lost everything here', async () => {
    await lab.send();
    lab.journal.handedOver.length = 0;
    lab.reborn();
    await lab.begin();
    expect(lab.sink.messages).toEqual([]);
  });

  it('keeps each chat’s order while something in it cannot be stored, and holds up no other', async () => {
    lab.sink.refusals = 1;
    lab.link.receive(LENA, { body: 'one' });
    lab.link.receive(LENA, { body: 'two' });
    lab.link.receive(OMAR, { body: 'other' });
    await settle();
    expect(lab.texts).toEqual(['other']);
    await lab.clock.advance(60_000);
    expect(lab.texts).toEqual(['other', 'one', 'two']);
  });

  it('lets a message wait for its words, and shows one whose words never come', async () => {
    const model = lab.world.write(LENA, { type: 'ciphertext' });
    lab.link.tell('waiting', model);
    await settle();
    expect(lab.sink.messages).toEqual([]);
    lab.link.tell('unreadable', model);
    await settle();
    expect(lab.sink.messages).toMatchObject([{ body: { kind: 'unsupported' } }]);
    lab.link.tell('message', { ...model, type: 'chat', body: 'Here it is' });
    await settle();
    expect(lab.texts.at(-1)).toBe('Here it is');
    const names = lab.sink.messages.map(({ channelMessageId }) => channelMessageId);
    expect(new Set(names).size).toBe(2);
  });

  it('shows at once what may be seen on the phone alone', async () => {
    const hidden = { type: 'ciphertext', subtype: 'view_once_unavailable_fanout' };
    lab.link.tell('waiting', lab.world.write(LENA, hidden));
    await settle();
    expect(lab.sink.messages).toMatchObject([{ body: { kind: 'unsupported', type: 'view_once' } }]);
  });

  it('logs a message without a name, and goes on', async () => {
    lab.link.tell('message', { type: 'chat', body: 'secret' });
    lab.link.tell('message', null);
    lab.link.tell('reactions', 'none');
    lab.link.tell('votes', [{}]);
    lab.link.receive(LENA, { body: 'next' });
    await settle();
    expect(lab.texts).toEqual(['next']);
    expect(lab.logger.events('warn')).toContain('whatsapp.message-without-name');
    expect(JSON.stringify(lab.logger.lines)).not.toContain('secret');
  });

  it('takes nothing from a status, and nothing for a log', async () => {
    lab.link.receive('status@broadcast', { body: 'my holiday' });
    await settle();
    expect(lab.sink.messages).toEqual([]);
    expect(JSON.stringify(lab.logger.lines)).not.toContain('holiday');
  });

  it('reads on, with what it knows, while the page cannot be asked', async () => {
    lab.link.lost = true;
    lab.link.receive(LENA, { body: 'Hello' });
    await settle();
    expect(lab.texts).toEqual(['Hello']);
  });

  it('calls a group by its new name once it has one', async () => {
    const group = '120363000000000001@g.us';
    const write = async (fields: object) => {
      lab.link.receive(group, {
        id: { fromMe: false, remote: group, id: `3A${String(lab.clock.now())}`, participant: LENA },
        ...fields,
      });
      await lab.clock.advance(1);
      return lab.sink.messages.at(-1)?.chatTitle;
    };
    lab.world.names.set(group, 'Bakers');
    expect(await write({ body: 'Hi' })).toBe('Bakers');
    lab.world.names.set(group, 'Cooks');
    expect(await write({ type: 'gp2', subtype: 'subject', body: 'Cooks' })).toBe('Cooks');
    expect(await write({ body: 'Hi' })).toBe('Cooks');
  });

  it('tells what happens to messages, in order with them', async () => {
    const model = lab.link.receive(LENA, { body: 'At ten' });
    const edited = { ...model, body: 'At nine', latestEditSenderTimestampMs: 5 };
    lab.link.tell('edit', edited, 'At nine', 'At ten');
    lab.link.tell('reactions', [{ msgId: model.id, senderId: LENA, reaction: '🙏' }]);
    lab.link.tell('type-changed', { ...model, type: 'revoked' });
    lab.link.tell('edit', { ...model, type: 'revoked' }, '', 'At nine');
    await settle();
    expect(lab.sink.amendments.map(({ type }) => type)).toEqual(['edited', 'reacted', 'revoked']);
    const [message] = lab.sink.messages;
    for (const one of lab.sink.amendments) {
      expect(one.channelMessageId).toBe(message?.channelMessageId);
    }
  });

  it('tells ticks of what we sent, and of nothing else', async () => {
    const { channelMessageId } = await lab.send();
    const model = [...lab.world.models.values()].at(-1);
    const states = [0, 1, 2, 3, 4, -1, 99];
    for (const ack of states) lab.link.tell('ack', model, ack);
    lab.link.tell('ack', lab.world.write(LENA), 3);
    await settle();
    const told = lab.sink.receipts.slice(-6);
    expect(told.map(({ state }) => state)).toEqual([
      'pending',
      'sent',
      'delivered',
      'read',
      'read',
      'failed',
    ]);
    expect(told.every((one) => one.channelMessageId === channelMessageId)).toBe(true);
  });
});

describe('one person with several addresses', () => {
  it('tells when a number becomes known, once', async () => {
    lab.link.receive(LENA_LID, { body: 'first' });
    await settle();
    expect(lab.sink.messages[0]?.chatAddress).toBe(LENA_LID);
    lab.world.numbers.set(LENA_LID, LENA);
    lab.link.receive(LENA_LID, { body: 'second' });
    lab.link.receive(LENA_LID, { body: 'third' });
    await settle();
    expect(lab.sink.messages.map(({ chatAddress }) => chatAddress)).toEqual([LENA_LID, LENA, LENA]);
    expect(lab.sink.samePersons).toMatchObject([
      { addresses: [LENA, LENA_LID], numberChanged: false },
    ]);
  });

  it('asks WhatsApp itself for a number, once and behind the message', async () => {
    lab.world.serverNumbers.set(LENA_LID, LENA);
    lab.link.receive(LENA_LID, { body: 'first' });
    lab.link.receive(LENA_LID, { body: 'second' });
    await settle(12);
    expect(lab.world.calls.filter((call) => call === `ask ${LENA_LID}`)).toHaveLength(1);
    expect(lab.sink.samePersons).toHaveLength(1);
    expect(lab.sink.messages[0]).toMatchObject({ chatAddress: LENA_LID });
  });

  it('asks nobody about somebody whose number is known', async () => {
    lab.world.numbers.set(LENA_LID, LENA);
    lab.link.receive(LENA_LID, { body: 'first' });
    lab.link.receive(LENA, { body: 'second' });
    await settle();
    expect(lab.world.calls.filter((call) => call.startsWith('ask'))).toEqual([]);
    expect(lab.sink.samePersons).toEqual([]);
    expect(lab.sink.messages[1]?.senderAliases).toEqual([LENA_LID]);
  });

  it('tells a new number, and offers it again where it could not be stored', async () => {
    const stored = lab.sink.samePerson.bind(lab.sink);
    let refusals = 1;
    lab.sink.samePerson = (known) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(new Error('full')) : stored(known);
    };
    const notice = {
      type: 'notification_template',
      subtype: 'change_number',
      templateParams: [LENA, OMAR],
    };
    lab.link.tell('number-changed', lab.world.write(OMAR, notice));
    await settle();
    await lab.clock.advance(60_000);
    expect(lab.sink.samePersons).toMatchObject([{ addresses: [OMAR, LENA], numberChanged: true }]);
  });
});

describe('what was written before, and meanwhile', () => {
  const DAY_S = 24 * 3600;
  const secondsAgo = (seconds: number) => Math.floor(lab.clock.now() / 1000) - seconds;

  beforeEach(() => {
    lab = new ChannelLab();
  });

  it('takes in what is older than the link as earlier, oldest first', async () => {
    lab.world.write(LENA, { body: 'b', t: secondsAgo(2 * DAY_S) });
    lab.world.write(LENA, { body: 'a', t: secondsAgo(3 * DAY_S) });
    lab.world.write(LENA, { body: 'c', t: secondsAgo(60) });
    await lab.begin();
    expect(lab.sink.messages.map(({ earlier }) => earlier)).toEqual([true, true, undefined]);
    expect(lab.texts).toEqual(['a', 'b', 'c']);
  });

  it('answers what was written in the very second of linking, of which WhatsApp tells no parts', async () => {
    const t = secondsAgo(DAY_S);
    lab.linked.since = t * 1000 + 700;
    lab.world.write(LENA, { body: 'before', t: t - 1 });
    lab.world.write(LENA, { body: 'after', t });
    await lab.begin();
    expect(lab.texts).toEqual(['before', 'after']);
    expect(lab.sink.messages.map(({ earlier }) => earlier)).toEqual([true, undefined]);
  });

  it('is bounded, however much there is', async () => {
    for (let chat = 0; chat < 60; chat += 1) {
      for (let message = 0; message < 55; message += 1) {
        const t = secondsAgo(2 * DAY_S + chat * 100 - message);
        lab.world.write(`1555200${String(chat).padStart(4, '0')}@c.us`, { body: 'x', t });
      }
    }
    await lab.begin();
    for (let rounds = 0; rounds < 400 && lab.sink.messages.length < 2500; rounds += 1)
      await settle();
    await settle(50);
    expect(lab.sink.messages).toHaveLength(2500);
  });

  it('finds what came while no page listened, and tells nothing twice', async () => {
    await lab.begin();
    lab.link.receive(LENA, { body: 'before' });
    await settle();
    lab.link.become({ status: 'reconnecting' });
    await lab.clock.advance(60_000);
    lab.world.write(LENA, { body: 'meanwhile' });
    lab.link.become({ status: 'ready' });
    await settle(20);
    expect(lab.texts).toEqual(['before', 'meanwhile']);
    expect(lab.sink.messages[1]?.earlier).toBeUndefined();
  });

  it('would lose what came meanwhile on a computer whose clock is hours ahead', async () => {
    const truth = () => secondsAgo(2 * 3600);
    await lab.begin();
    lab.link.receive(LENA, { body: 'before', t: truth() });
    await settle();
    lab.link.become({ status: 'reconnecting' });
    await lab.clock.advance(60_000);
    lab.world.write(LENA, { body: 'meanwhile', t: truth() });
    lab.world.write(OMAR, { body: 'from another', t: truth() });
    lab.link.become({ status: 'ready' });
    await settle(20);
    expect(lab.texts.toSorted()).toEqual(['before', 'from another', 'meanwhile']);
  });

  it('finds ticks, edits and what was taken back while nobody listened', async () => {
    await lab.begin();
    const { channelMessageId } = await lab.send();
    const model = lab.link.receive(LENA, { body: 'At ten' });
    await settle();
    lab.link.become({ status: 'reconnecting' });
    for (const one of lab.world.models.values()) if (one.id.fromMe) one.ack = 3;
    Object.assign(model, { type: 'revoked' });
    lab.link.become({ status: 'ready' });
    await settle(20);
    expect(lab.sink.amendments).toMatchObject([{ type: 'revoked' }]);
    expect(lab.sink.receipts.at(-1)).toMatchObject({ channelMessageId, state: 'read' });
  });

  it('reads the other chats though one of them cannot be read', async () => {
    lab.world.write(OMAR, { body: 'bad', t: secondsAgo(5) });
    lab.world.write(LENA, { body: 'good', t: secondsAgo(10) });
    const read = lab.link.messages.bind(lab.link);
    lab.link.messages = (chat, most) =>
      chat === OMAR ? Promise.reject(new Error('odd')) : read(chat, most);
    await lab.begin();
    await settle(20);
    expect(lab.texts).toEqual(['good']);
  });

  it('tries again where no chat could be read, without waiting for the next connection', async () => {
    lab.world.write(LENA, { body: 'good' });
    const chats = lab.link.chats.bind(lab.link);
    let failures = 1;
    lab.link.chats = (most) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error('odd')) : chats(most);
    };
    await lab.begin();
    expect(lab.texts).toEqual([]);
    await lab.clock.advance(60_000);
    expect(lab.texts).toEqual(['good']);
    expect(lab.clock.pending).toBe(0);
  });

  it('tells once what is told by the page while its chat is being read', async () => {
    const beginning = lab.begin();
    lab.world.write(OMAR, { body: 'x' });
    await beginning;
    lab.link.become({ status: 'reconnecting' });
    lab.link.become({ status: 'ready' });
    const model = lab.link.receive(LENA, { body: 'both ways' });
    lab.link.tell('message', model);
    await settle(30);
    expect(lab.texts.filter((text) => text === 'both ways')).toHaveLength(1);
  });

  it('begins again where the page was lost in the middle', async () => {
    lab.world.write(LENA, { body: 'a' });
    lab.link.lost = true;
    await lab.begin();
    expect(lab.texts).toEqual([]);
    lab.link.lost = false;
    lab.link.become({ status: 'reconnecting' });
    lab.link.become({ status: 'ready' });
    await settle(20);
    expect(lab.texts).toEqual(['a']);
  });

  it('reads everything again for another number', async () => {
    await lab.begin();
    lab.world.write(LENA, { body: 'old', t: secondsAgo(3 * DAY_S) });
    lab.link.become({ status: 'logged-out', cause: 'unlinked-here' });
    const linked = { name: 'Shop', number: '15550002222', since: lab.clock.now() };
    lab.link.become({ status: 'ready', linked });
    await settle(20);
    expect(lab.texts).toEqual(['old']);
  });
});

describe('the link behind it', () => {
  it('shows the link’s own state, and warns of danger once', async () => {
    lab.link.become({ status: 'conflict' });
    expect(lab.channel.state().status).toBe('conflict');
    expect(lab.sink.states.at(-1)?.status).toBe('conflict');
    lab.link.become({ status: 'logged-out', cause: 'unlinked-on-phone' });
    lab.link.become({ status: 'logged-out', cause: 'unlinked-on-phone' });
    await settle();
    expect(lab.sink.warnings).toMatchObject([{ kind: 'logged-out' }]);
    lab.link.become({ status: 'failed', cause: 'restricted' });
    await settle();
    expect(lab.sink.warnings.map(({ kind }) => kind)).toEqual(['logged-out', 'restricted']);
  });

  it('shows no code by itself: linking is the owner’s to begin', async () => {
    const fresh = new ChannelLab();
    const { linked: _none, ...unlinked } = fresh.link.state();
    fresh.link.state = () => unlinked;
    await fresh.begin();
    expect(fresh.channel.state().status).toBe('idle');
  });

  it('says nothing of a link that is ready before the channel is started', async () => {
    const fresh = new ChannelLab();
    await fresh.link.link();
    expect(fresh.channel.state().status).toBe('idle');
    await expect(fresh.send()).rejects.toMatchObject({ code: 'channel.offline' });
  });

  it('never lets a courtesy fail', async () => {
    lab.link.lost = true;
    await expect(lab.channel.setTyping(LENA, true)).resolves.toBeUndefined();
    await expect(lab.channel.markRead(LENA)).resolves.toBeUndefined();
  });

  it('shows typing and marks as read', async () => {
    await lab.channel.setTyping(LENA, true);
    await lab.channel.setTyping(LENA, false);
    await lab.channel.markRead(LENA);
    expect(lab.world.calls.slice(-3)).toEqual([
      `typing ${LENA} true`,
      `typing ${LENA} false`,
      `read ${LENA}`,
    ]);
  });
});
