import { session, type Session } from 'electron';

/** Where WhatsApp's page keeps what links it; apart from the desk's own. */
export const WHATSAPP_PARTITION = 'persist:whatsapp';

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'Windows NT 10.0; Win64; x64',
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
};

/** The browser that is really in here, as it names itself outside of an app: WhatsApp turns away what it does not know. */
export function chromeUserAgent(platform: NodeJS.Platform, chromeVersion: string): string {
  const system = SYSTEMS[platform] ?? 'X11; Linux x86_64';
  const major = chromeVersion.split('.')[0] ?? '0';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}

export interface SessionPartition {
  readonly session: Session;
  /** Writes to the disk what the page said to keep: Chromium would take its time, and a crash would need a new code. */
  flush(): Promise<void>;
  /** Forgets everything, the link included. */
  wipe(): Promise<void>;
}

export function openPartition(name: string = WHATSAPP_PARTITION): SessionPartition {
  const partition = session.fromPartition(name);
  lock(partition);
  return {
    session: partition,
    async flush() {
      partition.flushStorageData();
      await partition.cookies.flushStore();
    },
    async wipe() {
      await partition.clearStorageData();
      await partition.clearCache();
      partition.flushStorageData();
    },
  };
}

/** The page gets no camera, microphone, notifications or devices, and puts no files on the disk. */
function lock(partition: Session): void {
  partition.setUserAgent(chromeUserAgent(process.platform, process.versions.chrome), 'en-US,en');
  partition.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  partition.setPermissionCheckHandler(() => false);
  partition.setDevicePermissionHandler(() => false);
  partition.setSpellCheckerEnabled(false);
  partition.removeAllListeners('will-download');
  partition.on('will-download', (event) => event.preventDefault());
}
