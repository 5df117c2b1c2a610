import path from 'node:path';

/** Where the app with the simulated page lies once it is built. Nothing that is packed looks there. */
export const SIMULATED_DESKTOP = path.resolve(
  import.meta.dirname,
  '../../../test-results/simulated-desktop',
);
