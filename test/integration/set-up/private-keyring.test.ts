import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  secretServiceAnswers,
  startPrivateKeyring,
} from '../../../scripts/desktop/secret-service.mjs';

const run = promisify(execFile);
const keytar = `import keytar from 'keytar';`;

/** libsecret reads the bus once per process: each use of a keyring is a process of its own. */
async function inKeyring(env: Record<string, string>, code: string): Promise<string> {
  const args = ['--input-type=module', '--eval', keytar + code];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env } });
  return stdout.trim();
}
const write = `await keytar.setPassword('Frontdesk test', 'key', 'kept');`;
const read = `console.log(await keytar.getPassword('Frontdesk test', 'key'));`;

describe.runIf(process.platform === 'linux')('the private keyring of a server', () => {
  let home = '';
  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-keyring-test-'));
  });
  afterEach(() => {
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('loses no key when the app is started again', async () => {
    const first = await startPrivateKeyring(home);
    await inKeyring(first.env, write);
    await first.stop();
    const second = await startPrivateKeyring(home);
    expect(await inKeyring(second.env, read)).toBe('kept');
    await second.stop();
  });

  it('shows its password and keys to nobody else on the machine', async () => {
    const keyring = await startPrivateKeyring(home);
    await inKeyring(keyring.env, write);
    await keyring.stop();
    const mode = (file: string) => fs.statSync(path.join(home, file)).mode & 0o077;
    expect(mode('password')).toBe(0);
    expect(mode('keyrings/login.keyring')).toBe(0);
    expect(fs.readFileSync(path.join(home, 'keyrings/login.keyring')).includes('kept')).toBe(false);
  });

  it('leaves no keyring behind after a test run', async () => {
    const first = await startPrivateKeyring();
    await inKeyring(first.env, write);
    await first.stop();
    expect(await secretServiceAnswers({ ...process.env, ...first.env }, { mayStart: false })).toBe(
      false,
    );
    const second = await startPrivateKeyring();
    expect(await inKeyring(second.env, read)).toBe('null');
    await second.stop();
  });
});
