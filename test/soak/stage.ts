import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../main/engine/domain/settings.ts';
import { SeededRandom } from '../doubles/seeded-random.ts';
import { buildSimulatedDesktop } from '../doubles/whatsapp-web/build-desktop.ts';
import { NO_CAPS } from './heal.ts';
import { People } from './people.ts';
import { SoakServers } from './servers.ts';
import { startShopModel } from './shop-model.ts';
import { SoakApp } from './soak-app.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../test-results/soak-desktop');

/** Everything around the rounds: the app, the servers, the model, and the people. */
export interface Stage {
  app: SoakApp;
  servers: SoakServers;
  people: People;
  random: SeededRandom;
  /** What the app keeps and notes. */
  folder: string;
  /** Ends all of it; the folder stays. */
  strike(): Promise<void>;
  /** Nobody needs the folder any more. */
  clear(): Promise<void>;
}

function settingsFor(baseUrl: string): SettingsPatch {
  return {
    language: 'en',
    firstRun: 'done',
    quietMs: 400,
    holdSeconds: 0,
    onClose: 'keep-running',
    autoReply: true,
    defaultMode: 'auto',
    governor: NO_CAPS,
    notifications: { ...DEFAULT_SETTINGS.notifications, enabled: false },
    practice: { enabled: false, running: false, speed: 'normal' },
    provider: 'openai-compatible',
    providers: [{ id: 'openai-compatible', model: 'soak', baseUrl }],
  };
}

export async function setStage(seed: number): Promise<Stage> {
  await buildSimulatedDesktop({
    folder: PROGRAM,
    entry: path.join(import.meta.dirname, 'app-entry.ts'),
    page: path.join(import.meta.dirname, 'page-entry.ts'),
    ownWindow: true,
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'frontdesk-soak-'));
  const random = new SeededRandom(seed);
  const [servers, model] = await Promise.all([SoakServers.open(), startShopModel(random)]);
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settingsFor(model.v1)));
  const app = new SoakApp(PROGRAM, { FRONTDESK_USER_DATA: folder, SOAK_SERVERS: servers.url });
  return {
    app,
    servers,
    people: new People(servers, random),
    random,
    folder,
    async strike() {
      await app.kill();
      servers.close();
      await model.close();
    },
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
