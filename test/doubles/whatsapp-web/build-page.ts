import path from 'node:path';
import { build } from 'vite';

const PAGE = path.join(import.meta.dirname, 'page/main.ts');
const built = new Map<string, Promise<string>>();

/** The simulated page's script, made of its modules once per process. */
export function pageScript(entry = PAGE): Promise<string> {
  const known = built.get(entry) ?? bundle(entry);
  built.set(entry, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: {
        entry,
        formats: ['iife'],
        name: 'simulatedWhatsApp',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The page was not built.');
  return output.output[0].code;
}
