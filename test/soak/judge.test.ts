import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../doubles/seeded-random.ts';
import { judge } from './judge.ts';
import { customerMark, customerMarksIn, replyMark, replyMarkIn } from './marks.ts';
import type { Kept, Truth } from './truth.ts';

const random = new SeededRandom(5);
const [asked, other, answer] = [customerMark(random), customerMark(random), replyMark(random)];
const [lina, hidden, omar] = ['15550000001@c.us', '77001@lid', '15550000002@c.us'];
const REPLY = `We deliver. ${answer} ${asked}`;

const truth = (change: Partial<Truth> = {}): Truth => ({
  persons: [
    { name: 'Lina', addresses: [hidden, lina] },
    { name: 'Omar', addresses: [omar] },
  ],
  told: [{ mark: asked, place: 'Lina' }],
  got: [{ id: 'true_1', to: lina, text: REPLY }],
  ...change,
});

const came = (mark: string) => ({ direction: 'in' as const, text: `Hi ${mark}`, left: false });
const went = (text: string) => ({ direction: 'out' as const, text, left: true });
const WELL: Kept[] = [{ address: lina, messages: [came(asked), went(REPLY)] }];

const found = (what: Truth, vault: readonly Kept[]) => judge(what, vault).map(({ wrong }) => wrong);

describe('what the soak says of what it saw', () => {
  it('has nothing to say where each message and each reply is where it belongs', () => {
    expect(judge(truth(), WELL)).toEqual([]);
  });

  it('takes a reply to either address of one person for right', () => {
    const got = [{ id: 'true_1', to: hidden, text: REPLY }];
    expect(judge(truth({ got }), WELL)).toEqual([]);
  });

  it('would miss nothing that was lost', () => {
    const told = [...truth().told, { mark: other, place: 'Omar' }];
    expect(found(truth({ told }), WELL)).toEqual(['lost']);
  });

  it('sees a message that is there twice, in one chat or in two', () => {
    const twice = [{ address: lina, messages: [came(asked), came(asked), went(REPLY)] }];
    expect(found(truth(), twice)).toEqual(['doubled']);
    const apart = [...WELL, { address: hidden, messages: [came(asked)] }];
    expect(found(truth(), apart)).toEqual(['doubled']);
  });

  it('sees a message in the chat of somebody else', () => {
    const vault = [{ address: omar, messages: [came(asked)] }];
    expect(found(truth({ got: [] }), vault)).toEqual(['misplaced']);
  });

  it('sees a reply that went to somebody else', () => {
    const got = [{ id: 'true_1', to: omar, text: REPLY }];
    expect(found(truth({ got }), WELL)).toEqual(['misplaced']);
  });

  it('sees a reply that stands in the chat of somebody else', () => {
    const vault = [
      { address: lina, messages: [came(asked)] },
      { address: omar, messages: [went(REPLY)] },
    ];
    expect(found(truth(), vault)).toEqual(['misplaced']);
  });

  it('sees one reply that arrived under two names', () => {
    const got = ['true_1', 'true_2'].map((id) => ({ id, to: lina, text: REPLY }));
    expect(found(truth({ got }), WELL)).toContain('doubled');
  });

  it('sees two different replies to one message', () => {
    const second = `We do deliver. ${replyMark(random)} ${asked}`;
    const got = [...truth().got, { id: 'true_2', to: lina, text: second }];
    const vault = [{ address: lina, messages: [came(asked), went(REPLY), went(second)] }];
    expect(found(truth({ got }), vault)).toEqual(['doubled']);
  });

  it('sees words at a customer that the app knows nothing of', () => {
    const vault = [{ address: lina, messages: [came(asked)] }];
    expect(found(truth(), vault)).toEqual(['unmeant']);
  });

  it('sees a reply that is said to have left and never arrived', () => {
    expect(found(truth({ got: [] }), WELL)).toEqual(['not-arrived']);
    const waits = [{ address: lina, messages: [came(asked), { ...went(REPLY), left: false }] }];
    expect(judge(truth({ got: [] }), waits)).toEqual([]);
  });
});

describe('the marks in what is written', () => {
  it('are found again between other words, each kind by itself', () => {
    expect(customerMarksIn(REPLY)).toEqual([asked]);
    expect(replyMarkIn(REPLY)).toBe(answer);
    expect(customerMarksIn('nothing of ours')).toEqual([]);
  });
});
