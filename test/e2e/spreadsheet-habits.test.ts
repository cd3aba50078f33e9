import { newPerson } from "../support/browser";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(120_000);

const run = sharedRun();

/** A person at an empty sheet, the task pane out of the way. */
async function atAnEmptySheet() {
  const sheet = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
  await sheet.open(run.intake.workbench);
  await sheet.page.getByRole("button", { name: "Hide pane" }).click();
  const press = async (...keys: string[]) => {
    for (const key of keys) await sheet.page.keyboard.press(key);
  };
  const column = (letter: string, from: number, to: number) =>
    Promise.all(Array.from({ length: to - from + 1 }, (_, at) => sheet.cell(`${letter}${from + at}`)));
  return { sheet, page: sheet.page, press, column, place: () => sheet.page.locator("#name-box").inputValue() };
}

describe("a person who knows Excel", () => {
  it("drags the fill handle for a series, and a double click fills down beside the data", async () => {
    const { sheet, page, column } = await atAnEmptySheet();
    await sheet.paste("A1", "1\n2\n\n\n");
    await sheet.select("A1:A2");
    const target = await sheet.cellElement("A5").boundingBox();
    await page.locator(".fill-handle").first().hover();
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    expect(await column("A", 1, 5)).toEqual(["1", "2", "3", "4", "5"]);
    await sheet.typeInto("B1", "=A1*10");
    await sheet.select("B1");
    await page.locator(".fill-handle").first().dblclick();
    expect(await column("B", 1, 6)).toEqual(["10", "20", "30", "40", "50", ""]);
  });

  it("moves cells with Ctrl+X and Ctrl+V, and formulas follow them", async () => {
    const { sheet, press } = await atAnEmptySheet();
    await sheet.paste("A1", "7\t=A1+1");
    await sheet.select("A1");
    await press("Control+x");
    await sheet.select("D5");
    await press("Control+v");
    expect([await sheet.cell("A1"), await sheet.cell("D5"), await sheet.source("B1")]).toEqual(["", "7", "=D5+1"]);
  });

  it("pastes values with Ctrl+Shift+V, a formula with Ctrl+V, and Enter pastes once", async () => {
    const { sheet, page, press } = await atAnEmptySheet();
    await sheet.paste("A1", "7\t=A1+1\n9\t\n");
    await sheet.select("B1");
    await press("Control+c");
    await sheet.select("C1");
    await press("Control+Shift+V");
    await sheet.select("B2");
    await press("Enter");
    expect([await sheet.source("C1"), await sheet.source("B2")]).toEqual(["8", "=A2+1"]);
    await press("Control+c");
    await page.locator(".copied-outline").first().waitFor();
    await page.getByRole("button", { name: "Add a sheet" }).click();
    await page.locator(".copied-outline").first().waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: "Sheet1" }).click();
    await page.locator(".copied-outline").first().waitFor();
    await page.keyboard.type("5");
    await page.locator(".copied-outline").waitFor({ state: "hidden" });
  });

  it("selects several ranges with Ctrl and fills them all with Ctrl+Enter", async () => {
    const { sheet, page, press } = await atAnEmptySheet();
    await sheet.cellElement("B2").click();
    await sheet.cellElement("D4").click({ modifiers: ["Control"] });
    await page.keyboard.type("x");
    await press("Control+Enter");
    expect([await sheet.cell("B2"), await sheet.cell("D4"), await sheet.cell("C3")]).toEqual(["x", "x", ""]);
  });

  it("hides rows and sees their numbers jump; arrows step over them", async () => {
    const { sheet, page, press, place } = await atAnEmptySheet();
    await page.locator(".rowHeaders .rgCell", { hasText: /^3$/ }).click();
    await press("Shift+F10");
    await page.getByRole("menuitem", { name: /^Hide/ }).click();
    await sheet.cellElement("A3").waitFor({ state: "detached" });
    await sheet.select("A2");
    await press("ArrowDown");
    expect(await place()).toBe("A4");
  });

  it("sizes a column at its header's edge, and a double click there fits it", async () => {
    const { sheet, page } = await atAnEmptySheet();
    await sheet.paste("B1", "a text that is wider than its column");
    const header = await page.getByRole("columnheader", { name: "B", exact: true }).boundingBox();
    const [x, y] = [(header?.x ?? 0) + (header?.width ?? 0) - 1, (header?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 36, y, { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction((wanted) => Math.abs((document.querySelectorAll<HTMLElement>(".rgHeaderCell[aria-colindex='2']")[0]?.offsetWidth ?? 0) - wanted) < 2, 100);
    await page.mouse.dblclick(x + 36, y);
    await page.waitForFunction(() => (document.querySelectorAll<HTMLElement>(".rgHeaderCell[aria-colindex='2']")[0]?.offsetWidth ?? 0) > 200);
  });

  it("filters by values with check boxes and sorts, from the keyboard", async () => {
    const { sheet, page, press, column } = await atAnEmptySheet();
    await sheet.paste("A1", "fruit\tamount\npear\t3\napple\t10\npear\t2");
    await sheet.select("A1");
    await press("Control+Shift+L", "Alt+ArrowDown");
    await page.getByRole("dialog", { name: "Sort and filter fruit" }).waitFor();
    await page.getByLabel("apple").uncheck();
    await press("Enter");
    await sheet.cellElement("A3").waitFor({ state: "detached" });
    await press("Alt+ArrowDown", "Tab", "Tab", "Enter");
    await sheet.cellElement("A3").waitFor();
    await sheet.select("B1");
    await press("Alt+ArrowDown", "Enter");
    expect(await column("A", 2, 4)).toEqual(["pear", "pear", "apple"]);
  });

  it("is told of a value that a cell does not allow, and types again or leaves it", async () => {
    const { page, sheet, press } = await atAnEmptySheet();
    const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
    await pane?.waitForFunction(() => "Excel" in window && "run" in Excel);
    await pane?.evaluate(() => Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5");
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Seats", message: "One to ten." };
      await context.sync();
    }));
    await sheet.select("A1");
    await page.keyboard.type("12");
    await press("Enter");
    await page.getByRole("alertdialog", { name: "Seats" }).getByText("One to ten.").waitFor();
    await press("Enter");
    await page.keyboard.type("7");
    await press("Enter");
    expect([await sheet.cell("A1"), await page.locator("#name-box").inputValue()]).toEqual(["7", "A2"]);
    await page.keyboard.type("many");
    await press("Tab", "Escape");
    expect(await sheet.cell("A2")).toBe("");
  });

  it("names cells in the name box and goes there by name", async () => {
    const { page, sheet, place } = await atAnEmptySheet();
    await sheet.select("C3:D4");
    await page.locator("#name-box").fill("Budget");
    await page.locator("#name-box").press("Enter");
    await sheet.select("A1");
    await page.getByRole("button", { name: "Names of ranges and tables" }).click();
    await page.getByRole("option", { name: "Budget" }).click();
    expect(await place()).toBe("Budget");
  });

  it("moves, copies, hides and shows sheets at their tabs", async () => {
    const { page, sheet } = await atAnEmptySheet();
    await page.getByRole("button", { name: "Add a sheet" }).click();
    const first = page.getByRole("tab", { name: "Sheet1", exact: true });
    const last = await page.getByRole("tab", { name: "Sheet2" }).boundingBox();
    await first.hover();
    await page.mouse.down();
    await page.mouse.move((last?.x ?? 0) + (last?.width ?? 0) - 3, (last?.y ?? 0) + 8, { steps: 4 });
    await page.mouse.up();
    expect(await sheet.sheetNames()).toEqual(["Sheet2", "Sheet1"]);
    await first.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Copy" }).click();
    expect(await sheet.sheetNames()).toEqual(["Sheet2", "Sheet1", "Sheet1 (2)"]);
    await first.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Hide", exact: true }).click();
    expect(await sheet.sheetNames()).toEqual(["Sheet2", "Sheet1 (2)"]);
    await page.getByRole("tab", { name: "Sheet2" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Unhide" }).click();
    await page.getByRole("menuitem", { name: "Sheet1", exact: true }).click();
    expect(await sheet.sheetNames()).toEqual(["Sheet2", "Sheet1", "Sheet1 (2)"]);
  });

  it("copies a table from a web page as cells, and gives other programs a table", async () => {
    const { page, sheet, press } = await atAnEmptySheet();
    await page.evaluate(async () => {
      const html = "<table><tr><th>Name</th><th>Amount</th></tr><tr><td>Acme\n  Ltd</td><td>1,200.50</td></tr></table>";
      await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob(["Name Amount Acme Ltd 1,200.50"], { type: "text/plain" }) })]);
    });
    await sheet.select("B2");
    await press("Control+v");
    expect([await sheet.cell("B3"), await sheet.source("C3")]).toEqual(["Acme Ltd", "1200.5"]);
    await press("Control+c");
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain("<td>Acme Ltd</td>");
  });
});
