import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { builtIn } from '../../../../main/providers/built-in/index.ts';
import { builtInAccount } from '../../../../main/providers/built-in/account.ts';
import { builtInModel } from '../../../../main/providers/built-in/model.ts';
import { framesFor } from '../../../../main/providers/built-in/language/index.ts';
import { languageModelSuite, SAMPLE_REQUEST } from '../../../contract-suites/language-model.ts';
import { customerSays, replyOf, shopRequest } from './shop-request.ts';

languageModelSuite('built-in', () =>
  Promise.resolve({
    model: builtInModel,
    account: builtInAccount,
    request: SAMPLE_REQUEST,
    close: () => Promise.resolve(),
  }),
);

describe('a conversation', () => {
  const lemonFirst = [
    ...customerSays('Hi, do you have lemon cake?'),
    { role: 'assistant' as const, text: 'The lemon cake costs €32 for 8 people.' },
  ];

  it('does not forget which cake "it" is', async () => {
    const messages = [...lemonFirst, ...customerSays('and how much is it for 12?')];
    expect((await replyOf(shopRequest(messages, 'en'))).facts).toEqual(['price-lemon-cake']);
  });

  it('does not answer again what was answered before', async () => {
    const messages = [...lemonFirst, ...customerSays('Do you deliver?')];
    expect((await replyOf(shopRequest(messages, 'en'))).facts).toEqual(['delivery']);
  });

  it('greets once, not in every reply', async () => {
    const hello = framesFor('en').hello;
    const first = await replyOf(shopRequest(customerSays('Hello, do you deliver?'), 'en'));
    expect(hello.some((frame) => first.text.startsWith(frame))).toBe(true);
    const later = [...lemonFirst, ...customerSays('Hello, do you deliver?')];
    const second = await replyOf(shopRequest(later, 'en'));
    expect(hello.some((frame) => second.text.startsWith(frame))).toBe(false);
  });

  it('says the same to the same words every time', async () => {
    const request = shopRequest(customerSays('Hi, how much is the apple tart?'), 'en');
    expect(await replyOf(request)).toEqual(await replyOf(request));
  });

  it('comes in more than one piece, so that a stop can come between', async () => {
    const request = shopRequest(customerSays('Hi, are you open on Sunday?'), 'en');
    expect((await replyOf(request)).deltas).toBeGreaterThan(1);
  });
});

describe('a shop with bare facts', () => {
  const bare: ModelRequest = {
    ...SAMPLE_REQUEST,
    facts: [
      { id: 'a', title: 'Opening hours', text: 'We are open from 8 to 18.' },
      { id: 'b', title: 'Haircut', text: 'A haircut is €30.' },
      { id: 'c', title: 'Beard trim', text: 'A beard trim is €15.' },
    ],
  };
  const ask = (text: string) => replyOf({ ...bare, messages: customerSays(text) });

  it('does not need topics and keywords to be answered from', async () => {
    expect((await ask('when do you open?')).facts).toEqual(['a']);
    expect((await ask('how much is a haircut?')).facts).toEqual(['b']);
    expect((await ask('How much are a haircut and a beard trim?')).facts).toEqual(['b', 'c']);
  });

  it('does not quote any price when it is not said of what', async () => {
    expect((await ask('How much is it?')).facts).toEqual([]);
  });

  it('is not made up where there are no facts at all', async () => {
    const reply = await replyOf({ ...bare, facts: [], messages: customerSays('How much is it?') });
    expect(reply.facts).toEqual([]);
    expect(reply.text).not.toMatch(/\d/u);
  });

  it('is answered in English sentences where we have none in the language', async () => {
    const reply = await replyOf({ ...bare, language: 'fi', messages: customerSays('hei?') });
    expect(Object.values(framesFor('en')).flat()).toContain(reply.text);
  });
});

describe('the provider', () => {
  it('never asks for a key and always has a model', () => {
    const provider = builtIn();
    expect(provider).toMatchObject({ needsKey: false, takesKey: false });
    expect(provider.defaultModel).toBe(builtInModel.model);
  });
});
