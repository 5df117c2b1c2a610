import { createRequire } from 'node:module';
import type { Browser, connect, ConnectionTransport } from 'puppeteer';
import type { AuthStrategy, Client, ClientOptions } from 'whatsapp-web.js';

/** whatsapp-web.js's client with what it does not declare and we build on. */
export type UpstreamClient = Client & {
  readonly authStrategy: AuthStrategy;
  lastLoggedOut: boolean;
  inject(): Promise<void>;
};
export type UpstreamClass = new (options: ClientOptions) => UpstreamClient;

export interface Library {
  version: string;
  Client: UpstreamClass;
  connect(transport: ConnectionTransport): Promise<Browser>;
}

/** What we override, or call, of the library beyond what it promises. */
export const BUILT_ON = [
  'initialize',
  'inject',
  'destroy',
  'attachEventListeners',
  'requestPairingCode',
  'cancelPairingCode',
] as const;

/** A command to the page that takes longer than this has failed. */
const PROTOCOL_TIMEOUT_MS = 120_000;

let loading: Promise<Library> | null = null;

/** Loads whatsapp-web.js, which takes about a second: not before somebody links. */
export function loadLibrary(): Promise<Library> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Library> {
  const library = await import('whatsapp-web.js');
  // The way that the library loads it: imported, it would be in memory a second time, in its other form.
  const puppeteer: unknown = createRequire(import.meta.url)('puppeteer');
  const { Client: client } = library.default;
  if (!isUpstreamClass(client) || !canConnect(puppeteer)) {
    throw new Error('whatsapp-web.js changed inside: what Frontdesk builds on is not there.');
  }
  return {
    version: versionOf(library.default),
    Client: client,
    connect: (transport) =>
      puppeteer.connect({
        transport,
        defaultViewport: null,
        protocolTimeout: PROTOCOL_TIMEOUT_MS,
      }),
  };
}

export function isUpstreamClass(value: unknown): value is UpstreamClass {
  if (typeof value !== 'function') return false;
  const prototype: unknown = value.prototype;
  if (typeof prototype !== 'object' || prototype === null) return false;
  return BUILT_ON.every((name) => typeof Reflect.get(prototype, name) === 'function');
}

function canConnect(loaded: unknown): loaded is { connect: typeof connect } {
  return typeof loaded === 'object' && loaded !== null && 'connect' in loaded;
}

function versionOf(library: object): string {
  const version: unknown = Reflect.get(library, 'version');
  return typeof version === 'string' ? version : 'unknown';
}
