import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import {
  CALL_CHANNEL,
  EVENT_CHANNEL,
  type EventName,
  type EventOf,
  type Reply,
} from '../../preload/contract/index.ts';
import { FrontdeskError } from '../engine/domain/errors.ts';

type Answer = (name: unknown, input: unknown) => Promise<Reply<unknown>>;

/** Who may call: the top frame of the desk's own window, showing the desk's own page. */
export interface TrustedSender {
  isTrusted(frame: WebFrameMain | null, contents: WebContents): boolean;
}

/** The only listener on Electron's wire. Every message is checked for its sender before anything is read. */
export function listenToDesk(sender: TrustedSender, answer: Answer): () => void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!sender.isTrusted(event.senderFrame, event.sender)) {
      const error = new FrontdeskError('ipc.forbidden', 'This call did not come from the desk.');
      return { ok: false, error: error.toShape() } satisfies Reply<unknown>;
    }
    return answer(name, input);
  });
  return () => ipcMain.removeHandler(CALL_CHANNEL);
}

/** Tells the desk something, if it is there to hear it. */
export function tellDesk<N extends EventName>(
  contents: WebContents | undefined,
  name: N,
  payload: EventOf<N>,
): void {
  if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return;
  contents.send(EVENT_CHANNEL, name, payload);
}
