import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';

const packages = path.resolve(import.meta.dirname, '../../dist/test-only');

function packagedProgram(): string {
  const programs: Record<string, string[]> = {
    linux: ['linux-unpacked/frontdesk'],
    win32: ['win-unpacked/Frontdesk.exe', 'win-arm64-unpacked/Frontdesk.exe'],
    darwin: ['mac', 'mac-arm64'].map(
      (folder) => `${folder}/Frontdesk.app/Contents/MacOS/Frontdesk`,
    ),
  };
  const files = (programs[process.platform] ?? []).map((file) => path.join(packages, file));
  const found = files.find((file) => fs.existsSync(file));
  if (!found) throw new Error(`There is no packaged app in ${packages}. Run: npm run test:e2e`);
  return found;
}

/** Resolves once the app prints the line, and fails with all it said when it ends without. */
async function prints(app: ChildProcess, line: string): Promise<void> {
  let said = '';
  const printed = new Promise<void>((resolve) => {
    const read = (text: Buffer) => {
      said += text.toString();
      if (said.includes(line)) resolve();
    };
    app.stdout?.on('data', read);
    app.stderr?.on('data', read);
  });
  const ended = once(app, 'exit').then(([code]) => {
    throw new Error(`The packaged app ended with ${String(code)} and said:\n${said}`);
  });
  await Promise.race([printed, ended]);
}

test('the packaged app starts to a usable window', async () => {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-packaged-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  const app = spawn(packagedProgram(), flags, {
    env: { ...process.env, FRONTDESK_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await prints(app, 'Frontdesk is ready');
  } finally {
    if (app.exitCode === null) {
      const ended = once(app, 'exit');
      app.kill();
      await ended;
    }
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the packaged app cannot be turned into a Node, nor made to run code from beside its archive', async () => {
  const fuses = await getCurrentFuseWire(packagedProgram());
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
  ];
  expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
});
