import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelSendError } from '../../main/engine/domain/channel-send-error.ts';
import { ChannelState, DeliveryReceipt } from '../../main/engine/domain/channel.ts';
import { SendId } from '../../main/engine/domain/ids.ts';
import { InboundMessage } from '../../main/engine/domain/message.ts';
import type { Channel } from '../../main/engine/ports/channel.ts';
import { RecordingSink } from '../doubles/recording-sink.ts';

/** One adapter with the world it talks to. */
export interface ChannelOnTrial {
  /** Not started yet. */
  channel: Channel;
  /** A customer who can be written to. */
  customer: string;
  /** Another one. */
  other: string;
  /** An address at which nobody is; null where the channel cannot tell. */
  nobody: string | null;
  customerWrites(address: string, text: string): Promise<void>;
  /** What has arrived at an address, oldest first. */
  arrivedAt(address: string): Promise<readonly string[]>;
  /** Lets so many milliseconds pass, and what is due happen. */
  pass(ms: number): Promise<void>;
  /** A new adapter over the same world, as after a crash; the old one is used no more. */
  reborn(): Promise<Channel>;
  close(): Promise<void>;
}

const TRICKY_TEXTS: readonly (readonly [string, string])[] = [
  ['emoji with joiners and skin tones', '👩🏽‍🍳 🎂 👨‍👩‍👧‍👦'],
  ['right-to-left with digits', 'السعر 45 € يوم السبت'],
  ['line breaks and leading spaces', '  one\n\n  two\n'],
  ['markup and quotes', '<b>*not bold*</b> "quoted" & \\n `code`'],
  ['zero-width characters', 'a\u200Bb\u200Dc\u2060d'],
  ['the longest reply there is', 'é'.repeat(4096)],
];

function never(): AbortSignal {
  return new AbortController().signal;
}

async function failureOf(work: Promise<unknown>): Promise<ChannelSendError> {
  const cause = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(cause).toBeInstanceOf(ChannelSendError);
  if (!(cause instanceof ChannelSendError)) throw new Error('unreachable');
  return cause;
}

