import type { VaultState } from '../../engine/domain/views/app.ts';

/** The one state that the vault is in, and who wants to know of it. */
export class ShownState {
  #now: VaultState = { state: 'opening' };
  readonly #listeners = new Set<(state: VaultState) => void>();

  get now(): VaultState {
    return this.#now;
  }

  is(state: VaultState['state']): boolean {
    return this.#now.state === state;
  }

  become(state: VaultState): void {
    this.#now = state;
    for (const listener of this.#listeners) listener(state);
  }

  /** Returns a function that stops listening. */
  onChange(listener: (state: VaultState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
