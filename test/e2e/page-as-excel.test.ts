import type { Frame } from "playwright-core";
import { newPerson } from "../support/browser";
import { eventually } from "../support/eventually";
import { PanePage } from "../support/pane-page";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(120_000);

/** The pane's page, whose office.js an add-in speaks to. */
interface ExcelPage {
  readonly Excel: { run(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> };
  clickedCell?: string;
}

const run = sharedRun();

describe("the page as a person who knows Excel expects it", () => {
  let workbench: WorkbenchPage;
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const paneDocument = (): Frame => {
    const frame = workbench.page.frames().find((candidate) => candidate.url().startsWith(run.intake.pane) && candidate.url().includes("taskpane"));
    if (frame === undefined) throw new Error("The pane is not loaded.");
    return frame;
  };

  beforeAll(async () => {
    workbench = new WorkbenchPage(await (await newPerson(run.browser, { width: 900, height: 600 })).newPage());
    await workbench.open(run.intake.workbench);
    const pane = new PanePage(workbench.pane);
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();
  });

  it("a filter menu stays open when what tells of the scroll before it comes late", async () => {
    const { page } = workbench;
    await workbench.select("A1");
    await workbench.select("J1");
    await press("Alt+ArrowDown");
    await page.getByRole("dialog", { name: /^Sort and filter/ }).waitFor();
    // What RevoGrid sends a frame after a scroll, while nothing has moved since.
    await page.evaluate(() => document.querySelector("revo-grid")?.dispatchEvent(new CustomEvent("viewportscroll", { detail: {} })));
    expect(await page.getByRole("dialog", { name: /^Sort and filter/ }).isVisible()).toBe(true);
  });

  it("a filter menu closes when the sheet is scrolled away from under it", async () => {
    const { page } = workbench;
    await page.locator("revogr-viewport-scroll.rgCol").evaluate((element) => { element.scrollLeft = 0; });
    await page.getByRole("dialog", { name: /^Sort and filter/ }).waitFor({ state: "detached" });
  });

  it("Ctrl+Enter asks about a value that the cell's validation does not allow, and F4 fixes a reference", async () => {
    const { page } = workbench;
    await paneDocument().evaluate(() => (window as unknown as ExcelPage).Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("L4:M4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      await context.sync();
    }));
    await workbench.select("L4:M4");
    await page.keyboard.type("-5");
    await press("Control+Enter");
    await page.getByRole("alertdialog").waitFor();
    expect(await workbench.cell("L4")).toBe("");
    // Esc is Cancel: the cells stay as they were.
    await press("Escape");
    await page.keyboard.type("5");
    await press("Control+Enter");
    expect(await Promise.all(["L4", "M4"].map((address) => workbench.cell(address)))).toEqual(["5", "5"]);
    await workbench.select("L5");
    await page.keyboard.type("=A1");
    await press("F4", "Enter");
    expect(await workbench.source("L5")).toBe("=$A$1");
  });

  it("the button for the pane is whole in a window of 320 px", async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 320, height: 640 });
    const button = await page.locator("#pane-toggle").boundingBox();
    expect((button?.x ?? 0) + (button?.width ?? 320)).toBeLessThan(320);
    await page.setViewportSize({ width: 900, height: 600 });
  });

  it("grid lines and headings go when an add-in hides them, and a click reaches its listener", async () => {
    const { page } = workbench;
    await paneDocument().evaluate(() => (window as unknown as ExcelPage).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.onSingleClicked.add(({ address }) => {
        (window as unknown as ExcelPage).clickedCell = address;
        return Promise.resolve();
      });
      await context.sync();
    }));
    await page.locator("revo-grid.no-gridlines.no-headings").waitFor();
    await eventually(async () => expect(await page.locator("revo-grid .rowHeaders").first().isVisible()).toBe(false));
    expect(await page.locator("revo-grid revogr-header").first().isVisible()).toBe(false);
    await workbench.select("A4");
    await workbench.cellElement("A1").waitFor();
    await workbench.cellElement("A6").click();
    await eventually(async () => expect(await paneDocument().evaluate(() => (window as unknown as ExcelPage).clickedCell)).toBe("A6"));
  });
});
