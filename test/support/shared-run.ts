import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { startIntake, type RunningIntake } from "./running-intake";

/** The running product and a browser for all tests of a file: started before the first, put away after the last. */
export function sharedRun(): { readonly intake: RunningIntake; readonly browser: Browser } {
  let intake: RunningIntake | null = null;
  let browser: Browser | null = null;
  beforeAll(async () => {
    [intake, browser] = await Promise.all([startIntake(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await intake?.stop();
    intake?.removeData();
  });
  const started = <T>(part: T | null): T => {
    if (part === null) throw new Error("The product is started before the first test, not before that.");
    return part;
  };
  return {
    get intake() {
      return started(intake);
    },
    get browser() {
      return started(browser);
    },
  };
}
