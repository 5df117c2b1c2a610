/**
 * The house: which folder is which room, and what each room may import. The linter reads this table
 * (`house/imports`), people may read it as documentation. What is not listed is forbidden.
 *
 * The first room whose `path` fits a file is the file's room. In a path `<id>` is one folder, the
 * same one wherever it appears in the row, and a path that ends in a slash takes the whole folder in.
 *
 * @typedef {object} Room
 * @property {string} path a folder (`main/engine/`), a file (`main/index.ts`), or the files directly
 *   in a folder (`main/providers/*`)
 * @property {string[]} imports rooms it may import, by their path; itself always
 * @property {string[]} [types] rooms it may import types of, and nothing that is there at run time
 * @property {string[]} packages npm packages; `*` is any that `keptPackages` leaves free, `node:*` Node's own
 * @property {string[]} [door] the only files through which other rooms may come in
 */

const engine = [
  'main/engine/domain/',
  'main/engine/ports/',
  'main/engine/services/',
  'main/engine/policy/',
  'main/engine/',
];
const contract = ['preload/contract/'];
/** What stands behind a port may know the port and the words it is written in, and no other adapter. */
const portsAndWords = ['main/engine/ports/', 'main/engine/domain/'];
const anyPackage = ['*', 'node:*'];

/** @type {Room[]} */
export const rooms = [
  // The assistant: nothing but zod and itself.
  { path: 'main/engine/domain/', imports: [], packages: ['zod'] },
  { path: 'main/engine/ports/', imports: ['main/engine/domain/'], packages: [] },
  { path: 'main/engine/services/', imports: engine, packages: ['zod'] },
  { path: 'main/engine/policy/', imports: portsAndWords, packages: ['zod'] },
  { path: 'main/engine/', imports: engine, packages: ['zod'] },

  // Adapters. The files directly in channels/, providers/ and understanding/ are what siblings share.
  {
    path: 'main/channels/<id>/',
    imports: [...portsAndWords, 'main/channels/*'],
    packages: anyPackage,
  },
  {
    path: 'main/channels/*',
    imports: [...portsAndWords, 'main/channels/<id>/'],
    packages: anyPackage,
  },
  {
    path: 'main/providers/<id>/',
    imports: [...portsAndWords, 'main/providers/*'],
    packages: anyPackage,
  },
  {
    path: 'main/providers/*',
    imports: [...portsAndWords, 'main/providers/<id>/'],
    packages: anyPackage,
  },
  {
    path: 'main/understanding/<id>/',
    imports: [...portsAndWords, 'main/understanding/*'],
    packages: anyPackage,
  },
  {
    path: 'main/understanding/*',
    imports: [...portsAndWords, 'main/understanding/<id>/'],
    packages: anyPackage,
  },
  { path: 'main/mcp-host/', imports: portsAndWords, packages: anyPackage },
  { path: 'main/storage/', imports: portsAndWords, packages: anyPackage },
  { path: 'main/platform/', imports: portsAndWords, packages: anyPackage },

  // The edges of the main process.
  {
    path: 'main/ipc/',
    imports: [...contract, 'main/engine/services/', ...portsAndWords],
    packages: ['zod', 'electron', 'node:*'],
  },
  {
    path: 'main/desktop/',
    imports: [...portsAndWords, 'main/engine/services/', 'main/engine/policy/'],
    types: contract,
    packages: anyPackage,
  },

  // The only place that constructs adapters, and so the only one that knows them all.
  {
    path: 'main/composition/',
    imports: [
      ...engine,
      ...contract,
      'main/channels/<id>/',
      'main/channels/*',
      'main/providers/<id>/',
      'main/providers/*',
      'main/understanding/<id>/',
      'main/understanding/*',
      'main/mcp-host/',
      'main/storage/',
      'main/platform/',
      'main/ipc/',
      'main/desktop/',
    ],
    packages: anyPackage,
  },
  {
    path: 'main/index.ts',
    imports: ['main/composition/', 'main/desktop/', 'main/platform/'],
    packages: ['electron', 'node:*'],
  },

  // Between the two sides. A sandboxed preload cannot load zod, so it knows the contract as types only.
  { path: 'preload/contract/', imports: ['main/engine/domain/'], packages: ['zod'] },
  { path: 'preload/', imports: [], types: contract, packages: ['electron'] },

  // The desk.
  {
    path: 'renderer/bridge/',
    imports: contract,
    types: ['main/engine/domain/'],
    packages: ['*'],
  },
  { path: 'renderer/i18n/', imports: contract, types: ['main/engine/domain/'], packages: ['*'] },
  {
    path: 'renderer/ui/',
    imports: ['renderer/i18n/'],
    types: ['main/engine/domain/'],
    packages: ['*'],
  },
  {
    path: 'renderer/features/<id>/',
    imports: [
      'renderer/ui/',
      'renderer/i18n/',
      'renderer/bridge/',
      'renderer/app/shortcuts/',
      ...contract,
    ],
    types: ['main/engine/domain/'],
    packages: ['*'],
    door: ['index.ts', 'index.tsx'],
  },
  {
    path: 'renderer/app/shortcuts/',
    imports: ['renderer/ui/', 'renderer/i18n/', 'renderer/bridge/', ...contract],
    types: ['main/engine/domain/'],
    packages: ['*'],
  },
  {
    path: 'renderer/app/',
    imports: [
      'renderer/app/shortcuts/',
      'renderer/features/<id>/',
      'renderer/ui/',
      'renderer/i18n/',
      'renderer/bridge/',
      ...contract,
    ],
    types: ['main/engine/domain/'],
    packages: ['*'],
  },
  {
    path: 'renderer/*',
    imports: ['renderer/app/', 'renderer/ui/', 'renderer/i18n/', 'renderer/bridge/'],
    packages: ['*'],
  },

  // Tool servers: each stands alone over the kit.
  { path: 'mcp-servers/kit/', imports: [], packages: ['@modelcontextprotocol/sdk', 'zod'] },
  { path: 'mcp-servers/<id>/', imports: ['mcp-servers/kit/'], packages: anyPackage },
];

/** Whole trees that may import anything, and that no room may import. */
export const openGround = ['test/', 'scripts/'];

/**
 * Packages that are kept to some rooms, whatever a room's `packages` say.
 * @type {Record<string, string[]>}
 */
export const keptPackages = {
  electron: [
    'main/index.ts',
    'main/composition/desktop.ts',
    'main/desktop/',
    'main/platform/',
    'main/ipc/transport',
    'main/channels/whatsapp-web/',
    'main/mcp-host/launch/',
    'main/storage/launch/',
    'preload/index.ts',
  ],
  'better-sqlite3-multiple-ciphers': ['main/storage/'],
  kysely: ['main/storage/'],
  lowdb: ['main/storage/'],
  '@node-rs/argon2': ['main/storage/'],
  keytar: ['main/platform/'],
  pino: ['main/platform/'],
  '@anthropic-ai/sdk': ['main/providers/anthropic/'],
  openai: ['main/providers/openai/', 'main/providers/openai-compatible/'],
  react: ['renderer/'],
  'react-dom': ['renderer/'],
};
