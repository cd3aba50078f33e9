import { readBooks } from "../support/books";
import { Desk, goodLines } from "../support/desk";
import { eventually } from "../support/eventually";

jest.setTimeout(120_000);

describe("cells and sheets that cannot be submitted", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
  });

  afterAll(() => desk?.close());

  const painted = (addresses: string[]) => eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(addresses));

  /** The sentences that the list holds under a title. */
  async function listed(title: string): Promise<string[]> {
    const group = desk.pane.group(title);
    await group.waitFor();
    if ((await group.getAttribute("aria-expanded")) !== "true") await group.click();
    const items = group.locator("[role=treeitem]");
    await items.first().waitFor();
    return items.allTextContents();
  }

  it("says of an empty sheet that there is nothing to submit, on the button and when the ribbon asks all the same", async () => {
    const { pane, workbench } = desk;
    const button = pane.button("Submit ready rows");
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await pane.frame.getByText("There is no row to submit yet.").waitFor();

    await workbench.ribbon("Submit").click();
    await pane.frame.getByText("There are no rows to import. Fill in or paste some, then submit.").first().waitFor();
    await pane.frame.getByText("Nothing was sent, and your sheet is as it was.").waitFor();
    expect(await workbench.paintedCells()).toEqual([]);
  });

  it("TEXT_LONG: 300 characters in Customer are red, and the list says how many there may be", async () => {
    await desk.workbench.paste("A2", goodLines(4));
    await desk.pane.status.getByText("4 rows · none needs attention").waitFor();
    await desk.pane.button("Submit 4 ready rows").waitFor();
    expect(await desk.pane.frame.getByText("Nothing was sent, and your sheet is as it was.").count()).toBe(0);
    await desk.workbench.typeInto("B2", "x".repeat(300));
    await painted(["B2"]);
    expect(await listed("Text is too long")).toEqual([expect.stringContaining("Customer is 300 characters long; the limit is 255.")]);
  });

  it("CELL_ERROR: #N/A is red wherever it is typed, and the list names the cell", async () => {
    await desk.workbench.typeInto("E3", "#N/A");
    await desk.workbench.typeInto("F4", "=1/0");
    await painted(["B2", "E3", "F4"]);
    expect(await listed("Cell holds an Excel error")).toEqual([
      expect.stringMatching(/3 Quantity holds the Excel error #N\/A\.$/), expect.stringMatching(/4 Billing date holds the Excel error #DIV\/0!\.$/),
    ]);
  });

  it("submits what is good beside them, and says what stays", async () => {
    const { pane } = desk;
    await pane.status.getByText("4 rows · 3 need attention").waitFor();
    await pane.frame.getByText("3 rows stay here to be fixed.").waitFor();
    await pane.button("Submit 1 ready row").click();
    await pane.heading("1 row is in the books").waitFor({ timeout: 30_000 });
    await pane.frame.getByText("3 rows of the sheet were left out and can be fixed and submitted later.").waitFor();
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 1 });
    await pane.button("Back to the sheet").click();
  });

  it("says why nothing can go when every row is wrong, also when the ribbon asks", async () => {
    const { pane, workbench } = desk;
    await workbench.clear("B5");
    await painted(["B2", "E3", "F4", "B5"]);
    await pane.status.getByText("4 rows · 4 need attention").waitFor();
    await pane.frame.getByText("No row is ready yet: fix the errors of one, and it can go.").waitFor();
    expect(await pane.button("Submit ready rows").getAttribute("aria-disabled")).toBe("true");
    await workbench.ribbon("Submit").click();
    await pane.frame.getByText("No row is without an error yet. Correct the cells in the list, then submit.").first().waitFor();
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 1 });
  });
});
