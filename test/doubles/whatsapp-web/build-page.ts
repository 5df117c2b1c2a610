import path from 'node:path';
import { build } from 'vite';

let built: Promise<string> | null = null;

/** The simulated page's script, made of its modules once per process. */
export function pageScript(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: {
        entry: path.join(import.meta.dirname, 'page/main.ts'),
        formats: ['iife'],
        name: 'simulatedWhatsApp',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The page was not built.');
  return output.output[0].code;
}
