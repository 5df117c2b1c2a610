import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  denyTheWeb,
  isAllowed,
  keepsItselfInside,
  lockSession,
} from '../../../main/desktop/web-security.ts';

type Requested = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Checked = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

const ORIGIN = 'frontdesk://desk';
const desk = { id: 1 } as WebContents;
const stranger = { id: 2 } as WebContents;
const sound = {
  isMainFrame: true,
  requestingUrl: `${ORIGIN}/index.html`,
  securityOrigin: `${ORIGIN}/`,
  mediaTypes: ['audio' as const],
};

let requested: Requested;
let checked: Checked;
let allowedBySystem: () => Promise<boolean>;

beforeEach(() => {
  allowedBySystem = () => Promise.resolve(true);
  const session = {
    setPermissionRequestHandler: (handler: Requested) => (requested = handler),
    setPermissionCheckHandler: (handler: Checked) => (checked = handler),
    setDevicePermissionHandler: vi.fn<() => void>(),
    setSpellCheckerEnabled: vi.fn<() => void>(),
    webRequest: { onBeforeRequest: vi.fn<() => void>() },
  };
  lockSession(session as unknown as Session, [ORIGIN], {
    isDesk: (contents) => contents === desk,
    allowedBySystem: () => allowedBySystem(),
  });
});

const ask = (
  details: Parameters<Requested>[3],
  permission: Parameters<Requested>[1] = 'media',
  contents = desk,
): Promise<boolean> =>
  new Promise((answer) => {
    requested(contents, permission, answer, details);
  });

describe('what the desk may ask for', () => {
  it('lets it hear the owner, and nothing else', async () => {
    expect(await ask(sound)).toBe(true);
    expect(await ask({ ...sound, mediaTypes: ['video'] })).toBe(false);
    expect(await ask({ ...sound, mediaTypes: ['audio', 'video'] })).toBe(false);
    expect(await ask({ ...sound, mediaTypes: [] })).toBe(false);
    const { isMainFrame, requestingUrl } = sound;
    for (const permission of ['geolocation', 'notifications', 'display-capture', 'midi'] as const) {
      expect(await ask({ isMainFrame, requestingUrl }, permission)).toBe(false);
    }
  });

  it('lets nobody else hear: no other window, no frame within, no page that looks like ours', async () => {
    expect(await ask(sound, 'media', stranger)).toBe(false);
    expect(await ask({ ...sound, isMainFrame: false })).toBe(false);
    for (const securityOrigin of ['https://web.whatsapp.com/', 'frontdesk://desk.example/', '']) {
      expect(await ask({ ...sound, securityOrigin })).toBe(false);
    }
  });

  it('does not hear where the system refuses, or cannot be asked', async () => {
    allowedBySystem = () => Promise.resolve(false);
    expect(await ask(sound)).toBe(false);
    allowedBySystem = () => Promise.reject(new Error('no such service'));
    expect(await ask(sound)).toBe(false);
  });

  it('is told the same when it only looks', () => {
    const look = (mediaType: 'audio' | 'video', contents: WebContents | null, origin = ORIGIN) =>
      checked(contents, 'media', origin, { isMainFrame: true, mediaType, requestingUrl: origin });
    expect(look('audio', desk)).toBe(true);
    expect(look('video', desk)).toBe(false);
    expect(look('audio', stranger)).toBe(false);
    expect(look('audio', null)).toBe(false);
    expect(look('audio', desk, 'https://web.whatsapp.com')).toBe(false);
    expect(checked(desk, 'notifications', ORIGIN, { isMainFrame: true, requestingUrl: '' })).toBe(
      false,
    );
  });
});

describe('isAllowed', () => {
  it('is not taken in by an address that begins like ours', () => {
    expect(isAllowed(`${ORIGIN}/index.html`, [ORIGIN])).toBe(true);
    expect(isAllowed('frontdesk://desk.example/index.html', [ORIGIN])).toBe(false);
  });
});

describe('where a page may go', () => {
  const NAVIGATIONS = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const;

  /** A page that has just been made: whether each step was held back, and what a new window got. */
  function pageOf(session: object) {
    const app = new EventEmitter();
    denyTheWeb(app as unknown as App);
    let open: () => unknown = () => 'allowed';
    const contents = Object.assign(new EventEmitter(), {
      session,
      setWindowOpenHandler: (handler: () => unknown) => (open = handler),
    });
    app.emit('web-contents-created', {}, contents);
    const isHeldBack = (step: string): boolean => {
      const preventDefault = vi.fn<() => void>();
      contents.emit(step, { preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { isHeldBack, opens: () => open() };
  }

  it('leaves its address nowhere, opens nothing and embeds nothing', () => {
    const page = pageOf({});
    for (const step of [...NAVIGATIONS, 'will-attach-webview'])
      expect(page.isHeldBack(step)).toBe(true);
    expect(page.opens()).toEqual({ action: 'deny' });
  });

  it('moves within its own site only in a session that sees to it, and opens nothing there either', () => {
    const whatsApp = {};
    keepsItselfInside(whatsApp as Session);
    const page = pageOf(whatsApp);
    for (const step of NAVIGATIONS) expect(page.isHeldBack(step)).toBe(false);
    expect(page.isHeldBack('will-attach-webview')).toBe(true);
    expect(page.opens()).toEqual({ action: 'deny' });
    expect(pageOf({}).isHeldBack('will-navigate')).toBe(true);
  });
});
