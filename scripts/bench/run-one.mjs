// The process of one bench: measures and hands the figures to scripts/bench.mjs.
import { pathToFileURL } from 'node:url';

const [file = ''] = process.argv.slice(2);
const { default: bench } = /** @type {import('../../test/bench/bench.ts').BenchModule} */ (
  await import(pathToFileURL(file).href)
);
process.send?.(await bench(), () => process.exit());
