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
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    onGone: () => undefined,
  };
}

function nodePort(): ServerPort {
  return {
    postMessage: (message) => {
      // After the app has gone there is nobody to tell.
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onGone: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