/** What every channel must hold to. `set` makes a fresh one for each test. */
export function describeChannel(name: string, set: () => Promise<ChannelOnTrial>): void {
  describe(`channel contract: ${name}`, () => {
    let trial: ChannelOnTrial;
    let channel: Channel;
    let sink: RecordingSink;
    let count = 0;

    const nextId = (): SendId => SendId.parse(`send-${String((count += 1))}`);
    const send = (text: string, sendId = nextId(), recipient = trial.customer) =>
      channel.send({ sendId, recipient, text }, never());

    beforeEach(async () => {
      trial = await set();
      channel = trial.channel;
      sink = new RecordingSink();
    });

    afterEach(async () => {
      await trial.close();
    });

    const begin = async (): Promise<void> => {
      await channel.start(sink);
      await trial.pass(5000);
    };

    describe('state', () => {
      it('is not ready before it is started, so that nothing is handed to it too early', () => {
        expect(channel.state().status).not.toBe('ready');
      });

      it('is ready after a start and says so to the sink, or replies would wait for ever', async () => {
        await begin();
        expect(channel.state().status).toBe('ready');
        expect(sink.states.at(-1)).toEqual(channel.state());
        for (const state of sink.states) expect(ChannelState.parse(state)).toEqual(state);
        expect(channel.state().channelId).toBe(channel.id);
      });

      it('can be stopped and started again', async () => {
        await begin();
        await channel.stop();
        expect(channel.state().status).not.toBe('ready');
        await begin();
        expect(channel.state().status).toBe('ready');
        await send('Back again');
        expect(await trial.arrivedAt(trial.customer)).toEqual(['Back again']);
      });
    });

    describe('inbound', () => {
      it('tells what a customer wrote, in the house’s own form', async () => {
        await begin();
        await trial.customerWrites(trial.customer, 'Are you open?');
        const message = sink.messages.at(-1);
        expect(InboundMessage.parse(message)).toEqual(message);
        expect(message).toMatchObject({
          channelId: channel.id,
          chatAddress: trial.customer,
          chatKind: 'direct',
          senderAddress: trial.customer,
          author: 'customer',
          body: { kind: 'text', text: 'Are you open?' },
        });
      });

      it('gives each message its own id, or the second would be taken for a replay', async () => {
        await begin();
        await trial.customerWrites(trial.customer, 'Hello');
        await trial.customerWrites(trial.customer, 'Hello');
        await trial.customerWrites(trial.other, 'Hello');
        const ids = sink.messages.map((message) => message.channelMessageId);
        expect(ids.length).toBeGreaterThanOrEqual(3);
        expect(new Set(ids).size).toBe(ids.length);
      });

      it('offers a message again that could not be stored, under the same id', async () => {
        await begin();
        sink.refusals = 1;
        await trial.customerWrites(trial.customer, 'Do not lose me').catch(() => undefined);
        await trial.pass(60_000);
        if (sink.messages.every((one) => textOf(one) !== 'Do not lose me')) {
          await channel.stop();
          await begin();
        }
        const again = sink.messages.filter((one) => textOf(one) === 'Do not lose me');
        expect(sink.refused).toBe(1);
        expect(again).toHaveLength(1);
      });

      it('tells nothing after it was stopped', async () => {
        await begin();
        await channel.stop();
        const before = sink.messages.length;
        await trial.customerWrites(trial.customer, 'Anyone?').catch(() => undefined);
        await trial.pass(60_000);
        expect(sink.messages.length).toBe(before);
      });
    });

    describe('send', () => {
      it('delivers exactly the text to exactly the recipient, once', async () => {
        await begin();
        const receipt = await send('We open at eight.');
        expect(receipt.channelMessageId).not.toBe('');
        expect(Number.isInteger(receipt.sentAt)).toBe(true);
        expect(await trial.arrivedAt(trial.customer)).toEqual(['We open at eight.']);
        expect(await trial.arrivedAt(trial.other)).toEqual([]);
      });

      it('keeps the order of what is sent one after the other', async () => {
        await begin();
        for (const text of ['one', 'two', 'three']) await send(text);
        expect(await trial.arrivedAt(trial.customer)).toEqual(['one', 'two', 'three']);
      });

      it.each(TRICKY_TEXTS)('changes nothing in %s', async (_what, text) => {
        await begin();
        await send(text);
        expect(await trial.arrivedAt(trial.customer)).toEqual([text]);
      });

      it('says that nothing left when its signal is aborted before the hand-over', async () => {
        await begin();
        const message = { sendId: nextId(), recipient: trial.customer, text: 'Too late' };
        const failure = await failureOf(channel.send(message, AbortSignal.abort()));
        expect(failure.delivered).toBe('no');
        expect(await trial.arrivedAt(trial.customer)).toEqual([]);
      });

      it('says that nothing left, and why, while it is not started', async () => {
        const failure = await failureOf(send('Hello?'));
        expect(failure).toMatchObject({ delivered: 'no', code: 'channel.offline' });
        expect(await trial.arrivedAt(trial.customer)).toEqual([]);
      });

      it('says that nothing left where nobody is at the address', async () => {
        if (trial.nobody === null) return;
        await begin();
        const failure = await failureOf(send('Hello?', nextId(), trial.nobody));
        expect(failure).toMatchObject({ delivered: 'no', code: 'channel.unknown-recipient' });
      });
    });

    describe('look-up', () => {
      it('finds what was sent, under the id that was told', async () => {
        await begin();
        const sendId = nextId();
        const { channelMessageId } = await send('Found?', sendId);
        expect(await channel.lookUp(sendId, trial.customer)).toMatchObject({
          found: true,
          channelMessageId,
        });
      });

      it('finds it after a restart, or a crash would send it twice', async () => {
        await begin();
        const sendId = nextId();
        const { channelMessageId } = await send('Found?', sendId);
        channel = await trial.reborn();
        await begin();
        expect(await channel.lookUp(sendId, trial.customer)).toMatchObject({
          found: true,
          channelMessageId,
        });
      });

      it('never finds what was not sent, and proves it only where it can', async () => {
        await begin();
        await send('Another one');
        const result = await channel.lookUp(nextId(), trial.customer);
        expect(result).toEqual({ found: false, proven: channel.capabilities.lookUp });
      });

      it('does not take another customer’s message for it', async () => {
        await begin();
        const sendId = nextId();
        await send('For one only', sendId);
        expect(await channel.lookUp(sendId, trial.other)).toMatchObject({ found: false });
      });

      it('proves nothing while it is not connected', async () => {
        expect(await channel.lookUp(nextId(), trial.customer)).toEqual({
          found: false,
          proven: false,
        });
      });
    });

    describe('courtesies', () => {
      it('never throws for a typing signal, whoever it is for', async () => {
        await expect(channel.setTyping(trial.customer, true)).resolves.toBeUndefined();
        await begin();
        await expect(channel.setTyping(trial.customer, true)).resolves.toBeUndefined();
        await expect(channel.setTyping(trial.nobody ?? 'x', false)).resolves.toBeUndefined();
      });

      it('tells ticks about the messages that it acknowledged', async () => {
        if (!channel.capabilities.receipts) return;
        await begin();
        const { channelMessageId } = await send('Tick?');
        await trial.pass(120_000);
        const own = sink.receipts.filter((one) => one.channelMessageId === channelMessageId);
        expect(own.length).toBeGreaterThan(0);
        for (const receipt of own) expect(DeliveryReceipt.parse(receipt)).toEqual(receipt);
      });
    });
  });
}

function textOf(message: InboundMessage): string {
  return message.body.kind === 'text' ? message.body.text : '';
}
