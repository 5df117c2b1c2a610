import type { PracticeState } from '../../engine/domain/views/app.ts';
import type { SettingsStore } from '../../engine/ports/settings-store.ts';

/** Whether the customers write by themselves, and how fast. */
export type Play = Pick<PracticeState, 'running' | 'speed'>;

/** A change of it: what is left out stays. */
export interface PlayChange {
  running?: boolean | undefined;
  speed?: PracticeState['speed'] | undefined;
}

/** Where that is kept. */
export interface PlaySwitch {
  get(): Play;
  set(change: PlayChange): Promise<void>;
  onChange(listener: () => void): () => void;
}

function changed(before: Play, { running, speed }: PlayChange): Play {
  return { running: running ?? before.running, speed: speed ?? before.speed };
}

/** Kept with the other settings, so that a paused practice is still paused tomorrow. */
export function switchInSettings(settings: SettingsStore): PlaySwitch {
  const get = (): Play => {
    const { enabled, running, speed } = settings.get().practice;
    return { running: enabled && running, speed };
  };
  return {
    get,
    async set(change) {
      const { practice } = settings.get();
      await settings.update({ practice: { ...practice, ...changed(practice, change) } });
    },
    onChange: (listener) => {
      let before = get();
      return settings.onChange(() => {
        const now = get();
        const same = now.running === before.running && now.speed === before.speed;
        before = now;
        if (!same) listener();
      });
    },
  };
}

/** Kept as long as the object lives. */
export function switchInMemory(start: Play): PlaySwitch {
  let play = start;
  const listeners = new Set<() => void>();
  return {
    get: () => play,
    set(change) {
      play = changed(play, change);
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
