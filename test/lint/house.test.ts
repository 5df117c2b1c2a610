import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseOnTrial } from './house-on-trial.ts';

const FORBIDDEN = 'house(imports)';

/** Each row: the file, what it says, the rule that must speak up (none: the linter is content). */
const cases: [what: string, file: string, code: string, rule?: string][] = [
  // engine
  ['the engine reads a file', 'main/engine/a.ts', `import 'node:fs';`, FORBIDDEN],
  ['the engine knows Electron', 'main/engine/b.ts', `import 'electron';`, FORBIDDEN],
  ['the engine knows a vendor', 'main/engine/c.ts', `import 'openai';`, FORBIDDEN],
  ['the engine knows an adapter', 'main/engine/d.ts', `import '../storage/vault.ts';`, FORBIDDEN],
  ['a dynamic import slips past', 'main/engine/e.ts', `await import('node:fs');`, FORBIDDEN],
  ['a re-export slips past', 'main/engine/f.ts', `export * from '../storage/vault.ts';`, FORBIDDEN],
  ['a named re-export slips past', 'main/engine/g.ts', `export { x } from 'openai';`, FORBIDDEN],
  [
    'an import type() slips past',
    'main/engine/h.ts',
    `export type X = import('../storage/vault.ts').Vault;`,
    FORBIDDEN,
  ],
  ['a require slips past', 'main/engine/i.ts', `require('node:fs');`, FORBIDDEN],
  ['the engine may use zod and itself', 'main/engine/j.ts', `import 'zod';import './b.ts';`],
  ['domain knows a port', 'main/engine/domain/a.ts', `import '../ports/clock.ts';`, FORBIDDEN],
  ['domain may use zod', 'main/engine/domain/b.ts', `import 'zod';import './a.ts';`],
  ['a port knows a service', 'main/engine/ports/a.ts', `import '../services/x.ts';`, FORBIDDEN],
  ['a port may use domain', 'main/engine/ports/b.ts', `import '../domain/ids.ts';`],

  // adapters
  ['a channel knows another', 'main/channels/one/a.ts', `import '../two/b.ts';`, FORBIDDEN],
  ['a provider knows another', 'main/providers/one/a.ts', `import '../two/b.ts';`, FORBIDDEN],
  ['a channel knows storage', 'main/channels/one/b.ts', `import '../../storage/x.ts';`, FORBIDDEN],
  ['storage knows platform', 'main/storage/a.ts', `import '../platform/paths.ts';`, FORBIDDEN],
  [
    'an adapter knows the services',
    'main/storage/b.ts',
    `import '../engine/services/x.ts';`,
    FORBIDDEN,
  ],
  ['a provider may use what siblings share', 'main/providers/one/b.ts', `import '../provider.ts';`],
  [
    'an adapter may use ports and domain',
    'main/channels/one/c.ts',
    `import '../../engine/ports/channel.ts';import '../../engine/domain/ids.ts';import './a.ts';`,
  ],
  [
    'SQL outside storage',
    'main/platform/a.ts',
    `import 'better-sqlite3-multiple-ciphers';`,
    FORBIDDEN,
  ],
  ['kysely outside storage', 'main/desktop/a.ts', `import { sql } from 'kysely';sql;`, FORBIDDEN],
  ['storage may use kysely', 'main/storage/c.ts', `import 'kysely';`],
  ['electron anywhere in storage', 'main/storage/d.ts', `import 'electron';`, FORBIDDEN],
  ['electron in a launcher of storage is fine', 'main/storage/launch/a.ts', `import 'electron';`],
  [
    'electron in the practice channel',
    'main/channels/practice/a.ts',
    `import 'electron';`,
    FORBIDDEN,
  ],
  ['electron in whatsapp-web is fine', 'main/channels/whatsapp-web/a.ts', `import 'electron';`],

  // edges
  ['a handler knows storage', 'main/ipc/a.ts', `import '../storage/a.ts';`, FORBIDDEN],
  ['a handler knows the pipeline', 'main/ipc/b.ts', `import '../engine/pipeline/x.ts';`, FORBIDDEN],
  [
    'a handler may use contract and services',
    'main/ipc/c.ts',
    `import '../../preload/contract/index.ts';import '../engine/services/services.ts';`,
  ],
  ['electron in the router', 'main/ipc/router.ts', `import 'electron';`, FORBIDDEN],
  ['desktop constructs an adapter', 'main/desktop/b.ts', `import '../storage/a.ts';`, FORBIDDEN],
  [
    'composition may use everything',
    'main/composition/desktop.ts',
    `import '../storage/a.ts';import '../ipc/a.ts';import 'electron';`,
  ],
  [
    'composition knows the renderer',
    'main/composition/a.ts',
    `import '../../renderer/app/a.ts';`,
    FORBIDDEN,
  ],
  [
    'raw ipcMain outside the transport',
    'main/desktop/c.ts',
    `import { ipcMain } from 'electron';ipcMain;`,
    'house(raw-ipc)',
  ],
  [
    'raw ipcMain through a namespace',
    'main/desktop/d.ts',
    `import * as e from 'electron';e.ipcMain;`,
    'house(raw-ipc)',
  ],
  [
    'ipcMain in the transport is fine',
    'main/ipc/transport.ts',
    `import { ipcMain } from 'electron';export { ipcMain };`,
  ],
  ['a file stands in no room', 'main/misc/a.ts', `import 'zod';`, FORBIDDEN],
  [
    'the app ships a test double',
    'main/composition/b.ts',
    `import '../../test/doubles/x.ts';`,
    FORBIDDEN,
  ],

  // contract and preload
  [
    'the contract knows a service',
    'preload/contract/a.ts',
    `import '../../main/engine/services/x.ts';`,
    FORBIDDEN,
  ],
  [
    'the contract may use domain',
    'preload/contract/b.ts',
    `import '../../main/engine/domain/ids.ts';import 'zod';`,
  ],
  ['zod in the sandboxed preload', 'preload/index.ts', `import 'zod';`, FORBIDDEN],
  [
    'the contract runs in the preload',
    'preload/a.ts',
    `import { x } from './contract/a.ts';x;`,
    FORBIDDEN,
  ],
  [
    'types of the contract in the preload are fine',
    'preload/b.ts',
    `import type { X } from './contract/a.ts';export type Y = X;`,
  ],

  // renderer
  [
    'the desk knows the main process',
    'renderer/app/a.ts',
    `import '../../main/platform/a.ts';`,
    FORBIDDEN,
  ],
  [
    'the desk runs domain code',
    'renderer/app/b.ts',
    `import '../../main/engine/domain/a.ts';`,
    FORBIDDEN,
  ],
  [
    'types of domain on the desk are fine',
    'renderer/app/c.ts',
    `import type { X } from '../../main/engine/domain/a.ts';export type Y = X;`,
  ],
  ['the desk reads a file', 'renderer/app/d.ts', `import 'node:fs';`, FORBIDDEN],
  ['electron on the desk', 'renderer/app/e.ts', `import 'electron';`, FORBIDDEN],
  [
    'a feature knows its sibling',
    'renderer/features/chats/a.ts',
    `import '../review/index.ts';`,
    FORBIDDEN,
  ],
  [
    'a feature knows the app',
    'renderer/features/chats/b.ts',
    `import '../../app/a.ts';`,
    FORBIDDEN,
  ],
  [
    'a feature may use ui, bridge, contract',
    'renderer/features/chats/c.ts',
    `import '../../ui/a.ts';import '../../bridge/a.ts';import '../../../preload/contract/a.ts';`,
  ],
  [
    'the app passes a feature by its door',
    'renderer/app/f.ts',
    `import '../features/chats/a.ts';`,
    FORBIDDEN,
  ],
  ['the app may use a feature', 'renderer/app/g.ts', `import '../features/chats/index.ts';`],
  ['ui knows a feature', 'renderer/ui/a.ts', `import '../features/chats/index.ts';`, FORBIDDEN],
  ['ui knows the bridge', 'renderer/ui/b.ts', `import '../bridge/a.ts';`, FORBIDDEN],
  [
    'the bridge used past the client',
    'renderer/app/h.ts',
    `window.frontdesk;`,
    'house(one-bridge)',
  ],
  [
    'the bridge used in brackets',
    'renderer/app/i.ts',
    `globalThis['frontdesk'];`,
    'house(one-bridge)',
  ],
  [
    'the client may use the bridge',
    'renderer/bridge/b.ts',
    `export default Reflect.get(window, 'frontdesk') as unknown;`,
  ],

  // mcp-servers
  ['a server knows another', 'mcp-servers/one/a.ts', `import '../two/a.ts';`, FORBIDDEN],
  [
    'a server knows the app',
    'mcp-servers/one/b.ts',
    `import '../../main/engine/domain/a.ts';`,
    FORBIDDEN,
  ],
  ['a server may use the kit', 'mcp-servers/one/c.ts', `import '../kit/a.ts';`],

  // the world comes through ports
  ['the engine reads the clock', 'main/engine/k.ts', `Date.now();`, 'house(ports-for-the-world)'],
  [
    'the engine makes a date of now',
    'main/engine/l.ts',
    `new Date();`,
    'house(ports-for-the-world)',
  ],
  ['the engine throws dice', 'main/engine/m.ts', `Math.random();`, 'house(ports-for-the-world)'],
  [
    'the engine sets a timer',
    'main/engine/n.ts',
    `setTimeout(() => 0, 1);`,
    'house(ports-for-the-world)',
  ],
  ['the engine may read a given time', 'main/engine/o.ts', `export const d = new Date(0);`],
  ['a platform file may read the clock', 'main/platform/clock.ts', `export const t = Date.now();`],

  // TypeScript
  [
    'any',
    'main/platform/b.ts',
    `export const x = (y: any) => y as string;`,
    'typescript(no-explicit-any)',
  ],
  [
    'a promise nobody awaits',
    'main/platform/c.ts',
    `const f = async () => 1;f();`,
    'typescript(no-floating-promises)',
  ],
  [
    'a rule switched off',
    'main/platform/d.ts',
    `// oxlint-disable-next-line no-var\nvar x = 1;x;`,
    'house(no-silencing)',
  ],
  [
    'a type error hidden',
    'main/platform/e.ts',
    `// @ts-ignore\nexport const x: string = 1;`,
    'typescript(ban-ts-comment)',
  ],

  // tests
  ['a test may import anything', 'test/a.ts', `import '../main/storage/a.ts';import 'electron';`],
];

describe('the house is held by lint', () => {
  const trial = new HouseOnTrial();
  beforeAll(() => {
    trial.run(cases.map(([, file, code]) => [file, code]));
  });
  afterAll(() => {
    trial.cleanUp();
  });

  it.each(cases)('%s (%s)', (_what, file, _code, rule) => {
    const found = trial.findings(file).filter((found) => /^(?:house|typescript)/.test(found));
    if (rule) expect(found).toContain(rule);
    else expect(found).toEqual([]);
  });
});
