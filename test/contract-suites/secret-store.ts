import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '../../main/engine/ports/secret-store.ts';

export interface OpenedSecrets {
  secrets: SecretStore;
  /** Another object over the same place, as after a restart. */
  reopen(): SecretStore;
  dispose(): Promise<void>;
}

/** What everything that keeps small secrets must do. */
export function secretStoreContract(name: string, open: () => Promise<OpenedSecrets>): void {
  describe(`${name} as a secret store`, () => {
    let opened: OpenedSecrets;
    let secrets: SecretStore;

    beforeEach(async () => {
      opened = await open();
      ({ secrets } = opened);
    });
    afterEach(() => opened.dispose());

    it('has nothing at first', async () => {
      expect(await secrets.get('provider.anthropic')).toBeNull();
    });

    it.each([
      ['an ordinary key', 'sk-ant-api03-AbC_123'],
      ['a long one', 'k'.repeat(1200)],
      ['any script', 'clé-ключ-مفتاح-鍵-🔑'],
      ['spaces and quotes', ` 'a' "b" \\ $HOME %PATH% `],
    ])('gives back %s, also after a restart', async (_what, value) => {
      await secrets.set('one', value);
      expect(await secrets.get('one')).toBe(value);
      expect(await opened.reopen().get('one')).toBe(value);
    });

    it('replaces, keeps names apart, and forgets for good', async () => {
      await secrets.set('one', 'first');
      await secrets.set('two', 'other');
      await secrets.set('one', 'second');
      expect(await secrets.get('one')).toBe('second');
      expect(await secrets.get('two')).toBe('other');
      await secrets.delete('one');
      expect(await secrets.get('one')).toBeNull();
      expect(await opened.reopen().get('one')).toBeNull();
      expect(await secrets.get('two')).toBe('other');
    });

    it('takes deleting what is not there as done', async () => {
      await expect(secrets.delete('never')).resolves.toBeUndefined();
    });

    it('loses nothing when several are kept at once', async () => {
      const names = Array.from({ length: 8 }, (_, index) => `name-${index}`);
      await Promise.all(names.map((each) => secrets.set(each, `value of ${each}`)));
      const values = await Promise.all(names.map((each) => secrets.get(each)));
      expect(values).toEqual(names.map((each) => `value of ${each}`));
    });
  });
}
