import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  PAGE_SESSION,
  TAB_SESSION,
} from '../../../../main/channels/whatsapp-web/browser-stand-in.ts';
import {
  ElectronTransport,
  type DebuggedContents,
} from '../../../../main/channels/whatsapp-web/transport.ts';
import { settle } from '../../../doubles/fake-clock.ts';

interface Asked {
  method: string;
  sessionId: string | undefined;
  resolve: (result: unknown) => void;
  reject: (cause: Error) => void;
}

/** Answers to nothing by itself but who the page is. */
class FakeDebugger extends EventEmitter {
  attached = false;
  readonly asked: Asked[] = [];

  isAttached(): boolean {
    return this.attached;
  }

  attach(): void {
    this.attached = true;
  }

  detach(): void {
    this.attached = false;
    this.emit('detach');
  }

  sendCommand(method: string, _params?: unknown, sessionId?: string): Promise<unknown> {
    if (method === 'Target.getTargetInfo') {
      const targetInfo = { targetId: 'T1', title: '', url: 'about:blank', type: 'other' };
      return Promise.resolve({ targetInfo });
    }
    return new Promise((resolve, reject) => {
      this.asked.push({ method, sessionId, resolve, reject });
    });
  }
}

class FakeContents extends EventEmitter implements DebuggedContents {
  readonly debugger = new FakeDebugger();
  crashed = false;
  destroyed = false;

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  getUserAgent(): string {
    return 'Chrome';
  }
}

async function attached() {
  const contents = new FakeContents();
  const asks = { close: 0 };
  const transport = await ElectronTransport.attach(contents, () => {
    asks.close += 1;
  });
  const heard: unknown[] = [];
  let closed = 0;
  transport.onmessage = (message) => heard.push(JSON.parse(message));
  transport.onclose = () => {
    closed += 1;
  };
  return {
    contents,
    transport,
    heard,
    asks,
    closed: () => closed,
    send: (message: object) => transport.send(JSON.stringify(message)),
  };
}

describe('the transport', () => {
  it('shows puppeteer a browser with one tab and one page in it, and asks Chromium for none of it', async () => {
    const { contents, heard, send } = await attached();
    send({ id: 1, method: 'Target.setAutoAttach', params: {} });
    send({ id: 2, method: 'Target.setAutoAttach', params: {}, sessionId: TAB_SESSION });
    await settle(10);
    expect(heard).toMatchObject([
      { method: 'Target.attachedToTarget', params: { sessionId: TAB_SESSION } },
      { id: 1, result: {} },
      {
        method: 'Target.attachedToTarget',
        sessionId: TAB_SESSION,
        params: { sessionId: PAGE_SESSION, targetInfo: { targetId: 'T1', type: 'page' } },
      },
      { id: 2, sessionId: TAB_SESSION, result: {} },
    ]);
    expect(contents.debugger.asked).toEqual([]);
  });

  it('passes a page command on without the made-up session, and a worker command with its own', async () => {
    const { contents, heard, send } = await attached();
    send({ id: 1, method: 'Runtime.evaluate', params: {}, sessionId: PAGE_SESSION });
    send({ id: 2, method: 'Runtime.enable', params: {}, sessionId: 'worker-7' });
    const { asked } = contents.debugger;
    expect(asked.map(({ method, sessionId }) => [method, sessionId])).toEqual([
      ['Runtime.evaluate', undefined],
      ['Runtime.enable', 'worker-7'],
    ]);
    asked[0]?.resolve({ result: { value: 4 } });
    asked[1]?.reject(new Error('no such worker'));
    await settle(10);
    expect(heard).toEqual([
      { id: 1, sessionId: PAGE_SESSION, result: { result: { value: 4 } } },
      { id: 2, sessionId: 'worker-7', error: { code: -32000, message: 'no such worker' } },
    ]);
  });

  it('answers what was asked of a page that died: without it every caller would wait for ever', async () => {
    const { contents, heard, send } = await attached();
    send({ id: 1, method: 'Runtime.evaluate', sessionId: PAGE_SESSION });
    send({ id: 2, method: 'Page.navigate', sessionId: PAGE_SESSION });
    contents.crashed = true;
    contents.emit('render-process-gone');
    contents.debugger.asked[0]?.resolve({ late: true });
    send({ id: 3, method: 'Runtime.evaluate', sessionId: PAGE_SESSION });
    await settle(10);
    const crashed = { code: -32001, message: 'Target crashed' };
    expect(heard).toEqual([
      { id: 1, sessionId: PAGE_SESSION, error: crashed },
      { id: 2, sessionId: PAGE_SESSION, error: crashed },
      { id: 3, sessionId: PAGE_SESSION, error: crashed },
    ]);
    expect(contents.debugger.asked).toHaveLength(2);
  });

  it('hands over one message in each turn of the event loop, in order, so that a burst starves nobody', async () => {
    const { contents, transport } = await attached();
    const turns: number[] = [];
    const order: unknown[] = [];
    let turn = 0;
    let counting = true;
    const count = (): void => {
      turn += 1;
      if (counting) setImmediate(count);
    };
    transport.onmessage = (message) => {
      turns.push(turn);
      order.push(JSON.parse(message));
    };
    for (let n = 0; n < 5; n += 1) contents.debugger.emit('message', {}, `event-${n}`, {}, '');
    setImmediate(count);
    await settle(12);
    counting = false;
    expect(new Set(turns).size).toBe(5);
    expect(order).toEqual(
      [0, 1, 2, 3, 4].map((n) => ({ sessionId: PAGE_SESSION, method: `event-${n}`, params: {} })),
    );
  });

  it('goes on with the next message after one that its reader threw at', async () => {
    const { contents, transport } = await attached();
    const heard: string[] = [];
    const uncaught: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => uncaught.push(error));
    transport.onmessage = (message) => {
      heard.push(message);
      if (heard.length === 1) throw new Error('reader');
    };
    contents.debugger.emit('message', {}, 'first', {}, '');
    contents.debugger.emit('message', {}, 'second', {}, '');
    await settle(10);
    for (const listener of listeners) process.on('uncaughtException', listener);
    expect(uncaught).toHaveLength(1);
    expect(heard).toHaveLength(2);
  });

  it('says once that it is closed when the window goes, and refuses what comes after', async () => {
    const { contents, heard, send, closed } = await attached();
    contents.destroyed = true;
    contents.debugger.attached = false;
    contents.debugger.emit('detach');
    contents.debugger.emit('detach');
    await settle();
    expect(closed()).toBe(1);
    send({ id: 9, method: 'Runtime.evaluate', sessionId: PAGE_SESSION });
    await settle();
    expect(heard).toEqual([]);
    expect(contents.debugger.asked).toEqual([]);
  });

  it('lets go of the debugger when puppeteer disconnects, and leaves no listener behind', async () => {
    const { contents, transport } = await attached();
    transport.close();
    transport.close();
    expect(contents.debugger.attached).toBe(false);
    expect(contents.debugger.listenerCount('message')).toBe(0);
    expect(contents.listenerCount('render-process-gone')).toBe(0);
  });

  it('passes on that the browser is to be closed, instead of closing the app', async () => {
    const { asks, contents, send } = await attached();
    send({ id: 1, method: 'Browser.close' });
    await settle();
    expect(asks.close).toBe(1);
    expect(contents.debugger.asked).toEqual([]);
  });

  it('refuses a message that is no command', async () => {
    const { transport } = await attached();
    expect(() => transport.send('{"id":"x"}')).toThrow(/expected number/iu);
  });
});
