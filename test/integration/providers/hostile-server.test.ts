import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { LanguageModel, ModelEvent } from '../../../main/engine/ports/language-model.ts';
import { openaiCompatible } from '../../../main/providers/openai-compatible/index.ts';
import {
  collect,
  expectNoSecret,
  faultOf,
  SAMPLE_REQUEST,
  textOf,
} from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { type RawServer, startRawServer } from './raw-server.ts';
import { wires } from './wire.ts';

const KEY = 'sk-test-4f9a1c77e0d24b';
const STREAM = { 'content-type': 'text/event-stream' };
const HOUR = 3_600_000;

const open: RawServer[] = [];
async function serve(...given: Parameters<typeof startRawServer>): Promise<RawServer> {
  const server = await startRawServer(...given);
  open.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe.each(Object.entries(wires))('%s and a server that', (_name, wire) => {
  const clock = new FakeClock();
  const logger = new SilentLogger();
  const setup = (url: string, key: string | null = KEY) => {
    const provider = wire.provider(url);
    const config = { id: provider.id, model: provider.defaultModel || 'm', baseUrl: url };
    return { provider, setup: { config, key, clock, logger } };
  };
  const modelAt = (url: string): LanguageModel => {
    const { provider, setup: given } = setup(url);
    return provider.createModel(given);
  };
  const begin = (response: ServerResponse): ServerResponse => {
    response.writeHead(200, STREAM);
    response.write(wire.opening + wire.text('We are '));
    return response;
  };
  /** Reads up to the first words, and hands the rest over. */
  async function firstWords(model: LanguageModel, signal = new AbortController().signal) {
    const stream = model.generate(SAMPLE_REQUEST, signal)[Symbol.asyncIterator]();
    const first = await stream.next();
    expect(first.value).toEqual({ type: 'text', delta: 'We are ' });
    return stream;
  }
  const rest = async (stream: AsyncIterator<ModelEvent>) => {
    for (;;) if ((await stream.next()).done === true) return;
  };

  it('ends properly: half a letter at the edge of a packet is torn', async () => {
    const server = await serve((response) => {
      begin(response);
      const bytes = Buffer.from(`${wire.text('🥐 8–18')}${wire.ending}`);
      const middle = bytes.indexOf(Buffer.from('🥐')) + 2;
      response.write(bytes.subarray(0, middle));
      setImmediate(() => response.end(bytes.subarray(middle)));
    });
    expect(textOf(await collect(modelAt(server.url), SAMPLE_REQUEST))).toBe('We are 🥐 8–18');
  });

  it('breaks off within a letter: the part passes for a reply', async () => {
    const server = await serve((response) => {
      begin(response);
      const bytes = Buffer.from(wire.text('🥐'));
      response.write(bytes.subarray(0, bytes.indexOf(Buffer.from('🥐')) + 2), () =>
        response.destroy(),
      );
    });
    const stream = await firstWords(modelAt(server.url));
    expect((await faultOf(rest(stream))).code).toBe('provider.cut-off');
  });

  it('ends politely in mid-sentence: the part passes for a reply', async () => {
    const server = await serve((response) => void begin(response).end());
    const stream = await firstWords(modelAt(server.url));
    expect((await faultOf(rest(stream))).code).toBe('provider.cut-off');
  });

  it('falls silent in mid-sentence: the turn hangs for ever', async () => {
    const server = await serve((response) => void begin(response));
    const left = server.left();
    const stream = await firstWords(modelAt(server.url));
    const fault = faultOf(rest(stream));
    await clock.advance(HOUR);
    expect((await fault).code).toBe('provider.timeout');
    await left;
  });

  it('never answers: the turn hangs for ever', async () => {
    const server = await serve(() => undefined);
    const asked = server.asked();
    const left = server.left();
    const fault = faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    await asked;
    await clock.advance(HOUR);
    expect((await fault).code).toBe('provider.timeout');
    await left;
  });

  it('is slow but alive: a long reply is taken for silence', async () => {
    let answer: ServerResponse | null = null;
    const server = await serve((response) => {
      answer = begin(response);
    });
    const stream = await firstWords(modelAt(server.url));
    for (let piece = 0; piece < 5; piece += 1) {
      const next = stream.next();
      await clock.advance(30_000);
      (answer as ServerResponse | null)?.write(wire.text(`${piece} `));
      expect((await next).value).toEqual({ type: 'text', delta: `${piece} ` });
    }
    await stream.return?.();
    expect(clock.pending).toBe(0);
  });

  it('is still writing when the owner cancels: the connection stays open', async () => {
    const server = await serve((response) => void begin(response));
    const left = server.left();
    const caller = new AbortController();
    const stream = await firstWords(modelAt(server.url), caller.signal);
    const fault = faultOf(rest(stream));
    caller.abort();
    expect((await fault).code).toBe('cancelled');
    await left;
    expect(clock.pending).toBe(0);
  });

  it('is still writing when the reader leaves: the connection stays open', async () => {
    const server = await serve((response) => void begin(response));
    const left = server.left();
    const stream = await firstWords(modelAt(server.url));
    await stream.return?.();
    await left;
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['a web page', 200, 'text/html', '<html>Log in to the hotel network</html>'],
    ['one JSON object', 200, 'application/json', '{"choices":[],"content":"Hi"}'],
    ['an empty body', 200, 'text/event-stream', null],
  ])('answers with %s: it passes for a reply', async (_what, status, type, body) => {
    const server = await serve((response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body ?? '');
    });
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expect(fault.code).toBe(body === null ? 'provider.cut-off' : 'provider.bad-output');
  });

  it('answers with a page that never ends: the connection stays open', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<html>');
    });
    const left = server.left();
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expect(fault.code).toBe('provider.bad-output');
    await left;
  });

  it('stands behind a proxy that fails: its page is taken for the vendor', async () => {
    const server = await serve((response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end(`<html>Bad gateway for ${KEY}</html>`);
    });
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expect(fault.code).toBe('provider.overloaded');
    expectNoSecret(fault, { key: KEY, request: SAMPLE_REQUEST });
  });

  it.each([
    ['a line that is no JSON', (): string => 'event: message_start\ndata: {"type":\n\n'],
    ['a known event in an unknown shape', (): string => wire.wrongShape],
    ['a tool call with broken input', (): string => wire.brokenCall],
  ])('writes %s: the engine sees it', async (_what, broken) => {
    const server = await serve((response) => void begin(response).end(broken() + wire.ending));
    const stream = await firstWords(modelAt(server.url));
    expect((await faultOf(rest(stream))).code).toBe('provider.bad-output');
  });

  it('writes events that are new to us: they break the reply', async () => {
    const news = 'event: ping\ndata: {"type":"ping","choices":[]}\n\n';
    const server = await serve((response) => {
      begin(response).end(`${news}: a comment\n\n${wire.text('open.')}${wire.ending}`);
    });
    expect(textOf(await collect(modelAt(server.url), SAMPLE_REQUEST))).toBe('We are open.');
  });

  it('reports a fault in mid-stream: it is not told apart, or its words get out', async () => {
    const server = await serve((response) => void begin(response).end(wire.fault));
    const fault = await faultOf(rest(await firstWords(modelAt(server.url))));
    expect(fault.code).toBe('provider.overloaded');
    expectNoSecret(fault, { key: 'secret words', request: SAMPLE_REQUEST });
  });

  it('sends the call elsewhere: key and conversation go to a stranger', async () => {
    const stranger = await serve((response) => void begin(response).end(wire.ending));
    const server = await serve((response) => {
      response.writeHead(307, { location: `${stranger.url}/v1` }).end();
    });
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expect(fault.code).toBe('provider.bad-output');
    expect(stranger.connections).toBe(0);
  });

  it('repeats the key and the words in everything it says: they reach the log', async () => {
    const words = SAMPLE_REQUEST.messages[0]?.text ?? '';
    const server = await serve((response) => {
      const error = { type: `${KEY}`, code: KEY, message: `${KEY} ${words}` };
      response.writeHead(400, {
        'content-type': 'application/json',
        'request-id': KEY,
        'x-request-id': KEY,
        'retry-after': KEY,
      });
      response.end(JSON.stringify({ type: 'error', error }));
    });
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expectNoSecret(fault, { key: KEY, request: SAMPLE_REQUEST });
    expect(logger.events('warn')).toContain('provider.failed');
    expect(JSON.stringify(logger.lines)).not.toContain(KEY);
  });

  it('is called often: every call opens a connection of its own', async () => {
    const server = await serve((response) => void begin(response).end(wire.ending));
    const model = modelAt(server.url);
    for (let call = 0; call < 12; call += 1) await collect(model, SAMPLE_REQUEST);
    // The runtime may open a second one while it still tidies the first.
    expect(server.connections).toBeLessThanOrEqual(2);
  });

  it('is not there: the owner is told something else', async () => {
    const server = await startRawServer(() => undefined);
    await server.close();
    const fault = await faultOf(collect(modelAt(server.url), SAMPLE_REQUEST));
    expect(fault.code).toBe('provider.unreachable');
  });

  it('would be given a key that no header can hold: the refusal repeats the key', async () => {
    const server = await serve((response) => void response.end());
    const { provider, setup: given } = setup(server.url, `${KEY}\nпривет`);
    const fault = await faultOf(collect(provider.createModel(given), SAMPLE_REQUEST));
    expect(fault.code).toBe('provider.key');
    expectNoSecret(fault, { key: KEY, request: SAMPLE_REQUEST });
    expect(server.connections).toBe(0);
  });

  describe('is checked in the settings and', () => {
    const check = (url: string, signal = new AbortController().signal) => {
      const { provider, setup: given } = setup(url);
      return provider.createAccount(given).check(signal);
    };

    it.each([
      ['refuses the key', 401, '{"error":{"message":"no"}}', 'provider.key'],
      ['shows a web page', 200, '<html>Welcome</html>', 'provider.bad-output'],
      ['answers something else', 200, '{"hello":"world"}', 'provider.bad-output'],
      ['is down', 503, '', 'provider.overloaded'],
    ])('%s: the owner is told that all is well', async (_what, status, body, code) => {
      const server = await serve((response) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      });
      expect((await faultOf(check(server.url))).code).toBe(code);
      expect(server.paths).toHaveLength(1);
    });

    it('never answers: the settings wait for ever', async () => {
      const server = await serve(() => undefined);
      const asked = server.asked();
      const fault = faultOf(check(server.url));
      await asked;
      await clock.advance(HOUR);
      expect((await fault).code).toBe('provider.timeout');
    });

    it('begins to answer and stalls: the settings wait for ever', async () => {
      const server = await serve((response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":[');
      });
      const asked = server.asked();
      const fault = faultOf(check(server.url));
      await asked;
      await clock.advance(HOUR);
      expect((await fault).code).toBe('provider.timeout');
    });

    it('is no longer asked for: the check goes on', async () => {
      const server = await serve(() => undefined);
      const [asked, left] = [server.asked(), server.left()];
      const caller = new AbortController();
      const fault = faultOf(check(server.url, caller.signal));
      await asked;
      caller.abort();
      expect((await fault).code).toBe('cancelled');
      await left;
    });
  });
});

describe('openai-compatible without a key', () => {
  it('makes one up, which a server with keys of its own would refuse', async () => {
    const seen: (string | undefined)[] = [];
    const server = await serve((response, request) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
    });
    const check = (key: string | null) =>
      openaiCompatible()
        .createAccount({
          config: { id: 'openai-compatible', model: '', baseUrl: `${server.url}/v1` },
          key,
          clock: new FakeClock(),
          logger: new SilentLogger(),
        })
        .check(new AbortController().signal);
    await check(null);
    await check(KEY);
    expect(seen).toEqual([undefined, `Bearer ${KEY}`]);
    expect(server.paths).toEqual(['/v1/models', '/v1/models']);
  });
});
