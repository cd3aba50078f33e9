import { readBooks, readImports, readLines } from "../support/books";
import { holdChunk } from "../support/chunks-held";
import { Desk, goodLines, quantityOf } from "../support/desk";
import { eventually } from "../support/eventually";

jest.setTimeout(240_000);

/** Two chunks. */
const manyLines = 6_000;

describe("a submission whose pane or whose answer is lost", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
  });

  afterAll(() => desk?.close());

  it("asks what became of a commit when the server dies before its answer arrives, and shows the receipt of that very import", async () => {
    const { page } = desk.workbench;
    await desk.workbench.paste("A2", goodLines(5));
    await desk.pane.status.getByText("5 rows · none needs attention").waitFor();
    let answered = 0;
    await page.route(/\/commit$/, async (route) => {
      const { status } = await route.fetch().then((answer) => ({ status: answer.status() }));
      answered = status;
      await desk.intake.kill();
      await route.abort("connectionreset");
    }, { times: 1 });
    await desk.pane.button("Submit 5 ready rows").click();
    await eventually(() => expect(answered).toBe(200));
    const journaled = await desk.journaledImport();
    await desk.pane.frame.getByText(/The server does not answer, trying again|We do not know yet whether it arrived/).first().waitFor();

    await desk.restart();
    await desk.pane.heading("5 rows are in the books").waitFor({ timeout: 90_000 });
    expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Created": "5", "Totals/Rows": "5" });
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 5, quantity: quantityOf(5), bookings: 5 });
    expect(await readImports(desk.intake.dataDirectory)).toMatchObject([{ id: journaled, state: "committed" }]);
    expect(await desk.journaledImport()).toBeNull();
    await desk.pane.button("Back to the sheet").click();
  });

  it("offers to go on when the pane was closed and the server killed between two chunks, and gives one receipt", async () => {
    const { page } = desk.workbench;
    await desk.workbench.paste("A2", goodLines(manyLines));
    await desk.pane.status.getByText("6,000 rows · none needs attention").waitFor({ timeout: 60_000 });
    const letGo = await holdChunk(page, 1);
    await desk.pane.button("Submit 6,000 ready rows").click();
    await eventually(async () => expect((await readImports(desk.intake.dataDirectory)).at(-1)).toMatchObject({ state: "open", chunks: 1 }), 60_000);
    const journaled = await desk.journaledImport();
    await page.locator("#pane-close").click();
    await desk.intake.kill();
    await letGo();
    await desk.restart();

    await desk.workbench.ribbon("Open").click();
    await desk.pane.frame.getByText(/^The submission of .* UTC was interrupted\.$/).first().waitFor();
    await desk.pane.frame.getByText("Nothing is in the books yet. Go on with it, or start again: no row is booked twice.").waitFor();
    await desk.pane.button("Go on submitting").click();
    await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 90_000 });
    expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Created": "5,995", "Rows/Unchanged": "5" });
    const lines = await readLines(desk.intake.dataDirectory);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(manyLines);
    expect(lines).toHaveLength(manyLines);
    expect((await readImports(desk.intake.dataDirectory)).map(({ state }) => state)).toEqual(["committed", "committed"]);
    await desk.pane.button("Back to the sheet").click();
  });

  it("stops within ten seconds of Ctrl+C while rows are on their way, and the pane keeps the work", async () => {
    const { page } = desk.workbench;
    await desk.workbench.typeInto("E2", "7");
    await desk.pane.status.getByText("6,000 rows · none needs attention").waitFor();
    const letGo = await holdChunk(page, 1);
    await desk.pane.button("Submit 6,000 ready rows").click();
    await eventually(async () => expect((await readImports(desk.intake.dataDirectory)).at(-1)).toMatchObject({ state: "open", chunks: 1 }), 60_000);
    const journaled = await desk.journaledImport();
    expect(await desk.intake.stop()).toBeLessThan(10);
    await letGo();
    await desk.restart();
    await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 90_000 });
    expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Updated": "1", "Rows/Unchanged": "5,999" });
  });

  it("asks to be connected again by a server that knows nothing of it, and submits there once it is", async () => {
    await desk.pane.button("Back to the sheet").click();
    await desk.intake.stop();
    desk.intake.removeData();
    await desk.restart();

    await desk.pane.button("Submit 6,000 ready rows").click();
    await desk.pane.frame.getByText("The server does not accept this connection any more. Connect again.").first().waitFor();
    await desk.pane.frame.getByText("Once connected, the submission goes on by itself.").waitFor();
    await desk.pane.button("Enter the pairing code").click();
    await desk.pane.enterPairingCode(await desk.newPairingCode());
    await desk.pane.heading("6,000 rows are in the books").waitFor({ timeout: 90_000 });
    expect(await desk.pane.receipt()).toMatchObject({ "Rows/Created": "6,000" });
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 6_000 });
  });
});
