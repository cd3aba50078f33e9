import { Desk, goodLines } from "../support/desk";
import { eventually } from "../support/eventually";

jest.setTimeout(180_000);

describe("edits of every kind, as red cells and counts follow them", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
    await desk.workbench.paste("A2", goodLines(6));
    await shows("6 rows · none needs attention", "6 ready", []);
  });

  afterAll(() => desk?.close());

  /** Waits until the pane says this and exactly these cells are red. */
  async function shows(line: string, ready: string, red: readonly string[]): Promise<void> {
    await desk.pane.status.getByText(line, { exact: true }).waitFor();
    await desk.pane.status.getByText(ready, { exact: true }).waitFor();
    await eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(red));
  }

  /** How many writes of the add-in the workbook saw while the work was done and the pane said so. */
  async function writesDuring(work: () => Promise<void>): Promise<number> {
    const before = await desk.workbench.addInWrites();
    await work();
    return (await desk.workbench.addInWrites()) - before;
  }

  it("paints what a formula can say without one write of the add-in, and undo takes the edits back one by one", async () => {
    const { workbench } = desk;
    const writes = await writesDuring(async () => {
      await workbench.typeInto("E3", "-4");
      await shows("6 rows · 1 needs attention", "5 ready", ["E3"]);
      await workbench.clear("B4");
      await shows("6 rows · 2 need attention", "4 ready", ["E3", "B4"]);
      await workbench.typeInto("D5", "NO-SUCH-PRODUCT");
      await shows("6 rows · 3 need attention", "3 ready", ["E3", "B4", "D5"]);
      await workbench.undo();
      await shows("6 rows · 2 need attention", "4 ready", ["E3", "B4"]);
      await workbench.undo();
      await shows("6 rows · 1 needs attention", "5 ready", ["E3"]);
      await workbench.undo();
      await shows("6 rows · none needs attention", "6 ready", []);
      await workbench.redo();
      await shows("6 rows · 1 needs attention", "5 ready", ["E3"]);
      await workbench.typeInto("E3", "4");
      await shows("6 rows · none needs attention", "6 ready", []);
    });
    expect(writes).toBe(0);
  });

  it("follows rows that are deleted and inserted, again without a write", async () => {
    const { workbench } = desk;
    const writes = await writesDuring(async () => {
      await workbench.typeInto("E5", "0");
      await shows("6 rows · 1 needs attention", "5 ready", ["E5"]);
      await workbench.chooseFromMenu("A3", "Delete row");
      await shows("5 rows · 1 needs attention", "4 ready", ["E4"]);
      await workbench.chooseFromMenu("A2", "Insert row above");
      await shows("5 rows · 1 needs attention", "4 ready", ["E5"]);
      await workbench.chooseFromMenu("A5", "Delete row");
      await shows("4 rows · none needs attention", "4 ready", []);
      await workbench.undo();
      await shows("5 rows · 1 needs attention", "4 ready", ["E5"]);
      await workbench.undo();
      await workbench.undo();
      await shows("6 rows · 1 needs attention", "5 ready", ["E5"]);
      await workbench.undo();
      await shows("6 rows · none needs attention", "6 ready", []);
    });
    expect(writes).toBe(0);
  });

  it("marks what no formula can say with one write, and takes the marks back with another", async () => {
    const { workbench } = desk;
    expect(await writesDuring(async () => {
      await workbench.typeInto("A3", "LINE-1");
      await shows("6 rows · 2 need attention", "4 ready", ["A2", "A3"]);
    })).toBe(1);
    expect(await writesDuring(async () => {
      await workbench.typeInto("A3", "LINE-2");
      await shows("6 rows · none needs attention", "6 ready", []);
    })).toBe(1);
  });

  it("names a column that was deleted, refuses to submit without it, and is well again after undo", async () => {
    const { pane, workbench } = desk;
    await workbench.chooseFromMenu("B1:B1048576", "Delete column");
    await pane.frame.getByText("The column “Customer” is not in the table. Undo the deletion, or insert another template.").waitFor();
    await pane.frame.getByText("Nothing can be submitted while a column is missing.").waitFor();
    expect(await pane.button("Submit ready rows").getAttribute("aria-disabled")).toBe("true");
    expect(await pane.group("Customer is empty").count()).toBe(0);
    await workbench.ribbon("Submit").click();
    await pane.frame.getByText(/The column “Customer” is missing from the table\. Undo the deletion, or add it again by name, then submit\./).first().waitFor();
    await pane.frame.getByText("Nothing was sent, and your sheet is as it was.").waitFor();

    await workbench.select("A2");
    await workbench.undo();
    await shows("6 rows · none needs attention", "6 ready", []);
    await pane.button("Submit 6 ready rows").waitFor();
    expect(await pane.frame.getByRole("main").getByText(/is not in the table|is missing from the table/).count()).toBe(0);
    expect(await workbench.cell("B1")).toBe("Customer");
  });

  it("refuses to submit without an optional column, too, since its values would be lost", async () => {
    const { pane, workbench } = desk;
    await workbench.chooseFromMenu("H1:H1048576", "Delete column");
    await pane.frame.getByText("The column “Renewal” is not in the table.").waitFor();
    await workbench.ribbon("Submit").click();
    await pane.frame.getByText(/The column “Renewal” is missing from the table\./).first().waitFor();
    await pane.button("Check the sheet again").click();
    await pane.button("Submit ready rows").waitFor();
    await workbench.select("A2");
    await workbench.undo();
    await shows("6 rows · none needs attention", "6 ready", []);
  });

  it("asks what to do when the template is inserted twice: go to the first, or add a numbered one", async () => {
    const { pane, workbench } = desk;
    await pane.button("More").click();
    await pane.frame.getByRole("menuitem", { name: "Insert template" }).click();
    const dialog = pane.frame.getByRole("dialog", { name: "This workbook has a template already" });
    await dialog.getByRole("button", { name: "Go to that sheet" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await workbench.activeSheet()).toBe("Customer import");
    const sheets = await workbench.sheetNames();

    await pane.button("More").click();
    await pane.frame.getByRole("menuitem", { name: "Insert template" }).click();
    await dialog.getByRole("button", { name: "Insert another" }).click();
    await pane.status.getByText("No rows yet").waitFor();
    expect(await workbench.activeSheet()).toBe("Customer import (2)");
    expect(await workbench.sheetNames()).toEqual([...sheets, "Customer import (2)"]);

    await workbench.openSheet("Customer import");
    await shows("6 rows · none needs attention", "6 ready", []);
  });
});
