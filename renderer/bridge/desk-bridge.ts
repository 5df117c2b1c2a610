/** What the preload script puts on `window`: it forwards, and knows nothing of what it carries. */
export interface DeskBridge {
  /** Resolves with a `Reply`; never rejects for an error of the main process. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Hands every event to `listener`; the result takes it off again. */
  on(listener: (name: string, payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly frontdesk: DeskBridge;
  }
}

let replaced: DeskBridge | undefined;

export function deskBridge(): DeskBridge {
  return replaced ?? window.frontdesk;
}

/** For tests, which have no preload script. */
export function replaceDeskBridge(bridge: DeskBridge | undefined): void {
  replaced = bridge;
}
