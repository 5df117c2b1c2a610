import { imports } from './rules/imports.mjs';
import { noSilencing } from './rules/no-silencing.mjs';
import { oneBridge } from './rules/one-bridge.mjs';
import { portsForTheWorld } from './rules/ports-for-the-world.mjs';
import { rawIpc } from './rules/raw-ipc.mjs';

/** The house's own lint rules, loaded by oxlint (`jsPlugins` in .oxlintrc.json). */
export default {
  meta: { name: 'house' },
  rules: {
    imports,
    'ports-for-the-world': portsForTheWorld,
    'one-bridge': oneBridge,
    'raw-ipc': rawIpc,
    'no-silencing': noSilencing,
  },
};
