import { once } from 'node:events';
import { z } from 'zod';

const Targets = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const Answer = z.object({
  id: z.number(),
  result: z.object({
    result: z.object({ value: z.unknown().optional() }).optional(),
    exceptionDetails: z.unknown().optional(),
  }),
});

/** A key of the keyboard, as the system tells of it. */
export interface Key {
  key: string;
  code: string;
  /** Windows' number for it, which Chromium goes by on every system. */
  windowsVirtualKeyCode: number;
  /** What it writes; absent for those that write nothing. */
  text?: string;
}

/** The app's window, as its developer tools see it. */
export interface Page {
  /** Runs `script` there and resolves with what it comes to. @throws where it throws */
  run(script: string): Promise<unknown>;
  /** Presses a key, on the way that a real one takes through the browser. */
  press(key: Key): Promise<void>;
  close(): void;
}

/** @param devtools where the app said that its developer tools listen */
export async function openPage(devtools: string): Promise<Page> {
  const { host } = new URL(devtools);
  const list = await fetch(`http://${host}/json/list`);
  const target = Targets.parse(await list.json()).find(({ type }) => type === 'page');
  if (target === undefined) throw new Error('The app has no window.');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  let asked = 0;
  const tell = async (method: string, params: object) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<z.infer<typeof Answer>>((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        const parsed = Answer.safeParse(JSON.parse(String(data)));
        if (!parsed.success || parsed.data.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(parsed.data);
      };
      socket.addEventListener('message', listen);
    });
    socket.send(JSON.stringify({ id, method, params }));
    return (await answer).result;
  };
  return {
    async run(script) {
      const params = { expression: script, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await tell('Runtime.evaluate', params);
      if (exceptionDetails !== undefined) {
        throw new Error(`In the window: ${JSON.stringify(exceptionDetails)}`);
      }
      return result?.value;
    },
    async press(key) {
      await tell('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await tell('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    close: () => socket.close(),
  };
}
