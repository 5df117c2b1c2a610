import { describe, expect, it } from 'vitest';
import { ProviderId } from '../../../main/engine/domain/ids.ts';
import { registry } from '../../../main/providers/registry.ts';

describe('the registry', () => {
  it('misses a provider that settings can name, or has one twice', () => {
    expect(registry.map((provider) => provider.id).toSorted()).toEqual(
      [...ProviderId.options].toSorted(),
    );
  });

  it.each(registry.map((provider) => [provider.id, provider] as const))(
    '%s asks for a key that cannot be given, or has no model to begin with',
    (_id, { needsKey, takesKey, capabilities, defaultModel }) => {
      expect(takesKey || !needsKey).toBe(true);
      expect(capabilities.ownAddress || defaultModel !== '').toBe(true);
    },
  );
});
