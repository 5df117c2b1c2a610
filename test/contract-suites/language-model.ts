import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type {
  LanguageModel,
  ModelEvent,
  ModelRequest,
  ProviderAccount,
} from '../../main/engine/ports/language-model.ts';
import { FAKE_USAGE, type FakeProvider } from '../doubles/fake-provider.ts';

/** One adapter, ready to be asked. `fake` is what it talks to; null where it talks to nobody. */
export interface ModelOnTrial {
  model: LanguageModel;
  account: ProviderAccount;
  /** Something it can answer. */
  request: ModelRequest;
  close(): Promise<void>;
}

export interface VendorOnTrial extends ModelOnTrial {
  fake: FakeProvider;
  /** Must appear in nothing that it says or throws. */
  key: string;
}

export const SAMPLE_REQUEST: ModelRequest = {
  instructions: 'You write for the bakery Kornblume. Be short and kind.',
  facts: [{ id: 'hours', title: 'Opening hours', text: 'We are open from 8 to 18.' }],
  messages: [{ role: 'customer', text: 'What are your opening hours?' }],
  language: 'en',
  tools: [],
  maxOutputTokens: 300,
};

const LOOK_UP = {
  name: 'look_up',
  description: 'Looks an order up.',
  inputSchema: { type: 'object', properties: { order: { type: 'string' } } },
};

const never = (): AbortSignal => new AbortController().signal;

export async function collect(
  model: LanguageModel,
  request: ModelRequest,
  signal = never(),
): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of model.generate(request, signal)) events.push(event);
  return events;
}

/** What the call failed with; fails the test where it did not fail, or not with an error of the house. */
export async function faultOf(work: Promise<unknown>): Promise<FrontdeskError> {
  const outcome = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(outcome).toBeInstanceOf(FrontdeskError);
  if (!(outcome instanceof FrontdeskError)) throw new Error('unreachable');
  return outcome;
}

export function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
}

/** What every source of replies must keep, with or without a network behind it. */
export function languageModelSuite(name: string, start: () => Promise<ModelOnTrial>): void {
  describe(`${name} keeps the contract of LanguageModel`, () => {
    let trial: ModelOnTrial;
    beforeEach(async () => {
      trial = await start();
    });
    afterEach(async () => {
      await trial.close();
    });

    it('a reply is lost: text must come, then one finish as the last event', async () => {
      const events = await collect(trial.model, trial.request);
      expect(textOf(events).trim()).not.toBe('');
      expect(events.filter((event) => event.type === 'finish')).toHaveLength(1);
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
    });

    it('the draft shows another model than the one that wrote it', async () => {
      const finish = (await collect(trial.model, trial.request)).at(-1);
      expect(finish).toMatchObject({ model: trial.model.model });
    });

    it('usage is counted twice or after the end', async () => {
      const kinds = (await collect(trial.model, trial.request)).map((event) => event.type);
      expect(kinds.filter((kind) => kind === 'usage')).toHaveLength(1);
      expect(kinds.indexOf('usage')).toBeLessThan(kinds.indexOf('finish'));
    });

    it('a call that nobody wants any more is made all the same', async () => {
      const gone = AbortSignal.abort();
      expect((await faultOf(collect(trial.model, trial.request, gone))).code).toBe('cancelled');
    });

    it('an aborted stream goes on to its end as if nothing had happened', async () => {
      const caller = new AbortController();
      const reading = (async () => {
        for await (const event of trial.model.generate(trial.request, caller.signal)) {
          if (event.type === 'text') caller.abort();
        }
      })();
      expect((await faultOf(reading)).code).toBe('cancelled');
    });

    it('one call leaks into the next: two at once must both be whole', async () => {
      const [one, two] = await Promise.all([
        collect(trial.model, trial.request),
        collect(trial.model, trial.request),
      ]);
      expect(textOf(one)).toBe(textOf(two));
      expect(one.at(-1)?.type).toBe('finish');
    });

    it('the settings cannot list models', async () => {
      const { models } = await trial.account.check(never());
      for (const model of models) expect(model.id).not.toBe('');
    });

    it.each([
      ['empty', ''],
      ['made of zero-width characters', '\u200B\u200D\uFEFF'],
      ['half an emoji', 'Hi \uD83D'],
      ['right to left', 'متى تفتحون؟'],
      ['60,000 characters long', 'What are your opening hours? '.repeat(2069)],
    ])('a customer message that is %s breaks the call', async (_what, text) => {
      const messages = [{ role: 'customer' as const, text }];
      const events = await collect(trial.model, { ...trial.request, messages });
      expect(events.at(-1)?.type).toBe('finish');
    });

    it('a history that begins with the shop and has gaps breaks the call', async () => {
      const events = await collect(trial.model, {
        ...trial.request,
        messages: [
          { role: 'assistant', text: 'Your cake is ready.' },
          { role: 'assistant', text: '' },
          { role: 'customer', text: 'Thanks' },
          { role: 'customer', text: 'What are your opening hours?' },
        ],
      });
      expect(events.at(-1)?.type).toBe('finish');
    });
  });
}

