import type { Browser, BrowserContext } from "playwright-core";
import { eventually } from "../support/eventually";
import { launchBrowser, newPerson } from "../support/browser";
import { onlineRetailCells, onlineRetailClipboard, onlineRetailProducts } from "../support/online-retail";
import { PanePage } from "../support/pane-page";
import { takePicture } from "../support/pictures";
import { readBooks } from "../support/books";
import { putProducts } from "../support/products";
import { startIntake, type RunningIntake } from "../support/running-intake";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(240_000);

/** How many cells of each column are red in the sheet that is open, as the workbook's own rules paint it. */
async function redByColumn(workbench: WorkbenchPage): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const address of await workbench.paintedCells()) {
    const column = address.replace(/\d+/g, "");
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}

describe("a day of real purchases, from paste to books", () => {
  let intake: RunningIntake;
  let browser: Browser;
  let person: BrowserContext;
  let workbench: WorkbenchPage;
  let pane: PanePage;

  beforeAll(async () => {
    [intake, browser] = await Promise.all([startIntake(), launchBrowser()]);
    await putProducts(intake, onlineRetailProducts());
    person = await newPerson(browser);
    workbench = new WorkbenchPage(await person.newPage());
    pane = new PanePage(workbench.pane);
    await workbench.open(intake.workbench);
  });

  afterAll(async () => {
    await browser?.close();
    await intake?.stop();
    intake?.removeData();
  });

  it("inserts the template with ten headers and one empty row", async () => {
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();
    expect(await workbench.activeSheet()).toBe("Customer import");
    const headers = await Promise.all([..."ABCDEFGHIJ"].map((column) => workbench.cell(`${column}1`)));
    expect(headers).toEqual([
      "ID", "Customer", "Opportunity", "Product", "Quantity", "Billing date", "Booking date", "Renewal", "Custom billing", "Custom rev recognition",
    ]);
    expect(await workbench.paintedCells()).toEqual([]);
  });

  it("paints exactly the wrong cells of 1,632 pasted purchases, and says how many rows need attention", async () => {
    await workbench.paste("A2", onlineRetailClipboard());
    await pane.status.getByText("1,632 rows · 1,047 need attention").waitFor();
    await pane.status.getByText("585 ready").waitFor();
    await eventually(async () => expect(await redByColumn(workbench)).toEqual({ A: 38, B: 1008, E: 7 }));
  });

  it("goes to the cell that is chosen in the list", async () => {
    await pane.group("Quantity is negative").click();
    const first = pane.frame.getByRole("treeitem", { name: /^Row \d|^E\d/ }).first();
    await first.click();
    await eventually(async () => expect(await workbench.page.locator("#name-box").inputValue()).toMatch(/^E\d+$/));
    await pane.frame.getByRole("treeitem", { name: "Row 173" }).click();
    await eventually(async () => expect(await workbench.page.locator("#name-box").inputValue()).toBe("E173"));
    await workbench.select("B192");
    await takePicture(workbench.page, "pasted");
  });

  it("submits the good rows only, and receipt and database agree", async () => {
    await pane.button("Submit 585 ready rows").click();
    await pane.heading(/585 rows are in the books/).waitFor({ timeout: 60_000 });
    expect(await pane.receipt()).toMatchObject({
      "Rows/Created": "585", "Rows/Updated": "0", "Rows/Unchanged": "0",
      "Totals/Rows": "585", "Totals/Quantity": "90,392", "Totals/Customers": "35", "Totals/Opportunities": "41", "Totals/Products": "449",
    });
    expect(await readBooks(intake.dataDirectory)).toEqual({
      lines: 585, quantity: 90_392, customers: 35, opportunities: 41, products: 449, bookings: 585, billingSchedules: 585, revenueSchedules: 585,
    });
    await takePicture(workbench.page, "receipt", workbench.page.locator("#pane"));
  });

  it("shows the first receipt when the same is submitted again, and leaves all unchanged when asked to import again", async () => {
    await pane.button("Back to the sheet").click();
    await pane.button("Submit 585 ready rows").click();
    await pane.heading("These rows were imported before").waitFor({ timeout: 60_000 });
    expect(await pane.receipt()).toMatchObject({ "Rows/Created": "585", "Totals/Quantity": "90,392" });
    await pane.button("Import again").click();
    await pane.heading(/585 rows are in the books/).waitFor({ timeout: 60_000 });
    expect(await pane.receipt()).toMatchObject({ "Rows/Created": "0", "Rows/Updated": "0", "Rows/Unchanged": "585" });
    expect(await readBooks(intake.dataDirectory)).toMatchObject({ lines: 585, quantity: 90_392, bookings: 585 });
  });

  it("sees repeated IDs clear when they are made unique, and creates just those rows", async () => {
    await pane.button("Back to the sheet").click();
    const ids = onlineRetailCells().map(([id = ""]) => id);
    const seen = new Map<string, number>();
    for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
    const repeated = ids.flatMap((id, index) => ((seen.get(id) ?? 0) > 1 ? [{ id, rowNumber: index + 2 }] : []));
    expect(repeated).toHaveLength(38);
    for (const { id, rowNumber } of repeated) await workbench.typeInto(`A${rowNumber}`, `${id}-${rowNumber}`);

    await pane.status.getByText("617 ready").waitFor();
    await eventually(async () => expect(await redByColumn(workbench)).toEqual({ B: 1008, E: 7 }));
    await pane.button("Submit 617 ready rows").click();
    await pane.heading(/617 rows are in the books/).waitFor({ timeout: 60_000 });
    expect(await pane.receipt()).toMatchObject({ "Rows/Created": "32", "Rows/Updated": "0", "Rows/Unchanged": "585", "Totals/Quantity": "90,582" });
    expect(await readBooks(intake.dataDirectory)).toMatchObject({ lines: 617, quantity: 90_582 });
  });
});
