import { contextBridge, ipcRenderer } from 'electron';

// A sandboxed preload may import nothing but electron, so the channels' names stand here a second time;
// a test holds them equal to the contract's.
const CALL_CHANNEL = 'frontdesk:call';
const EVENT_CHANNEL = 'frontdesk:event';

type Listener = (name: string, payload: unknown) => void;

const bridge = {
  call: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (listener: Listener): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('frontdesk', bridge);
