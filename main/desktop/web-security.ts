import type { App, MediaAccessPermissionRequest, Session, WebContents } from 'electron';

const withRulesOfTheirOwn = new WeakSet<Session>();

/** The pages of this session move within their own site: whoever opens them keeps them inside it. */
export function keepsItselfInside(session: Session): void {
  withRulesOfTheirOwn.add(session);
}

/** No page of ours opens windows, leaves its address, embeds others or asks for devices. */
export function denyTheWeb(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    if (withRulesOfTheirOwn.has(contents.session)) return;
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
  });
}

/** Who may listen, and whether the system lets the app listen at all. */
export interface Microphone {
  /** Whether this is the page of the desk's own window. */
  isDesk(contents: WebContents | null): boolean;
  allowedBySystem(): Promise<boolean>;
}

/** Denies every request that is not for the desk's own files, and every permission but to hear the owner. */
export function lockSession(
  session: Session,
  allowedOrigins: readonly string[],
  microphone: Microphone,
): void {
  const isOurs = (contents: WebContents | null, isMainFrame: boolean, origin = '') =>
    isMainFrame && microphone.isDesk(contents) && isOf(origin, allowedOrigins);
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { isMainFrame, mediaTypes, securityOrigin }: Partial<MediaAccessPermissionRequest> =
      details;
    const onlySound = mediaTypes?.length === 1 && mediaTypes[0] === 'audio';
    if (permission !== 'media' || !onlySound) return answer(false);
    if (!isOurs(contents, isMainFrame === true, securityOrigin)) return answer(false);
    microphone.allowedBySystem().then(answer, () => answer(false));
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { isMainFrame, mediaType }) =>
      permission === 'media' && mediaType === 'audio' && isOurs(contents, isMainFrame, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url, allowedOrigins) });
  });
}

function isOf(url: string, origins: readonly string[]): boolean {
  return origins.some((origin) => url === origin || url.startsWith(`${origin}/`));
}

/** Local schemes that carry no request to anybody, and the desk's own origins. */
export function isAllowed(url: string, allowedOrigins: readonly string[]): boolean {
  if (/^(data|blob|devtools):/.test(url)) return true;
  return isOf(url, allowedOrigins);
}