/** What every adapter for somebody else's model must keep besides. */
export function vendorModelSuite(name: string, start: () => Promise<VendorOnTrial>): void {
  languageModelSuite(name, start);

  describe(`${name} stands up to its vendor`, () => {
    let trial: VendorOnTrial;
    beforeEach(async () => {
      trial = await start();
    });
    afterEach(async () => {
      await trial.close();
    });
    const ask = (request = trial.request) => collect(trial.model, request);

    it('the reply arrives changed, or all at once', async () => {
      const content = 'We are open from 8 to 18 — ¡hasta luego! 🥐 مع السلامة';
      trial.fake.answer({ content });
      const events = await ask();
      expect(textOf(events)).toBe(content);
      expect(events.filter((event) => event.type === 'text').length).toBeGreaterThan(2);
    });

    it('usage is not what the vendor reported', async () => {
      trial.fake.answer({ content: 'Yes.', usage: FAKE_USAGE });
      expect(await ask()).toContainEqual({
        type: 'usage',
        usage: { inputTokens: 120, outputTokens: 9, cachedInputTokens: null },
      });
    });

    it('a tool call loses its name, its input or its place after the text', async () => {
      trial.fake.answer({
        content: 'Let me look.',
        toolCalls: [
          { id: 'call_1', name: 'look_up', arguments: '{"order":"A-17"}' },
          { id: 'call_2', name: 'look_up', arguments: '{}' },
        ],
      });
      const events = await ask({ ...trial.request, tools: [LOOK_UP] });
      expect(textOf(events)).toBe('Let me look.');
      expect(events.filter((event) => event.type === 'tool-call')).toEqual([
        { type: 'tool-call', call: { id: 'call_1', name: 'look_up', input: { order: 'A-17' } } },
        { type: 'tool-call', call: { id: 'call_2', name: 'look_up', input: {} } },
      ]);
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'tool-calls' });
    });

    it('the result of a tool does not find back to its call', async () => {
      await ask({
        ...trial.request,
        tools: [LOOK_UP],
        messages: [
          { role: 'customer', text: 'Where is order A-17?' },
          {
            role: 'assistant',
            text: 'Let me look.',
            toolCalls: [{ id: 'call_1', name: 'look_up', input: { order: 'A-17' } }],
          },
          { role: 'tool', toolCallId: 'call_1', text: 'ready since 9', isError: false },
        ],
      });
      const sent = JSON.stringify(trial.fake.requests().at(-1)?.body);
      expect(sent.match(/"call_1"/g)).toHaveLength(2);
      expect(sent).toContain('ready since 9');
      expect(sent).toContain('look_up');
    });

    it('the model is not told the rules, the facts, the language or the limit', async () => {
      await ask({ ...trial.request, language: 'es' });
      const sent = JSON.stringify(trial.fake.requests().at(-1)?.body);
      expect(sent).toContain(trial.request.instructions);
      expect(sent).toContain('We are open from 8 to 18.');
      expect(sent).toContain('Spanish');
      expect(sent).toMatch(/"max_[a-z_]*tokens":\d+/);
    });

    it('a reply cut by its length limit looks complete', async () => {
      trial.fake.answer({ content: 'We are open from', finishReason: 'length' });
      expect((await ask()).at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
    });

    it.each([
      ['wrong or revoked key', 401, 'authentication_error', 'provider.key'],
      ['unknown model', 404, 'not_found_error', 'provider.model-not-found'],
      ['too many requests', 429, 'rate_limit_error', 'provider.rate-limited'],
      ['fault at the vendor', 500, 'api_error', 'provider.overloaded'],
      ['vendor down', 503, 'api_error', 'provider.overloaded'],
      ['vendor overloaded', 529, 'overloaded_error', 'provider.overloaded'],
      ['request too large', 413, 'request_too_large', 'provider.too-long'],
      ['something else', 400, 'invalid_request_error', 'provider.unknown'],
    ])('%s (%i) is not told apart', async (_what, status, type, code) => {
      const message = `no ${trial.key} here: ${trial.request.messages[0]?.text}`;
      trial.fake.answer({ error: { message, type }, status });
      const fault = await faultOf(ask());
      expect(fault.code).toBe(code);
      expectNoSecret(fault, trial);
    });

    it('the time that the vendor asks to wait is lost', async () => {
      trial.fake.answer({
        error: { message: 'slow down', type: 'rate_limit_error' },
        status: 429,
        retryAfter: 7,
      });
      expect((await faultOf(ask())).details).toEqual({ retryAfterMs: 7000 });
    });

    it('the library retries behind the back of the engine', async () => {
      trial.fake.forgetRequests();
      trial.fake.answer({ error: { message: 'down', type: 'api_error' }, status: 503 });
      await faultOf(ask());
      expect(trial.fake.requests()).toHaveLength(1);
    });

    it.each([
      ['answers with broken JSON', { malformedRate: 1 }, 'provider.bad-output'],
      ['drops the request', { dropRate: 1 }, 'provider.overloaded'],
      ['hangs up without an answer', { disconnectRate: 1 }, 'provider.unreachable'],
    ])('a vendor that %s is not told apart', async (_what, chaos, code) => {
      trial.fake.answer({ content: 'We are open.' }, { chaos });
      const fault = await faultOf(ask());
      expect(fault.code).toBe(code);
      expectNoSecret(fault, trial);
    });

    it('half a reply passes for a whole one', async () => {
      const halves = { truncateAfterChunks: 4, latency: 2, chunkSize: 4 };
      trial.fake.answer({ content: 'We are open from 8 to 18, every day but Sunday.' }, halves);
      expect((await faultOf(ask())).code).toBe('provider.cut-off');
    });

    it.each([[''], ['  \n']])('an empty reply (%j) becomes a draft', async (content) => {
      trial.fake.answer({ content });
      expect((await faultOf(ask())).code).toBe('provider.bad-output');
    });

    it('a client that failed once is of no use any more', async () => {
      trial.fake.answer({ error: { message: 'down', type: 'api_error' }, status: 503 });
      await faultOf(ask());
      trial.fake.answer({ content: 'We are open.' });
      expect(textOf(await ask())).toBe('We are open.');
    });

    it('the key can be read off the model or the account', () => {
      for (const part of [trial.model, trial.account]) {
        expect(inspect(part, { depth: null, showHidden: true })).not.toContain(trial.key);
        expect(JSON.stringify(part)).not.toContain(trial.key);
      }
    });
  });
}

/** Neither the key nor what the customer wrote, anywhere a log or a screen could pick it up. */
export function expectNoSecret(
  fault: FrontdeskError,
  trial: { key: string; request: ModelRequest },
): void {
  const shown = [
    inspect(fault, { depth: null, showHidden: true }),
    JSON.stringify(fault.toShape()),
    String(fault.stack),
  ].join('\n');
  expect(shown).not.toContain(trial.key);
  for (const message of trial.request.messages) expect(shown).not.toContain(message.text);
}
