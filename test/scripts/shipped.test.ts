import path from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, type InlineConfig } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

/** Every module of the project's own that goes into one part of the app, with the settings that it ships with. */
async function modulesOf(part: InlineConfig | undefined): Promise<string[]> {
  if (part === undefined) throw new Error('This part of the app is not built.');
  const built = await build({
    ...part,
    configFile: false,
    logLevel: 'silent',
    build: { ...part.build, write: false, minify: false },
  });
  return [built].flat().flatMap((one) => {
    if (!('output' in one)) throw new Error('It watches instead of building.');
    return one.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  });
}

describe('the app that ships', () => {
  let main: InlineConfig | undefined;
  const modules: string[] = [];

  beforeAll(async () => {
    const { config } = await resolveConfig({ root: project }, 'build', 'production');
    main = config?.main;
    for (const part of [main, config?.preload, config?.renderer]) {
      modules.push(...(await modulesOf(part)));
    }
  }, 120_000);

  const within = (folder: string, some = modules) =>
    some.filter((id) => id.startsWith(path.join(project, folder) + path.sep));

  it('is made of the rooms of the house', () => {
    for (const room of ['main', 'renderer', 'main/channels/whatsapp-web', 'main/storage']) {
      expect(within(room), room).not.toEqual([]);
    }
  });

  it('has nothing of the tests in it: a simulated page could answer in WhatsApp’s place', () => {
    expect([...within('test'), ...within('scripts'), ...within('test-results')]).toEqual([]);
  });

  it('would be seen to have it, were it built as the end-to-end tests build theirs', async () => {
    const input = path.join(project, 'test/doubles/whatsapp-web/desktop-entry.ts');
    const { rolldownOptions } = main?.build ?? {};
    const theirs = { build: { ...main?.build, rolldownOptions: { ...rolldownOptions, input } } };
    expect(within('test', await modulesOf({ ...main, ...theirs }))).toContain(
      path.join(project, 'test/doubles/whatsapp-web/serve-page.ts'),
    );
  }, 60_000);
});
