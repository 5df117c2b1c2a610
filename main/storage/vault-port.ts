/** The app's end of the wire to one vault process. */
export interface VaultPort {
  /** Of the process, for whoever looks at what it takes of the machine. */
  readonly pid: number | undefined;
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process has ended for whatever reason. `code` is null where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts a vault process. @throws where it cannot be started */
export type LaunchVault = () => Promise<VaultPort>;
