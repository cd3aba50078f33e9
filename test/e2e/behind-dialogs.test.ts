import type { Browser, Page } from "playwright-core";
import { launchBrowser, newPerson } from "../support/browser";
import { bundlePage } from "../support/bundle-page";
import { root } from "../support/running-intake";
import type { ScreensPage } from "../support/screens-page";

jest.setTimeout(240_000);

let browser: Browser;
let page: Page;
let screens: readonly string[];

beforeAll(async () => {
  const script = await bundlePage(`${root}/test/support/screens-page.tsx`);
  browser = await launchBrowser();
  page = await (await newPerson(browser, { width: 320, height: 600 })).newPage();
  await page.setContent("<!doctype html><html><body></body></html>");
  await page.addScriptTag({ path: script });
  screens = await page.evaluate("page.screens");
});

afterAll(() => browser.close());

describe.each(["another template", "preview", "undo?"])("while the dialog of “%s” is open", (dialog) => {
  beforeEach(() => page.evaluate((screen) => (window as unknown as { page: ScreensPage }).page.show(screen, "en-GB"), screens.indexOf(dialog)));

  it.each(["purchases", "starting", "unsupported"])("a screen reader has the dialog only, and the pane again when that goes on with “%s”", async (next) => {
    await page.getByRole("dialog").waitFor();
    // By its role a part is found only where a screen reader finds it.
    await page.getByRole("main").waitFor({ state: "detached" });
    await page.evaluate((screen) => (window as unknown as { page: ScreensPage }).page.goOnWith(screen), next);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("main").waitFor();
  });
});
