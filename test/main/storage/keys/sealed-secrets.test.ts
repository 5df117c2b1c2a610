import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SealedSecrets } from '../../../../main/storage/keys/sealed-secrets.ts';
import { secretStoreContract } from '../../../contract-suites/secret-store.ts';

const KEY = '5a'.repeat(32);

async function lab() {
  const dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-secrets-'));
  const file = path.join(dir, 'secrets.json');
  return {
    file,
    secrets: new SealedSecrets(file, KEY),
    reopen: () => new SealedSecrets(file, KEY),
    dispose: () => rm(dir, { recursive: true, force: true }),
  };
}

secretStoreContract('The sealed file', lab);

describe('the sealed file', () => {
  it('is of no use with another key', async () => {
    const { file, secrets, dispose } = await lab();
    await secrets.set('one', 'value');
    const other = new SealedSecrets(file, 'a5'.repeat(32));
    await expect(other.get('one')).rejects.toMatchObject({ code: 'keychain.key-lost' });
    await dispose();
  });

  it('notices an entry that was moved under another name', async () => {
    const { file, secrets, dispose } = await lab();
    await secrets.set('cheap', 'value');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"cheap"', '"dear"'));
    await expect(secrets.get('dear')).rejects.toMatchObject({ code: 'keychain.key-lost' });
    await dispose();
  });

  it('reports a broken file instead of starting an empty one over it', async () => {
    const { file, secrets, dispose } = await lab();
    await secrets.set('one', 'value');
    await writeFile(file, '{');
    await expect(secrets.set('two', 'x')).rejects.toMatchObject({ code: 'keychain.key-lost' });
    expect(await readFile(file, 'utf8')).toBe('{');
    await dispose();
  });
});
