import { anthropic } from '../../../main/providers/anthropic/index.ts';
import { openai } from '../../../main/providers/openai/index.ts';
import { openaiCompatible } from '../../../main/providers/openai-compatible/index.ts';
import type { Provider } from '../../../main/providers/provider.ts';
import { SAMPLE_REQUEST, vendorModelSuite } from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { type FakeProvider, startFakeProvider } from '../../doubles/fake-provider.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';

const KEY = 'sk-test-4f9a1c77e0d24b';

const vendors: [name: string, at: (fake: FakeProvider) => Provider][] = [
  ['anthropic', (fake) => anthropic(fake.url)],
  ['openai', (fake) => openai(fake.v1)],
  ['openai-compatible', () => openaiCompatible()],
];

for (const [name, at] of vendors) {
  vendorModelSuite(name, async () => {
    const fake = await startFakeProvider();
    const provider = at(fake);
    const setup = {
      config: { id: provider.id, model: provider.defaultModel || 'llama-4', baseUrl: fake.v1 },
      key: KEY,
      clock: new FakeClock(),
      logger: new SilentLogger(),
    };
    return {
      fake,
      key: KEY,
      request: SAMPLE_REQUEST,
      model: provider.createModel(setup),
      account: provider.createAccount(setup),
      close: () => fake.close(),
    };
  });
}
