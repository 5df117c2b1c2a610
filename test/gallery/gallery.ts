import '../../renderer/bridge/zod-without-eval.ts';
import '../../renderer/ui/theme.css';
import { mountDesk } from '../../renderer/app/mount.tsx';
import { replaceDeskBridge } from '../../renderer/bridge/index.ts';
import { Settings } from '../../main/engine/domain/settings.ts';
import { createDeskDouble } from '../doubles/desk-bridge.ts';
import { pseudo } from './pseudo.ts';
import { SCENARIOS } from './scenarios/index.ts';

/**
 * The real desk over the in-memory bridge, for looking at:
 * `?scenario=review&theme=dark&lang=ar&density=compact&letters=off&pseudo=1#/chats`.
 */
const query = new URLSearchParams(location.search);
const { data, prepare } =
  (SCENARIOS[query.get('scenario') ?? 'review'] ?? SCENARIOS['review'])?.() ?? {};

if (data !== undefined) {
  const patch = Settings.pick({ theme: true, language: true, density: true })
    .partial()
    .parse({
      theme: query.get('theme') ?? data.settings.theme,
      language: query.get('lang') ?? data.settings.language,
      density: query.get('density') ?? data.settings.density,
    });
  data.settings = {
    ...data.settings,
    theme: patch.theme ?? data.settings.theme,
    language: patch.language ?? data.settings.language,
    density: patch.density ?? data.settings.density,
    letterKeys: query.get('letters') !== 'off',
  };
  const double = createDeskDouble(data);
  prepare?.(double);
  replaceDeskBridge(double);
  Object.assign(window, { desk: double });
  const root = document.getElementById('root');
  if (root !== null) mountDesk(root, query.has('pseudo') ? { postProcessor: pseudo } : {});
}
