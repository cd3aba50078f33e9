import type { Browser, Frame } from "playwright-core";
import { launchBrowser, newPerson } from "./browser";
import { PanePage } from "./pane-page";
import { ask, startIntake, type RunningIntake } from "./running-intake";
import { WorkbenchPage } from "./workbench-page";

/** The running product, and a person with the workbench and its pane open. */
export class Desk {
  private constructor(private running: RunningIntake, private readonly browser: Browser, readonly workbench: WorkbenchPage) {}

  /** @param env what the product is told beside its ports and its data directory */
  static async open(env: NodeJS.ProcessEnv = {}): Promise<Desk> {
    const intake = await startIntake({ env });
    const browser = await launchBrowser();
    const person = await newPerson(browser);
    const workbench = new WorkbenchPage(await person.newPage());
    await workbench.open(intake.workbench);
    return new Desk(intake, browser, workbench);
  }

  get intake(): RunningIntake {
    return this.running;
  }

  get pane(): PanePage {
    return new PanePage(this.workbench.pane);
  }

  /** Starts the product again on the same data and ports, after it was killed or stopped. */
  async restart(): Promise<void> {
    this.running = await startIntake({ after: this.running });
  }

  async insertTemplate(): Promise<void> {
    await this.pane.button("Insert template").click();
    await this.pane.status.getByText("No rows yet").waitFor();
  }

  /** The document of the pane itself, for what no person sees. */
  paneDocument(): Frame {
    const frame = this.workbench.page.frames().find((candidate) => candidate.url().startsWith(this.intake.pane));
    if (frame === undefined) throw new Error("The pane is not loaded.");
    return frame;
  }

  /** The id of the import that the pane has written down to go on with, or null. */
  journaledImport(): Promise<string | null> {
    return this.paneDocument().evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes("intake.pending/"));
      const text = key === undefined ? null : localStorage.getItem(key);
      return text === null ? null : (JSON.parse(text) as { importId: string }).importId;
    });
  }

  /** What Enter gives in the server's terminal, by the route that the workbench itself uses. */
  async newPairingCode(): Promise<string> {
    const { text } = await ask(`${this.intake.workbench}/pairing-code`, { method: "POST", headers: { origin: this.intake.workbench } });
    return (JSON.parse(text) as { code: string }).code;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.stop();
    this.running.removeData();
  }
}

/** Good lines as they come from the clipboard, numbered from `first`. */
export function goodLines(count: number, first = 1): string {
  return Array.from({ length: count }, (_, at) => {
    const number = first + at;
    return [`LINE-${number}`, `Customer ${number % 40}`, `Deal ${number % 200}`, "CRM-STD", String(1 + (number % 5)), "2026-01-15"].join("\t");
  }).join("\r\n");
}

/** The quantity of all those lines together. */
export function quantityOf(count: number, first = 1): number {
  return Array.from({ length: count }, (_, at) => 1 + ((first + at) % 5)).reduce((sum, quantity) => sum + quantity, 0);
}
