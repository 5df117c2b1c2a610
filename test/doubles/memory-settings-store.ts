import type { Settings, SettingsPatch } from '../../main/engine/domain/settings.ts';
import { DEFAULT_SETTINGS, Settings as SettingsSchema } from '../../main/engine/domain/settings.ts';
import type { SettingsStore } from '../../main/engine/ports/settings-store.ts';

/** Settings that live as long as the test. `start` overrides the defaults. */
export class MemorySettingsStore implements SettingsStore {
  #settings: Settings;
  readonly #listeners = new Set<(settings: Settings) => void>();

  constructor(start: SettingsPatch = {}) {
    this.#settings = SettingsSchema.parse({ ...DEFAULT_SETTINGS, ...start });
  }

  get(): Settings {
    return structuredClone(this.#settings);
  }

  update(patch: SettingsPatch): Promise<Settings> {
    return Promise.resolve().then(() => {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      this.#settings = SettingsSchema.parse({ ...this.#settings, ...Object.fromEntries(given) });
      for (const listener of this.#listeners) listener(this.get());
      return this.get();
    });
  }

  onChange(listener: (settings: Settings) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
