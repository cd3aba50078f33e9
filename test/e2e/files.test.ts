import { readFileSync, writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Desk, goodLines } from "../support/desk";
import { eventually } from "../support/eventually";

jest.setTimeout(120_000);

describe("files", () => {
  let desk: Desk;
  const folder = mkdtempSync(path.join(tmpdir(), "intake-files-"));

  beforeAll(async () => {
    desk = await Desk.open();
    // Chromium hands its file dialog to the test only while someone listens, and to begin takes longer than a key does.
    desk.workbench.page.on("filechooser", () => {});
    await desk.insertTemplate();
  });

  afterAll(() => desk?.close());

  /** Saves by the menu and answers the file's path. */
  async function saved(item: RegExp): Promise<string> {
    const { page } = desk.workbench;
    await page.getByRole("button", { name: "File" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const file = path.join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    return file;
  }

  async function open(file: string): Promise<void> {
    const { page } = desk.workbench;
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("ControlOrMeta+o");
    await (await chooser).setFiles(file);
    await page.locator("#workbook-name", { hasText: path.basename(file) }).waitFor();
  }

  it("a workbook that is saved and opened again has the same red cells, and the pane goes on with its template", async () => {
    const { workbench, pane } = desk;
    await workbench.paste("A2", `${goodLines(3)}\r\nLINE-9\t\tDeal\tCRM-STD\t-2\t2026-01-15`);
    await eventually(async () => expect(await workbench.paintedCells()).toEqual(["B5", "E5"]));
    const file = await saved(/Excel workbook/);

    await workbench.clear("A2:F5");
    await eventually(async () => expect(await workbench.paintedCells()).toEqual([]));
    await open(file);
    await eventually(async () => expect(await workbench.paintedCells()).toEqual(["B5", "E5"]));
    expect(await workbench.cell("A4")).toBe("LINE-3");
    await pane.status.getByText("1 needs attention").waitFor();
  });

  it("a sheet saved as text is what it shows", async () => {
    const file = await saved(/text \(\.csv\)/);
    const [header, first] = readFileSync(file, "utf8").replace(/^\uFEFF/, "").split("\r\n");
    expect(header).toMatch(/^ID,Customer,Opportunity,Product,Quantity/);
    expect(first).toMatch(/^LINE-1,Customer 1,Deal 1,CRM-STD,2,/);
  });

  it("a file that is no workbook is refused with a sentence, and the sheet stays", async () => {
    const { page } = desk.workbench;
    const file = path.join(folder, "broken.xlsx");
    writeFileSync(file, "this is no zip");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("ControlOrMeta+o");
    await (await chooser).setFiles(file);
    await page.getByText('"broken.xlsx" could not be read as an Excel workbook.').waitFor();
    expect(await desk.workbench.cell("A4")).toBe("LINE-3");
  });

  it("a text file opens as a workbook of its own", async () => {
    const file = path.join(folder, "orders.csv");
    writeFileSync(file, "name,count\r\n\"Smith, Bob\",12\r\n");
    await open(file);
    expect(await desk.workbench.sheetNames()).toEqual(["orders"]);
    expect(await desk.workbench.cell("A2")).toBe("Smith, Bob");
    expect(await desk.workbench.cell("B2")).toBe("12");
  });
});
