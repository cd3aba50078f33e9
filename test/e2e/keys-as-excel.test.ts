import type { Frame, Page } from "playwright-core";
import { newPerson } from "../support/browser";
import { eventually } from "../support/eventually";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(120_000);

const run = sharedRun();

async function paneOf(page: Page): Promise<Frame> {
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  if (pane === undefined) throw new Error("The pane is not loaded.");
  await pane.waitForFunction(() => "Excel" in window && "run" in Excel);
  return pane;
}

/** A person at an empty sheet. */
async function atAnEmptySheet() {
  const sheet = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
  await sheet.open(run.intake.workbench);
  await sheet.pane.getByRole("button").first().waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await sheet.page.keyboard.press(key);
  };
  return { sheet, page: sheet.page, press, place: () => sheet.page.locator("#name-box").inputValue() };
}

describe("the keys of a person who knows Excel", () => {
  it("End begins End mode: the next arrow runs to the edge of the data, and Enter to the end of the row", async () => {
    const { sheet, page, press, place } = await atAnEmptySheet();
    await sheet.paste("A1", "1\t2\t3\n4\t\t\n5\t\t");
    await sheet.select("A1");
    await press("End");
    await page.getByText("End mode").waitFor();
    await press("ArrowDown");
    expect(await place()).toBe("A3");
    await page.getByText("Ready", { exact: true }).waitFor();
    await press("ArrowUp", "ArrowUp", "End", "Enter");
    expect(await place()).toBe("C1");
    await press("End", "Home");
    expect(await place()).toBe("C3");
    await press("End", "End", "ArrowDown");
    expect(await place()).toBe("C4");
    await sheet.select("A1");
    await press("End", "Shift+ArrowRight");
    expect(await place()).toBe("A1:C1");
  });

  it("Ctrl+B, Ctrl+I, Ctrl+U and Ctrl+5 change the font, and undo takes that back", async () => {
    const { sheet, page, press } = await atAnEmptySheet();
    await sheet.typeInto("B2", "word");
    await sheet.select("B2");
    const looks = async () => (await sheet.cellElement("B2").getAttribute("class"))?.split(" ").filter((name) => ["bold", "italic", "underline", "strikethrough"].includes(name)).sort();
    await press("Control+b", "Control+i", "Control+u", "Control+5");
    await eventually(async () => expect(await looks()).toEqual(["bold", "italic", "strikethrough", "underline"]));
    await press("Control+b", "Control+z");
    await press("Control+u");
    await eventually(async () => expect(await looks()).toEqual(["bold", "italic", "strikethrough"]));
    await page.locator("#conditions-open").click();
    await page.locator("#conditions").getByText("Font").first().waitFor();
  });

  it("Ctrl+F finds the next cell, by its case or as a whole where that is asked for, and Esc gives the sheet back", async () => {
    const { sheet, page, press, place } = await atAnEmptySheet();
    await sheet.paste("A1", "Pear\tpear tree\nApple\tpear");
    await sheet.select("A1");
    await press("Control+f");
    const dialog = page.getByRole("dialog", { name: "Find" });
    await page.keyboard.type("pear");
    await press("Enter");
    expect(await place()).toBe("B1");
    await press("Enter", "Enter");
    expect(await place()).toBe("A1");
    await press("Shift+Enter");
    expect(await place()).toBe("B2");
    await dialog.getByLabel("Match case").check();
    await dialog.getByLabel("Match entire cell contents").check();
    await dialog.getByRole("button", { name: "Find next" }).click();
    expect(await place()).toBe("B2");
    await dialog.getByLabel("Find what").fill("plum");
    await press("Enter");
    await dialog.getByText("“plum” is not on this sheet.").waitFor();
    await dialog.getByLabel("Find what").fill("Pear");
    await press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await press("Shift+F4");
    expect(await place()).toBe("A1");
    await page.keyboard.type("x");
    await press("Enter");
    expect(await sheet.cell("A1")).toBe("x");
  });

  it("shows the formula of a spill in its other cells, where it cannot be changed", async () => {
    const { sheet, page, press } = await atAnEmptySheet();
    await sheet.typeInto("A1", "=SEQUENCE(3)");
    await sheet.select("A2");
    const bar = page.locator("#formula-input.spilled");
    expect(await bar.inputValue()).toBe("=SEQUENCE(3)");
    expect(await bar.isEditable()).toBe(false);
    await page.keyboard.type("7");
    expect(await page.locator("#formula-input").inputValue()).toBe("7");
    await bar.waitFor({ state: "detached" });
    await press("Escape");
    await bar.waitFor();
    await press("ArrowUp");
    expect(await page.locator("#formula-input").isEditable()).toBe(true);
  });

  it("a protected sheet refuses the first key in a cell and in the formula bar, and the add-in goes on", async () => {
    const { sheet, page } = await atAnEmptySheet();
    const pane = await paneOf(page);
    await sheet.typeInto("A1", "kept");
    await pane.evaluate(() => Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("B1").format.protection.locked = false;
      active.protection.protect();
      await context.sync();
    }));
    await sheet.select("A1");
    await page.keyboard.type("new");
    expect(await sheet.problem()).toBe("The sheet is protected. Unprotect it first.");
    expect([await page.locator(".cell-input.editing").count(), await page.locator("#formula-input").inputValue()]).toEqual([0, "kept"]);
    const name = await pane.evaluate(() => Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
      await context.sync();
      return active.name;
    }));
    expect(name).toBe("Sheet1");
    await page.locator("#formula-input").click();
    await page.keyboard.type("n");
    expect(await page.locator("#formula-input").inputValue()).toBe("kept");
    await sheet.typeInto("B1", "free");
    expect([await sheet.cell("A1"), await sheet.cell("B1"), await sheet.problem()]).toEqual(["kept", "free", ""]);
  });

  it("Esc gives up a formula that was refused, and what was said about it", async () => {
    const { sheet, page, press } = await atAnEmptySheet();
    await sheet.select("A1");
    await page.keyboard.type("=1+");
    await press("Enter");
    expect(await sheet.problem()).toContain("formula");
    await press("Escape");
    expect([await sheet.problem(), await sheet.cell("A1")]).toEqual(["", ""]);
  });

  it("arrows and clicks point at cells while a formula wants a reference", async () => {
    const { sheet, page, press, place } = await atAnEmptySheet();
    await sheet.paste("A1", "1\t2\n3\t4");
    await sheet.select("C1");
    await page.keyboard.type("=");
    await press("ArrowLeft");
    await page.keyboard.type("+");
    await press("ArrowLeft", "ArrowLeft", "ArrowDown");
    expect(await page.locator("#formula-input").inputValue()).toBe("=B1+A2");
    await press("Enter");
    expect([await sheet.cell("C1"), await place()]).toEqual(["5", "C2"]);
    await page.keyboard.type("=SUM(");
    await sheet.cellElement("A1").click();
    await sheet.cellElement("B2").click({ modifiers: ["Shift"] });
    await page.keyboard.type(")");
    await press("Enter");
    expect(await sheet.source("C2")).toBe("=SUM(A1:B2)");
    await page.keyboard.type("7");
    await sheet.cellElement("E5").click();
    expect([await sheet.cell("C3"), await place()]).toEqual(["7", "E5"]);
  });

  it("F6 stops at the Conditions panel and the find dialog while they are open", async () => {
    const { page, press } = await atAnEmptySheet();
    await page.locator("#pane-toggle").click();
    await page.locator("#conditions-open").click();
    const focused = () => page.evaluate(() => document.activeElement?.closest("#conditions, #find, .tabs-line, .ribbon, .grid-frame")?.id);
    expect(await focused()).toBe("conditions");
    await press("F6", "F6", "F6");
    expect(await focused()).toBe("grid-frame");
    await press("F6");
    expect(await focused()).toBe("conditions");
    await press("Shift+F6", "Control+f");
    expect(await focused()).toBe("find");
    await press("F6");
    expect(await focused()).toBe("conditions");
  });

  it("Shift+F10 filters by the cell's value and clears the filter", async () => {
    const { sheet, page } = await atAnEmptySheet();
    await sheet.paste("A1", "fruit\tamount\npear\t3\napple\t10\npear\t2");
    const filter = async (item: RegExp) => {
      await sheet.select("A2");
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menuitem", { name: "Filter" }).click();
      await page.getByRole("menuitem", { name: item }).click();
    };
    await filter(/^Filter by the cell/);
    await sheet.cellElement("A3").waitFor({ state: "detached" });
    await filter(/^Clear filter/);
    await sheet.cellElement("A3").waitFor();
  });

  it("a merged cell has the address of its first, and a long name is whole in the tooltip", async () => {
    const { sheet, page, place } = await atAnEmptySheet();
    const pane = await paneOf(page);
    await pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C3:D4").merge();
      context.workbook.names.add("TotalOfAllBillingsInThePeriod", context.workbook.worksheets.getActiveWorksheet().getRange("F6"));
      await context.sync();
    }));
    await sheet.cellElement("B3").click();
    await page.keyboard.press("ArrowRight");
    expect(await place()).toBe("C3");
    await sheet.cellElement("F6").click();
    expect(await page.locator("#name-box").getAttribute("title")).toBe("TotalOfAllBillingsInThePeriod");
  });
});
