#!/usr/bin/env node
// `npm run package`: builds the app and packs it for this system.
import { build } from './build.mjs';
import { findElectron } from './launch.mjs';
import { packageToGiveAway } from './package-app.mjs';
import { SetUpError } from './setup/say.mjs';

try {
  const { env } = await findElectron();
  const all = { ...process.env, ...env };
  process.exitCode = (await build(all)) || (await packageToGiveAway(all));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
