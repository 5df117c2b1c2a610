// The gallery in a window of Electron, for tests: `electron test/gallery/window.mjs <url> <width> <height>`.
import { app, BrowserWindow } from 'electron';

const [url = '', width, height] = process.argv.slice(-3);

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    useContentSize: true,
    width: Number(width),
    height: Number(height),
  });
  return window.loadURL(url);
});
