import { Low } from 'lowdb';
import type { SettingsPatch } from '../../engine/domain/settings.ts';
import { DEFAULT_SETTINGS, Settings } from '../../engine/domain/settings.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { SettingsStore } from '../../engine/ports/settings-store.ts';
import { readFieldByField } from './field-by-field.ts';
import { JsonFile } from './json-file.ts';

/** Reads the settings; whatever the file looks like, there are settings afterwards. */
export async function openSettings(parts: {
  file: string;
  logger: Logger;
}): Promise<SettingsStore> {
  const adapter = new JsonFile(parts.file, parts.logger);
  const low = new Low<unknown>(adapter, null);
  await low.read();
  const stored = low.data;
  const { value, refused } = readFieldByField(Settings, DEFAULT_SETTINGS, stored);
  if (refused.length > 0) {
    parts.logger.warn('settings.refused', { fields: refused.join(' ') });
    await adapter.keepAside();
    low.data = value;
    await low.write();
  }
  return new SettingsFile(low, value);
}

class SettingsFile implements SettingsStore {
  readonly #low: Low<unknown>;
  readonly #listeners = new Set<(settings: Settings) => void>();
  #settings: Settings;

  constructor(low: Low<unknown>, settings: Settings) {
    this.#low = low;
    this.#settings = settings;
  }

  get(): Settings {
    return structuredClone(this.#settings);
  }

  async update(patch: SettingsPatch): Promise<Settings> {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const before = this.#settings;
    const next = Settings.parse({ ...before, ...Object.fromEntries(given) });
    this.#settings = next;
    this.#low.data = next;
    try {
      await this.#low.write();
    } catch (error) {
      // What the owner sees must be what will still be there tomorrow.
      if (this.#settings === next) this.#settings = before;
      throw error;
    }
    for (const listener of this.#listeners) listener(this.get());
    return this.get();
  }

  onChange(listener: (settings: Settings) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
