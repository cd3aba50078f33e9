import { chromium, type Browser, type BrowserContext } from "playwright-core";

const { ensureBrowser, launchArguments } = jest.requireActual<{ ensureBrowser(): string; launchArguments: string[] }>("./find-browser.cjs");

/** Starts the machine's browser, without a window. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: launchArguments });
}

/** A fresh profile that accepts our certificate and may use the clipboard; English, so that figures read alike everywhere. */
export function newPerson(browser: Browser, size = { width: 1280, height: 800 }): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true, viewport: size, locale: "en-US", permissions: ["clipboard-read", "clipboard-write"],
  });
}
