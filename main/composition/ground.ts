import { DEFAULT_WINDOW_STATE, WindowState } from '../desktop/desk-window.ts';
import { createWordbook } from '../desktop/words.ts';
import { readAppInfo } from '../platform/app-info.ts';
import { createEventBus } from '../platform/event-bus.ts';
import { createFileLogger } from '../platform/file-logger.ts';
import { createKeychain } from '../platform/keychain/index.ts';
import type { Paths } from '../platform/paths.ts';
import { systemClock } from '../platform/system-clock.ts';
import { createSystemRandom } from '../platform/system-random.ts';
import { createVaultAccess } from '../storage/keys/vault-access.ts';
import { chooseLaunch } from '../storage/launch/choose-launch.ts';
import { openSettings } from '../storage/settings/settings-file.ts';
import { openStateFile } from '../storage/settings/state-file.ts';

/** Everything that is there before, and without, the conversations. */
export async function layGround(paths: Paths) {
  const info = readAppInfo();
  const logger = createFileLogger(paths.logs);
  logger.info('starting', { version: info.version, electron: info.electron });
  const [settings, windowState] = await Promise.all([
    openSettings({ file: paths.settings, logger }),
    openStateFile({
      file: paths.windowState,
      schema: WindowState,
      initial: DEFAULT_WINDOW_STATE,
      logger,
    }),
  ]);
  const wordbook = createWordbook();
  wordbook.use(settings.get().language, info.locale);
  const vault = createVaultAccess({
    dir: paths.vault,
    secretStore: createKeychain({ service: paths.keychainService }),
    launch: chooseLaunch(),
    clock: systemClock,
    logger,
  });
  return {
    paths,
    info,
    clock: systemClock,
    random: createSystemRandom(),
    logger,
    events: createEventBus(logger),
    settings,
    windowState,
    wordbook,
    vault,
  };
}

export type DesktopGround = Awaited<ReturnType<typeof layGround>>;
