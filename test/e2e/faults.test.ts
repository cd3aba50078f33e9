import { readFileSync } from "node:fs";
import path from "node:path";
import { readBooks, readImports, readLines } from "../support/books";
import { holdChunk } from "../support/chunks-held";
import { Desk, goodLines, quantityOf } from "../support/desk";
import { eventually } from "../support/eventually";
import { isRunning } from "../support/is-running";
import { ask } from "../support/running-intake";

jest.setTimeout(240_000);

/** Three chunks of at most 5,000 rows. */
const manyLines = 12_000;

describe("a server that goes away in the middle of the work", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
  });

  afterAll(() => desk?.close());

  it("says that the server does not answer, keeps the work, and goes on to one receipt when it is back", async () => {
    await desk.workbench.paste("A2", goodLines(3));
    await desk.pane.status.getByText("3 rows · none needs attention").waitFor();
    await desk.intake.kill();

    await desk.pane.button("Submit 3 ready rows").click();
    await desk.pane.frame.getByText("The import server does not answer. Try again when it can be reached.").first().waitFor({ timeout: 30_000 });
    await desk.pane.frame.getByText("Your rows are safe in the sheet").waitFor();
    expect(await desk.workbench.cell("A4")).toBe("LINE-3");
    expect(await desk.pane.status.textContent()).toContain("3 ready");

    await desk.restart();
    await desk.pane.button("Go on submitting").click();
    await desk.pane.heading("3 rows are in the books").waitFor({ timeout: 30_000 });
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: 3, quantity: quantityOf(3), bookings: 3 });
    expect(await readImports(desk.intake.dataDirectory)).toHaveLength(1);
    await desk.pane.button("Back to the sheet").click();
  });

  it("goes on by itself to the same receipt when the server is killed between two chunks and started again", async () => {
    await desk.workbench.paste("A2", goodLines(manyLines));
    await desk.pane.status.getByText("12,000 rows · none needs attention").waitFor({ timeout: 60_000 });
    const letGo = await holdChunk(desk.workbench.page, 1);
    await desk.pane.button("Submit 12,000 ready rows").click();
    await eventually(async () => expect((await readImports(desk.intake.dataDirectory)).at(-1)).toMatchObject({ state: "open", chunks: 2 }), 60_000);
    const journaled = await desk.journaledImport();
    await desk.intake.kill();
    await letGo();
    await desk.pane.frame.getByText("The server does not answer, trying again").first().waitFor();

    await desk.restart();
    await desk.pane.heading("12,000 rows are in the books").waitFor({ timeout: 120_000 });
    expect(await desk.pane.receipt()).toMatchObject({
      "Import/Import ID": journaled, "Rows/Created": "11,997", "Rows/Unchanged": "3", "Totals/Rows": "12,000",
    });
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: manyLines, quantity: quantityOf(manyLines), bookings: manyLines });
    const lines = await readLines(desk.intake.dataDirectory);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(manyLines);
    expect(lines.filter(({ importId }) => importId === journaled)).toHaveLength(manyLines - 3);
    expect((await readImports(desk.intake.dataDirectory)).map(({ state }) => state)).toEqual(["committed", "committed"]);
    await desk.pane.button("Back to the sheet").click();
  });

  it("asks for a pairing code when its token was revoked, and goes on with the same import once it has a new one", async () => {
    await desk.workbench.paste(`A${manyLines + 2}`, goodLines(10, manyLines + 1));
    await desk.pane.status.getByText("12,010 rows · none needs attention").waitFor({ timeout: 60_000 });
    const letGo = await holdChunk(desk.workbench.page, 1);
    await desk.pane.button("Submit 12,010 ready rows").click();
    await eventually(async () => expect((await readImports(desk.intake.dataDirectory)).at(-1)).toMatchObject({ state: "open", chunks: 2 }), 60_000);
    const journaled = await desk.journaledImport();
    await revokePaneTokens();
    await letGo();

    await desk.pane.frame.getByText("The server does not accept this connection any more. Connect again.").first().waitFor({ timeout: 30_000 });
    await desk.pane.button("Enter the pairing code").click();
    await desk.pane.enterPairingCode("AAAA-AAAA");
    await desk.pane.frame.getByRole("dialog").getByText("This code was not accepted.").waitFor();
    await desk.pane.enterPairingCode(await desk.newPairingCode());

    await desk.pane.heading("12,010 rows are in the books").waitFor({ timeout: 120_000 });
    expect(await desk.pane.receipt()).toMatchObject({ "Import/Import ID": journaled, "Rows/Created": "10", "Rows/Unchanged": "12,000" });
    expect(await readBooks(desk.intake.dataDirectory)).toMatchObject({ lines: manyLines + 10, quantity: quantityOf(manyLines + 10) });
    expect((await readImports(desk.intake.dataDirectory)).map(({ state }) => state)).toEqual(["committed", "committed", "committed"]);
  });

  it("stops everything within ten seconds of Ctrl+C, PostgreSQL too", async () => {
    const postgres = Number(readFileSync(path.join(desk.intake.dataDirectory, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    expect(isRunning(postgres)).toBe(true);
    expect(await desk.intake.stop()).toBeLessThan(10);
    expect(desk.intake.process.exitCode).toBe(0);
    expect(isRunning(postgres)).toBe(false);
  });

  async function revokePaneTokens(): Promise<void> {
    const token = readFileSync(path.join(desk.intake.dataDirectory, "token"), "utf8").trim();
    const headers = { authorization: `Bearer ${token}` };
    const { tokens } = JSON.parse((await ask(`${desk.intake.pane}/v1/tokens`, { headers })).text) as { tokens: { id: string; name: string }[] };
    const ofPanes = tokens.filter(({ name }) => name === "Task pane");
    expect(ofPanes).not.toEqual([]);
    for (const { id } of ofPanes) {
      expect((await ask(`${desk.intake.pane}/v1/tokens/${id}`, { method: "DELETE", headers })).status).toBe(204);
    }
  }
});
