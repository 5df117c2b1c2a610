import type { ProviderAccount } from '../../engine/ports/language-model.ts';
import { listModels, modelInfo } from '../model-list.ts';
import type { ProviderSetup } from '../provider.ts';
import { lazyClient } from './client.ts';
import { toFault } from './errors.ts';

/** The endpoint lists everything that can be called, and says of nothing what it is for. */
const WRITES = /^(?:gpt-|chatgpt-|o\d)/;
const DOES_OTHER_THINGS =
  /audio|realtime|transcribe|translate|tts|image|search|instruct|codex|deep-research|live|embedding|moderation|cyber/;

export function createAccount(address: string, setup: ProviderSetup): ProviderAccount {
  const client = lazyClient(address, setup.key);
  return {
    async check(signal) {
      const { models } = await client();
      const listed = await listModels({
        clock: setup.clock,
        signal,
        open: (until) => models.list({ signal: until }).asResponse(),
        fault: (cause) => toFault(cause, { streaming: false, now: setup.clock.now() }),
      });
      return {
        models: listed
          .filter(({ id }) => WRITES.test(id) && !DOES_OTHER_THINGS.test(id))
          .map(modelInfo),
      };
    },
  };
}
