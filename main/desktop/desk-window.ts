import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import path from 'node:path';
import { z } from 'zod';

/** How the window was left. Kept outside the vault: it is needed before anything is unlocked. */
export const WindowState = z.object({
  bounds: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    })
    .nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;
export const DEFAULT_WINDOW_STATE: WindowState = { bounds: null, maximized: false };

const MINIMUM = { width: 640, height: 560 };
const USUAL = { width: 1280, height: 820 };

/** The canvas colour of the design system, so that nothing flashes before the page is drawn. */
const CANVAS = { light: '#F5F6F8', dark: '#0F1216' };

export interface DeskWindowOptions {
  url: string;
  preload: string;
  state: WindowState;
  title: string;
  /** Called when the owner closes the window; true lets it go. */
  mayClose(): boolean;
  saveState(state: WindowState): void;
}

/** Bounds that lie on a screen that is still there; null otherwise. */
export function visibleBounds(
  bounds: Rectangle | null,
  areas: readonly Rectangle[],
): Rectangle | null {
  if (bounds === null) return null;
  const overlaps = (area: Rectangle) =>
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 100 &&
    Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y) >= 100;
  return areas.some(overlaps) ? bounds : null;
}

/** Where the window stands now. */
export function windowStateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}

export function openDeskWindow(options: DeskWindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...USUAL,
    ...visibleBounds(options.state.bounds, areas),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: options.title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.resolve(options.preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (options.state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The page's own title would show a customer's name in task switchers.
  window.on('page-title-updated', (event) => event.preventDefault());
  // Saved as it changes, not when it closes: by then the app may be on its way out.
  const save = () => options.saveState(windowStateOf(window));
  window.on('resized', save);
  window.on('moved', save);
  window.on('maximize', save);
  window.on('unmaximize', save);
  // Not every window system tells of the end of a move.
  window.on('hide', save);
  window.on('blur', save);
  window.on('close', (event) => {
    if (!options.mayClose()) event.preventDefault();
  });
  void window.loadURL(options.url);
  return window;
}
