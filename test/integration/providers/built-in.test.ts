import { builtIn } from '../../../main/providers/built-in/index.ts';
import { languageModelSuite, SAMPLE_REQUEST } from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';

languageModelSuite('built-in', async () => {
  const provider = builtIn();
  const setup = {
    config: { id: provider.id, model: provider.defaultModel },
    key: null,
    clock: new FakeClock(),
    logger: new SilentLogger(),
  };
  return Promise.resolve({
    model: provider.createModel(setup),
    account: provider.createAccount(setup),
    request: SAMPLE_REQUEST,
    close: () => Promise.resolve(),
  });
});
