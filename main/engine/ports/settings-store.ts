import type { Settings, SettingsPatch } from '../domain/settings.ts';

export interface SettingsStore {
  /** In memory, always there. */
  get(): Settings;
  /** Resolves when it is durable. */
  update(patch: SettingsPatch): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): () => void;
}
