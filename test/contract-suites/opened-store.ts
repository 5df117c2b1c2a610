import type { Store } from '../../main/engine/ports/store.ts';

export interface OpenedStore {
  store: Store;
  /** Ends what was started for the test. */
  dispose(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;
