import type { AuthStrategy } from 'whatsapp-web.js';

type Needed = Awaited<ReturnType<AuthStrategy['onAuthenticationNeeded']>>;

/**
 * The library's question of how it is linked: by what the page itself keeps in its partition. The library's own
 * ways would copy a browser's folder about. Wiping is the supervisor's, never the library's.
 */
export class PartitionAuth implements AuthStrategy {
  readonly setup = (): void => undefined;
  readonly beforeBrowserInitialized = nothing;
  readonly afterBrowserInitialized = nothing;
  readonly getAuthEventPayload = nothing;
  readonly disconnect = nothing;
  readonly destroy = nothing;
  readonly logout = nothing;
  readonly #flush: () => Promise<void>;

  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  readonly onAuthenticationNeeded = (): Promise<Needed> =>
    Promise.resolve({ failed: false, restart: false });

  /** Right after linking is when a crash would cost most. */
  readonly afterAuthReady = (): Promise<void> => this.#flush();
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
