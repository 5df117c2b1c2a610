/** The vault process's end of the wire to the app. */
export interface ServerPort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The app is gone: nobody will ask again. */
  onGone(listener: () => void): void;
}

interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

function isUtilityPort(value: unknown): value is UtilityPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

/** The port of whichever runtime started this process: Electron's utility process, or Node with IPC. */
export function openServerPort(): ServerPort {
  const port: unknown = Reflect.get(process, 'parentPort');
  return isUtilityPort(port) ? utilityPort(port) : nodePort();
}

/** Electron ends its utility processes when the app ends. */
function utilityPort(port: UtilityPort): ServerPort {
  process.on('SIGINT', () => undefined);
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    onGone: () => undefined,
  };
}

/** What a terminal sends to all of an app's processes. The app decides when the vault ends, and its end is heard. */
const TERMINAL_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function nodePort(): ServerPort {
  for (const signal of TERMINAL_SIGNALS) process.on(signal, () => undefined);
  return {
    postMessage: (message) => {
      // After the app has gone there is nobody to tell, also where it goes while it is told.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onGone: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
