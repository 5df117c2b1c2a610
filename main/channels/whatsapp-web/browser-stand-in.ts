import type { Message, Request } from './transport.ts';

/** What the DevTools protocol calls a target: here the one page, or the tab that puppeteer expects around it. */
export type TargetInfo = Readonly<{ targetId: string; type: string; title: string; url: string }>;

export const TAB_SESSION = 'frontdesk-tab';
export const PAGE_SESSION = 'frontdesk-page';
const TAB_TARGET = 'frontdesk-tab-target';

export interface StandInParts {
  userAgent(): string;
  emit(message: Message): void;
  closeAsked(): void;
}

/**
 * Answers in place of a browser: puppeteer talks to a whole one, we have a single page. Nothing of this ever
 * reaches Chromium.
 */
export class BrowserStandIn {
  readonly #page: TargetInfo & { attached: boolean; canAccessOpener: boolean };
  readonly #parts: StandInParts;

  constructor(page: TargetInfo, parts: StandInParts) {
    this.#page = { ...page, attached: true, canAccessOpener: false };
    this.#parts = parts;
  }

  /** Whether the request was for the browser or the tab; then it is answered. */
  answers(request: Request): boolean {
    const { sessionId } = request;
    if (sessionId !== undefined && sessionId !== TAB_SESSION) return false;
    const result = this.#resultOf(request);
    const { id } = request;
    this.#parts.emit(sessionId === undefined ? { id, result } : { id, sessionId, result });
    if (request.method === 'Browser.close' || request.method === 'Target.closeTarget') {
      this.#parts.closeAsked();
    }
    return true;
  }

  #resultOf({ method, sessionId }: Request): Message {
    switch (method) {
      case 'Browser.getVersion':
        return {
          protocolVersion: '1.3',
          product: `Chrome/${process.versions['chrome'] ?? '0'}`,
          revision: '',
          userAgent: this.#parts.userAgent(),
          jsVersion: process.versions.v8,
        };
      case 'Target.getBrowserContexts':
        return { browserContextIds: [] };
      case 'Target.setDiscoverTargets':
        this.#tell('Target.targetCreated', { targetInfo: this.#tab() });
        this.#tell('Target.targetCreated', { targetInfo: this.#page });
        return {};
      case 'Target.setAutoAttach':
        this.#attach(sessionId);
        return {};
      case 'Target.createTarget':
        return { targetId: this.#page.targetId };
      case 'Browser.close':
      case 'Target.closeTarget':
        return { success: true };
      default:
        return {};
    }
  }

  /** The browser has the tab in it, the tab has the page in it. */
  #attach(sessionId: string | undefined): void {
    const inTab = sessionId === TAB_SESSION;
    const params = {
      targetInfo: inTab ? this.#page : this.#tab(),
      sessionId: inTab ? PAGE_SESSION : TAB_SESSION,
      waitingForDebugger: false,
    };
    this.#tell('Target.attachedToTarget', params, sessionId);
  }

  #tab(): Message {
    const { url, attached, canAccessOpener } = this.#page;
    return { targetId: TAB_TARGET, type: 'tab', title: '', url, attached, canAccessOpener };
  }

  #tell(method: string, params: Message, sessionId?: string): void {
    this.#parts.emit(sessionId === undefined ? { method, params } : { method, params, sessionId });
  }
}
