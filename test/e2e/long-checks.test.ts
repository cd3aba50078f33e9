import { Desk, goodLines } from "../support/desk";
import { eventually } from "../support/eventually";
import { fillSheet } from "../support/large-sheet";

jest.setTimeout(240_000);

const rows = 40_000;

describe("a check that takes long", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
    await fillSheet(desk.workbench.page, 0, rows, (index) => goodLines(1, index + 1));
    await shows("40,000 rows · none needs attention");
    await desk.workbench.addInAtRest();
    await slowDown(500);
  });

  afterAll(() => desk?.close());

  /** Every answer of the workbook takes this much longer. */
  async function slowDown(milliseconds: number): Promise<void> {
    const { page } = desk.workbench;
    await page.getByRole("button", { name: /^Conditions/ }).first().click();
    await page.getByLabel("Sync delay, ms").fill(String(milliseconds));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  }

  async function shows(text: string | RegExp): Promise<void> {
    await desk.pane.status.getByText(text).waitFor({ timeout: 60_000 });
  }

  async function beginCheck(): Promise<void> {
    await desk.workbench.ribbon("Check").click();
    await shows(/^Reading [\d,]+ of 40,000 rows$/);
  }

  /** How many rows the pane says it has read so far. */
  async function rowsRead(): Promise<number> {
    const text = await desk.pane.status.getByText(/^Reading/).textContent();
    return Number(/^Reading ([\d,]+) of/.exec(text ?? "")?.[1]?.replaceAll(",", ""));
  }

  it("shows how far it is, and rises to its end", async () => {
    await beginCheck();
    const before = await rowsRead();
    await eventually(async () => expect(await rowsRead()).toBeGreaterThan(before));
    expect(before).toBeLessThan(rows);
    await desk.pane.button("Stop").waitFor({ state: "detached", timeout: 60_000 });
    await shows("40,000 rows · none needs attention");
  });

  it("is stopped by Stop, says how far it was and that older results are shown, and checks again when asked", async () => {
    await beginCheck();
    await desk.pane.button("Stop").click();
    await shows(/^Stopped when [\d,]+ of 40,000 rows were read\. What is shown here is from the check before\.$/);
    await desk.workbench.addInAtRest();
    await desk.workbench.typeInto("E5", "none");
    await desk.workbench.addInAtRest();
    await shows("40,000 rows · none needs attention");
    await desk.pane.button("Check now").click();
    await shows("40,000 rows · 1 needs attention");
    await desk.workbench.typeInto("E5", "5");
    await shows("40,000 rows · none needs attention");
  });

  it("tells at once what is wrong with a row that is edited meanwhile, and the sheet as it is then has the last word", async () => {
    const { pane, workbench } = desk;
    await beginCheck();
    await workbench.typeInto("E30000", "a dozen");
    const meanwhile = pane.frame.getByRole("region", { name: "Edited during this check" });
    await meanwhile.getByText("Errors in the rows you edited during this check:").waitFor();
    await meanwhile.getByRole("treeitem").first().waitFor();
    // The whole check goes on, and what it read of the row before it was edited does not count.
    await pane.button("Stop").waitFor();
    await workbench.typeInto("E30000", "12");
    await workbench.typeInto("E2", "two");
    await shows("40,000 rows · 1 needs attention");
    await pane.button("Stop").waitFor({ state: "detached", timeout: 60_000 });
    await meanwhile.waitFor({ state: "detached" });
    await workbench.addInAtRest();
    await shows("40,000 rows · 1 needs attention");
    expect(await workbench.paintedCells()).toEqual(["E2"]);
  });
});
