import fs from 'node:fs/promises';
import path from 'node:path';
import { ask, askRaw, refusal } from './asking.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, test } from './fixtures.ts';

test.describe('what the window must not do', () => {
  test.use({
    // There is a camera to ask for.
    switches: ['--use-fake-device-for-media-stream'],
    expectedErrors: [
      /Content Security Policy|Refused to|Failed to fetch|blocked|Trusted(Script|HTML)/i,
    ],
  });

  test('open windows, go elsewhere, fetch from afar, or run code made of text', async ({
    desk: { app, page },
  }) => {
    const tried = await page.evaluate(async () => {
      const outcome = async (attempt: () => unknown) => {
        try {
          return String(await attempt());
        } catch {
          return 'refused';
        }
      };
      // Through a name, so that nothing here is taken for code of ours that evaluates.
      const maker = Reflect.get(globalThis, ['ev', 'al'].join('')) as (code: string) => unknown;
      const scripted = await outcome(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken"';
        document.head.append(script);
      });
      const marked = await outcome(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title=1">');
      });
      // The debugger may evaluate; what runs in a turn of its own may only what the page may.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return {
        scripted,
        marked,
        opened: await outcome(() => window.open('https://example.com/')),
        fetched: await outcome(() => fetch('https://example.com/')),
        evaluated: await outcome(() => maker('1 + 1')),
        notified: await outcome(() => Notification.requestPermission()),
        filmed: await outcome(() => navigator.mediaDevices.getUserMedia({ video: true })),
        filmedWithSound: await outcome(() =>
          navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
        ),
        looked: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
        located: await outcome(
          () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
        ),
      };
    });
    expect(tried).toEqual({
      scripted: 'refused',
      marked: 'refused',
      opened: 'null',
      fetched: 'refused',
      evaluated: 'refused',
      notified: 'denied',
      filmed: 'refused',
      filmedWithSound: 'refused',
      looked: 'refused',
      located: 'refused',
    });
    await expect(page).toHaveTitle('Frontdesk');
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  test('be led to another page, as a whole or in a frame', async ({ desk: { app, page } }) => {
    const home = page.url().split('#')[0];
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(frame, form);
      form.submit();
      setTimeout(() => location.assign('https://example.com/'), 0);
    });
    // Playwright waits for a navigation that never comes: the window itself is asked.
    const shown = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const question = 'window.frontdesk.call("practice.state").then((reply) => reply.ok)';
        return {
          url: contents?.getURL().split('#')[0],
          frames: contents?.mainFrame.frames.map(({ origin }) => origin),
          works: (await contents?.executeJavaScript(question)) as boolean,
        };
      });
    await expect.poll(shown).toEqual({ url: home, frames: ['null'], works: true });
  });
});

test('the window has no Node, and its preload script gives two functions and no more', async ({
  desk: { app, page },
}) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    bridge: Object.keys(window.frontdesk).toSorted(),
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'on'] });
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as
      (Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences }) | undefined;
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents?.getLastWebPreferences() ?? {};
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(settings).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page comes with a policy that lets nothing in from outside', async ({
  desk: { app, page },
}) => {
  const policy = await app.evaluate(
    async ({ net }, url) => {
      const answer = await net.fetch(url);
      return answer.headers.get('content-security-policy');
    },
    page.url().split('#')[0] ?? '',
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});

test('a window that is not the desk gets no answer, though it has the same page and preload script', async ({
  desk: { app, page },
}) => {
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  const answer = await app.evaluate(async ({ app: theApp, BrowserWindow }, url) => {
    const preload = `${theApp.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    try {
      await stranger.loadURL(url);
      const question = `window.frontdesk.call('review.queue').then(JSON.stringify, String)`;
      return (await stranger.webContents.executeJavaScript(question)) as string;
    } finally {
      stranger.destroy();
    }
  }, page.url());
  expect(answer).toContain('ipc.forbidden');
  expect(answer).not.toContain('Lina');
});

test('questions that are not in the contract, or not shaped like it, are refused', async ({
  page,
}) => {
  expect(await refusal(page, 'vault.readEverything')).not.toBeNull();
  expect(await refusal(page, '__proto__')).not.toBeNull();
  expect(await refusal(page, 'constructor', {})).not.toBeNull();
  const odd = { turnId: { $ne: null }, lastMessageId: 7 };
  expect(await refusal(page, 'review.approve', odd)).toBe('invalid-input');
  expect(await refusal(page, 'settings.update', { holdSeconds: 3 })).toBe('invalid-input');
  expect(await refusal(page, 'conversations.search', { text: 'x'.repeat(10_000), limit: 1 })).toBe(
    'invalid-input',
  );
  expect(await askRaw(page, 'practice.state')).toMatchObject({ ok: true });
});

test('a saved key is in no answer, no log and no file', async ({ page, provider, userData }) => {
  const key = 'sk-test-THIS-MUST-NEVER-BE-SEEN-0123456789';
  const config = { id: 'openai-compatible' as const, model: 'fake', baseUrl: provider.v1 };
  await ask(page, 'providers.connect', { config, key });
  await ask(page, 'providers.choose', { config });
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await expect
    .poll(() => provider.requests().some(({ path: of }) => of.includes('chat')))
    .toBe(true);
  const rows = await ask(page, 'providers.list', undefined);
  expect(rows.find((each) => each.config.id === config.id)).toMatchObject({ hasKey: true });
  for (const name of ['providers.list', 'settings.get', 'app.status', 'app.info', 'vault.state']) {
    expect(JSON.stringify(await askRaw(page, name))).not.toContain(key);
  }
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.locator('body')).not.toContainText(key);
  for (const entry of await fs.readdir(userData, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    expect((await fs.readFile(file)).includes(key), file).toBe(false);
  }
});
