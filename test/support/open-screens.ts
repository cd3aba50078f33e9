import type { Page } from "playwright-core";
import { launchBrowser, newPerson } from "./browser";
import { bundlePage } from "./bundle-page";
import { root } from "./running-intake";
import type { ScreensPage } from "./screens-page";

/** The page of every screen (screens-page.tsx) in a browser, as narrow as a pane can be. */
export interface Screens {
  readonly page: Page;
  readonly names: readonly string[];
  /** Resolves when the screen is drawn. */
  show(screen: string, locale: string): Promise<void>;
  /** The pane that is shown goes on with the state of this screen. */
  goOnWith(screen: string): Promise<void>;
  close(): Promise<void>;
}

export async function openScreens(): Promise<Screens> {
  const script = await bundlePage(`${root}/test/support/screens-page.tsx`);
  const browser = await launchBrowser();
  // 320 px wide is the least that a pane is.
  const page = await (await newPerson(browser, { width: 320, height: 600 })).newPage();
  await page.setContent("<!doctype html><html><head><style>body { margin: 0 }</style></head><body></body></html>");
  await page.addScriptTag({ path: script });
  return {
    page,
    names: await page.evaluate(() => (window as unknown as { page: ScreensPage }).page.screens),
    show: (screen, locale) => page.evaluate(([name, language]) => (window as unknown as { page: ScreensPage }).page.show(name, language), [screen, locale] as const),
    goOnWith: (screen) => page.evaluate((name) => (window as unknown as { page: ScreensPage }).page.goOnWith(name), screen),
    close: () => browser.close(),
  };
}
