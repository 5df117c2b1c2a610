import type { ConnectionTransport } from 'puppeteer';
import { z } from 'zod';
import { BrowserStandIn, PAGE_SESSION, type TargetInfo } from './browser-stand-in.ts';

/** What is needed of Electron's `WebContents`. */
export interface DebuggedContents {
  readonly debugger: {
    isAttached(): boolean;
    attach(protocolVersion: string): void;
    detach(): void;
    sendCommand(method: string, params?: unknown, sessionId?: string): Promise<unknown>;
    on(event: 'message', listener: OnMessage): unknown;
    on(event: 'detach', listener: () => void): unknown;
    off(event: 'message', listener: OnMessage): unknown;
    off(event: 'detach', listener: () => void): unknown;
  };
  on(event: 'render-process-gone', listener: () => void): unknown;
  off(event: 'render-process-gone', listener: () => void): unknown;
  isDestroyed(): boolean;
  isCrashed(): boolean;
  getUserAgent(): string;
}

type OnMessage = (event: unknown, method: string, params: unknown, sessionId: string) => void;

/** A message of the DevTools protocol, in either direction. */
export type Message = Readonly<Record<string, unknown>>;

const Request = z.object({
  id: z.number(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  sessionId: z.string().optional(),
});
export type Request = z.infer<typeof Request>;

const PageTarget = z.object({
  targetInfo: z.looseObject({ targetId: z.string(), title: z.string(), url: z.string() }),
});

const PROTOCOL_VERSION = '1.3';
const TARGET_CLOSED = { code: -32000, message: 'Target closed' };
const TARGET_CRASHED = { code: -32001, message: 'Target crashed' };

/** Puppeteer's connection to one page of this process, without a socket or a second browser. */
export class ElectronTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #contents: DebuggedContents;
  readonly #browser: BrowserStandIn;
  readonly #attachedHere: boolean;
  /** Asked of the page and not answered yet, by id, with the DevTools session that asked. */
  readonly #pending = new Map<number, string | undefined>();
  readonly #queue: Message[] = [];
  #closed = false;

  /** @param closeAsked called where puppeteer asks the browser to close */
  static async attach(
    contents: DebuggedContents,
    closeAsked: () => void,
  ): Promise<ElectronTransport> {
    const attachedHere = !contents.debugger.isAttached();
    if (attachedHere) contents.debugger.attach(PROTOCOL_VERSION);
    const answer = await contents.debugger.sendCommand('Target.getTargetInfo');
    const { targetInfo } = PageTarget.parse(answer);
    return new ElectronTransport(
      contents,
      { ...targetInfo, type: 'page' },
      attachedHere,
      closeAsked,
    );
  }

  private constructor(
    contents: DebuggedContents,
    page: TargetInfo,
    attachedHere: boolean,
    closeAsked: () => void,
  ) {
    this.#contents = contents;
    this.#attachedHere = attachedHere;
    this.#browser = new BrowserStandIn(page, {
      userAgent: () => contents.getUserAgent(),
      emit: (message) => this.#emit(message),
      closeAsked,
    });
    contents.debugger.on('message', this.#onMessage);
    contents.debugger.on('detach', this.#finish);
    contents.on('render-process-gone', this.#onGone);
  }

  send(message: string): void {
    const request = Request.parse(JSON.parse(message));
    if (this.#browser.answers(request)) return;
    const refusal = this.#refusal();
    if (refusal !== null) this.#answer(request, { error: refusal });
    else this.#forward(request);
  }

  close(): void {
    if (this.#closed) return;
    this.#finish();
    const gone = this.#contents.isDestroyed();
    if (this.#attachedHere && !gone && this.#contents.debugger.isAttached()) {
      this.#contents.debugger.detach();
    }
  }

  #forward(request: Request): void {
    const { id, method, params, sessionId } = request;
    this.#pending.set(id, sessionId);
    const answerOnce = (answer: Message): void => {
      if (this.#pending.delete(id)) this.#answer(request, answer);
    };
    const inner = sessionId === PAGE_SESSION ? undefined : sessionId;
    this.#contents.debugger.sendCommand(method, params ?? {}, inner).then(
      (result) => answerOnce({ result }),
      (cause: unknown) => {
        const text = cause instanceof Error ? cause.message : String(cause);
        answerOnce({ error: { code: TARGET_CLOSED.code, message: text } });
      },
    );
  }

  #refusal(): typeof TARGET_CLOSED | null {
    const contents = this.#contents;
    if (this.#closed || contents.isDestroyed() || !contents.debugger.isAttached()) {
      return TARGET_CLOSED;
    }
    return contents.isCrashed() ? TARGET_CRASHED : null;
  }

  #answer({ id, sessionId }: Pick<Request, 'id' | 'sessionId'>, answer: Message): void {
    this.#emit(sessionId === undefined ? { id, ...answer } : { id, sessionId, ...answer });
  }

  readonly #onMessage: OnMessage = (_event, method, params, sessionId) => {
    this.#emit({ sessionId: sessionId === '' ? PAGE_SESSION : sessionId, method, params });
  };

  /** Chromium never answers what was asked of a page that died meanwhile. */
  readonly #onGone = (): void => {
    const unanswered = [...this.#pending];
    this.#pending.clear();
    for (const [id, sessionId] of unanswered) {
      this.#answer({ id, sessionId }, { error: TARGET_CRASHED });
    }
  };

  /**
   * One message in each turn of the event loop: puppeteer needs its promises to run in between, and all at once
   * would let a burst of messages starve the desk.
   */
  #emit(message: Message): void {
    this.#queue.push(message);
    if (this.#queue.length === 1) setImmediate(this.#deliver);
  }

  readonly #deliver = (): void => {
    const message = this.#queue[0];
    try {
      if (!this.#closed && message !== undefined) this.onmessage?.(JSON.stringify(message));
    } finally {
      this.#queue.shift();
      if (this.#queue.length > 0) setImmediate(this.#deliver);
    }
  };

  readonly #finish = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    this.#contents.debugger.off('message', this.#onMessage);
    this.#contents.debugger.off('detach', this.#finish);
    if (!this.#contents.isDestroyed()) this.#contents.off('render-process-gone', this.#onGone);
    this.#pending.clear();
    const { onclose } = this;
    if (onclose) setImmediate(onclose);
  };
}
