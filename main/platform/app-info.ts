import { app } from 'electron';

/** What the app knows of itself and of the system it runs on. */
export interface AppInfo {
  version: string;
  platform: 'linux' | 'darwin' | 'win32';
  /** The system's language, BCP 47. */
  locale: string;
  packaged: boolean;
  electron: string;
}

/** Only once the app is ready: before that the locale is not known. */
export function readAppInfo(): AppInfo {
  const { platform } = process;
  return {
    version: app.getVersion(),
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    locale: app.getLocale(),
    packaged: app.isPackaged,
    electron: process.versions.electron ?? '',
  };
}
