import type { WorkbookFace } from "../../src/workbench/host/view";
import { linesFrom } from "./host-sheets";
import { openWorkbench } from "./open-workbench";

interface Exposed {
  readonly workbench: { readonly host: { readonly face: WorkbookFace; readonly log: readonly unknown[] } };
  painted?: Promise<number>;
}

/** The built workbench in a browser, with the template in it and a person who pastes. */
export interface PageDesk {
  /** Pastes that many lines at A2 and answers the milliseconds from the key to the frame that shows them; then takes them back. */
  paste(lines: number): Promise<number>;
  close(): Promise<void>;
}

export async function openPage(): Promise<PageDesk> {
  const { workbench, close } = await openWorkbench();
  const { page } = workbench;
  const rows = (): Promise<number> => page.evaluate(() => (window as unknown as Exposed).workbench.host.face.active().extent().rows);

  /** The add-in reads what was pasted; it is left to end before anything else is measured. */
  const quiet = async (): Promise<void> => {
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      await page.waitForTimeout(700);
      now = await page.evaluate(() => (window as unknown as Exposed).workbench.host.log.length);
    }
  };

  return {
    async paste(lines) {
      const text = linesFrom(0, lines).map((line) => line.join("\t")).join("\r\n");
      await page.evaluate((tsv) => navigator.clipboard.writeText(tsv), text);
      await workbench.select("A2");
      await page.evaluate((last) => {
        const exposed = window as unknown as Exposed;
        exposed.painted = new Promise((resolve) => {
          window.addEventListener("keydown", function begun(event) {
            if (event.key !== "v") return;
            window.removeEventListener("keydown", begun, true);
            const started = performance.now();
            const look = (): void => {
              const there = exposed.workbench.host.face.active().cell(last, 0).text !== "";
              const first = exposed.workbench.host.face.active().cell(1, 0).text;
              const shown = document.getElementById("cell-1-0")?.textContent ?? "";
              // The frame after the one in which the cells stand in the document shows them.
              if (there && first !== "" && shown.includes(first)) requestAnimationFrame(() => resolve(performance.now() - started));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }, true);
        });
      }, lines);
      await page.keyboard.press("ControlOrMeta+v");
      const spent = await page.evaluate(() => (window as unknown as Exposed).painted ?? Promise.reject(new Error("Nothing was pasted.")));
      await quiet();
      for (let step = 0; step < 20 && (await rows()) > 2; step++) await workbench.undo();
      await quiet();
      if ((await rows()) > 2) throw new Error("The paste could not be taken back.");
      return spent;
    },
    close,
  };
}
