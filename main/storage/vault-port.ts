/** The app's end of the wire to one vault process. */
export interface VaultPort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process has ended for whatever reason. `code` is null where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts a vault process. @throws where it cannot be started */
export type LaunchVault = () => Promise<VaultPort>;
