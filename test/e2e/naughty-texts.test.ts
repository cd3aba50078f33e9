import { readFileSync } from "node:fs";
import path from "node:path";
import { normaliseText } from "../../src/domain/normalise-text";
import { readOpportunities } from "../support/books";
import { Desk } from "../support/desk";
import { eventually } from "../support/eventually";
import { ask, root } from "../support/running-intake";

jest.setTimeout(180_000);

const texts = JSON.parse(readFileSync(path.join(root, "test/data/blns-part.json"), "utf8")) as string[];

const longest = 255;
const isBlank = (text: string) => normaliseText(text) === "";
const isGood = (text: string) => !isBlank(text) && normaliseText(text).length <= longest;

/** A cell as a spreadsheet puts it on the clipboard. */
const onClipboard = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("texts that break programs, as customers and opportunities", () => {
  let desk: Desk;
  const alarms: string[] = [];

  beforeAll(async () => {
    desk = await Desk.open();
    const { page } = desk.workbench;
    page.on("dialog", (dialog) => { alarms.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    page.on("pageerror", (error) => alarms.push(`error: ${error.message}`));
    page.on("request", (request) => { if (!new URL(request.url()).host.startsWith("localhost:")) alarms.push(`request: ${request.url()}`); });
    await desk.insertTemplate();
  });

  afterAll(() => desk?.close());

  it("shows them as they are, in the sheet and in the pane, and runs nothing", async () => {
    const lines = texts.map((text, at) => [`N-${at}`, onClipboard(text), onClipboard(text), "CRM-STD", "1", "2026-01-15"].join("\t"));
    await desk.workbench.paste("A2", lines.join("\r\n"));
    await desk.pane.status.getByText(`${texts.length} rows`).waitFor();
    const shown: string[] = [];
    for (let row = 2; row < texts.length + 2; row += 1) shown.push(await desk.workbench.source(`B${row}`));
    expect(shown).toEqual(texts);
    await desk.pane.group("Text is too long").click();
    const markup = "script:not([src]), img[onerror], iframe[src*='ckers'], [onfocus], [onerror]";
    expect(await desk.workbench.page.locator(markup).count()).toBe(0);
    expect(await desk.pane.frame.locator(markup).count()).toBe(0);
    expect(alarms).toEqual([]);
  });

  it("paints customers that are blank once cleaned and texts that are too long, and no other", async () => {
    const red = texts.flatMap((text, at) => (isBlank(text) ? [`B${at + 2}`] : isGood(text) ? [] : [`B${at + 2}`, `C${at + 2}`]));
    expect(red).toHaveLength(5);
    await eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(red));
  });

  it("puts every other one into the books as it was typed, but cleaned", async () => {
    const expected = texts.flatMap((text, at) => (isGood(text) ? [{ id: `N-${at}`, opportunity: normaliseText(text) }] : []));
    await desk.pane.button(`Submit ${expected.length} ready rows`).click();
    await desk.pane.heading(`${expected.length} rows are in the books`).waitFor({ timeout: 60_000 });
    const byId = (a: { id: string }, b: { id: string }) => Number(a.id.slice(2)) - Number(b.id.slice(2));
    expect([...await readOpportunities(desk.intake.dataDirectory)].sort(byId)).toEqual(expected);
    expect((await ask(`${desk.intake.pane}/readyz`)).status).toBe(200);
    expect(alarms).toEqual([]);
  });
});
