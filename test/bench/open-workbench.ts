import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { ensureBrowser, launchArguments } from "../support/find-browser.cjs";
import { PanePage } from "../support/pane-page";
import { startIntake, type RunningIntake } from "../support/running-intake";
import { WorkbenchPage } from "../support/workbench-page";

/** The built product in a browser, with the template in the workbook. */
export interface OpenWorkbench {
  readonly intake: RunningIntake;
  readonly workbench: WorkbenchPage;
  readonly pane: PanePage;
  close(): Promise<void>;
}

/** @param prepare is given the browser's context before any page is opened in it */
export async function openWorkbench(prepare: (person: BrowserContext) => Promise<void> = async () => {}): Promise<OpenWorkbench> {
  const intake = await startIntake();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArguments });
  try {
    return await opened(intake, browser, prepare);
  } catch (error) {
    await ended(intake, browser);
    throw error;
  }
}

async function opened(intake: RunningIntake, browser: Browser, prepare: (person: BrowserContext) => Promise<void>): Promise<OpenWorkbench> {
  const person = await browser.newContext({
    ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, locale: "en-US", permissions: ["clipboard-read", "clipboard-write"],
  });
  await prepare(person);
  const workbench = new WorkbenchPage(await person.newPage());
  await workbench.open(intake.workbench);
  const pane = new PanePage(workbench.pane);
  await pane.button("Insert template").click();
  await pane.status.getByText("No rows yet").waitFor();
  return { intake, workbench, pane, close: () => ended(intake, browser) };
}

async function ended(intake: RunningIntake, browser: Browser): Promise<void> {
  await browser.close();
  await intake.stop();
  intake.removeData();
}
