import { webContents, type WebContents } from 'electron';

/** The one page of WhatsApp's in this process; null while there is none. */
export function whatsAppPage(): WebContents | null {
  const pages = webContents.getAllWebContents();
  return pages.find((one) => one.getURL().startsWith('https://web.whatsapp.com')) ?? null;
}

/** What a test does with the simulated page from outside of it. */
export const pageHand = {
  /** Runs script in the page: `__wa` is its control. */
  async page(source: string): Promise<unknown> {
    const page = whatsAppPage();
    if (page === null) throw new Error('There is no page of WhatsApp’s.');
    const value: unknown = await page.executeJavaScript(source);
    return value;
  },

  crash(): void {
    whatsAppPage()?.forcefullyCrashRenderer();
  },

  reload(): void {
    whatsAppPage()?.reload();
  },
};
