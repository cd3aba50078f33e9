import type { FrameLocator, Locator, Page } from "playwright-core";
import { boxAddress, parseAddress } from "../../src/workbench/grid/address";
import type { CellBox, CellFace, WorkbookFace } from "../../src/workbench/host/view";

/** What the workbench's page offers to tests, to be read only. */
interface ExposedWorkbench {
  readonly host: { readonly face: WorkbookFace; readonly log: readonly { readonly wrote: boolean }[] };
}

/**
 * A person at the workbench: everything that changes something goes through the keyboard, the pointer and the real
 * clipboard. The browser context needs the permissions "clipboard-read" and "clipboard-write", and `ignoreHTTPSErrors`.
 */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The task pane, which is another origin's page. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#pane-frame");
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator("revo-grid [role=gridcell]").first().waitFor();
  }

  ribbon(label: "Open" | "Insert template" | "Check" | "Submit"): Locator {
    return this.page.getByRole("navigation", { name: "Ribbon" }).getByRole("button", { name: label });
  }

  /** The drawn cell. It exists only while it is in view: `select` brings it there. */
  cellElement(address: string): Locator {
    const { row, column } = boxOf(address);
    return this.page.locator(`#cell-${row}-${column}`);
  }

  /** Goes there by the name box and leaves the keyboard with the grid. */
  async select(address: string): Promise<void> {
    const nameBox = this.page.locator("#name-box");
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await this.page.waitForFunction((wanted) => (document.querySelector<HTMLInputElement>("#name-box")?.value === wanted), boxAddress(boxOf(address)));
  }

  /** The text that the cell shows, whether or not it is in view. */
  async cell(address: string): Promise<string> {
    return (await this.face(address)).text;
  }

  /** What the formula bar would show for the cell. */
  async source(address: string): Promise<string> {
    return (await this.face(address)).source;
  }

  async typeInto(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Puts the text on the clipboard and presses Ctrl+V on the cell. */
  async paste(address: string, tsv: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), tsv);
    await this.select(address);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  async clear(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Delete");
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+z");
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+y");
  }

  /** Chooses from the right-click menu of the selected cells. */
  async chooseFromMenu(address: string, item: string | RegExp): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Shift+F10");
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  sheetNames(): Promise<string[]> {
    return this.page.locator(".sheet-tab").allTextContents();
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { workbench: ExposedWorkbench }).workbench.host.face.active().name);
  }

  /** Addresses of the active sheet's cells that a conditional format paints, row by row. */
  async paintedCells(): Promise<string[]> {
    const spots = await this.page.evaluate(() => {
      const sheet = (window as unknown as { workbench: ExposedWorkbench }).workbench.host.face.active();
      const { rows, columns } = sheet.extent();
      const painted: { row: number; column: number }[] = [];
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          if (sheet.cell(row, column).painted) painted.push({ row, column });
        }
      }
      return painted;
    });
    return spots.map((spot) => boxAddress({ ...spot, rows: 1, columns: 1 }));
  }

  undoDepth(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { workbench: ExposedWorkbench }).workbench.host.face.undoDepth());
  }

  /** How many of the add-in's requests changed the workbook so far. */
  addInWrites(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { workbench: ExposedWorkbench }).workbench.host.log.filter(({ wrote }) => wrote).length);
  }

  /** Waits until the add-in has asked nothing for half a second. */
  async addInAtRest(): Promise<void> {
    const syncs = () => this.page.evaluate(() => (window as unknown as { workbench: ExposedWorkbench }).workbench.host.log.length);
    for (let before = -1, now = await syncs(); now !== before; now = await syncs()) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** The sentence about what could not be done, or "". */
  async problem(): Promise<string> {
    return (await this.page.locator("#status-problem").textContent()) ?? "";
  }

  private async face(address: string): Promise<CellFace> {
    return this.page.evaluate(
      ({ row, column }) => (window as unknown as { workbench: ExposedWorkbench }).workbench.host.face.active().cell(row, column),
      boxOf(address),
    );
  }
}

function boxOf(address: string): CellBox {
  const box = parseAddress(address);
  if (box === null) throw new Error(`"${address}" is no address, such as B2 or B2:C5.`);
  return box;
}
