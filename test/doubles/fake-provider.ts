import {
  type ChatCompletionRequest,
  type FixtureOpts,
  type FixtureResponse,
  LLMock,
} from '@copilotkit/aimock';

export interface FakeProviderOptions {
  /** Milliseconds before each piece of a stream. */
  latencyMs?: number;
  /** Characters in one piece of a stream. */
  chunkSize?: number;
  /** What is answered to the customer's last words until `answer` says otherwise. */
  reply?: string | ((lastWords: string) => string);
  /** How many requests are remembered; 0 remembers all. Benches keep it small. */
  remember?: number;
  /** 0 takes any free port. */
  port?: number;
}

export interface FakeProviderRequest {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

export type FakeAnswer = FixtureResponse | ((request: ChatCompletionRequest) => FixtureResponse);

/** A server that speaks Anthropic's messages, OpenAI's responses and everyone's chat completions. */
export interface FakeProvider {
  readonly url: string;
  /** Where `openai` and `openai-compatible` look for it. */
  readonly v1: string;
  /** Answers every request like this from now on; a function is asked each time. */
  answer(response: FakeAnswer, faults?: FixtureOpts): void;
  /** Oldest first. */
  requests(): readonly FakeProviderRequest[];
  forgetRequests(): void;
  close(): Promise<void>;
}

export const FAKE_USAGE = {
  input_tokens: 120,
  output_tokens: 9,
  prompt_tokens: 120,
  completion_tokens: 9,
};

const DEFAULT_REPLY = 'We are open from 8 to 18.';

export async function startFakeProvider(options: FakeProviderOptions = {}): Promise<FakeProvider> {
  const { reply = DEFAULT_REPLY } = options;
  const mock = new LLMock({
    host: '127.0.0.1',
    port: options.port ?? 0,
    latency: options.latencyMs ?? 0,
    chunkSize: options.chunkSize ?? 12,
    journalMaxEntries: options.remember ?? 1000,
  });
  const answer: FakeProvider['answer'] = (response, faults = {}) => {
    mock.clearFixtures().addFixture({ match: {}, response, ...faults });
  };
  answer((request) => {
    const last = request.messages.findLast((message) => message.role === 'user')?.content;
    const words = typeof last === 'string' ? last : (last ?? []).map((part) => part.text).join('');
    return { content: typeof reply === 'string' ? reply : reply(words), usage: FAKE_USAGE };
  });
  const url = await mock.start();
  return {
    url,
    v1: `${url}/v1`,
    answer,
    requests: () => mock.getRequests().map(({ path, headers, body }) => ({ path, headers, body })),
    forgetRequests: () => mock.clearRequests(),
    close: () => mock.stop(),
  };
}
