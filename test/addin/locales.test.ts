import { defaultTenant } from "../../src/server/store/migrate";
import { sampleProducts } from "../../src/server/sample-products";
import { startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { startFront, type ApiFront } from "../support/api-front";
import { typed, until } from "./live-pane";
import { openSheetWithServer, receiptOf, type SheetOptions } from "./sheet-with-server";

let api: TestApi;
let front: ApiFront;
beforeAll(async () => { api = await startApi(); front = await startFront(api); }, 120_000);
afterAll(async () => { await front.close(); await api.close(); });

const product = sampleProducts[0]!.id;
const line = (id: string, fields: Parameters<typeof typed>[0] = {}) => typed({ id, product, opportunity: id, ...fields });
const openSheet = (rows: string[][], options?: SheetOptions) => openSheetWithServer(api, front, rows, options);
type OpenSheet = Awaited<ReturnType<typeof openSheet>>;

/** Gives cells a number format, as a person would before typing. */
async function formatted({ pane: { excel } }: OpenSheet, address: string, format: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Customer import").getRange(address).numberFormat = [[format]];
    await context.sync();
  });
}

/** What the sheet shows in a cell. */
async function shown({ pane: { excel } }: OpenSheet, address: string): Promise<string> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Customer import").getRange(address);
    range.load("text");
    await context.sync();
    return range.text[0]?.[0] ?? "";
  });
}

/** `row:code` of what the pane lists of dates and quantities by themselves, with what was read. */
const said = ({ pane }: OpenSheet) => pane.sheet().view.groups.flatMap(({ issues }) => issues)
  .filter(({ code }) => /^(?:QUANTITY|BILLING_DATE|BOOKING_DATE)_/.test(code) && code !== "BOOKING_DATE_AFTER_BILLING")
  .map(({ rowNumber, code, params }) => `${rowNumber}:${code} ${params.date ?? params.iso ?? params.n ?? ""}`).sort();

async function stored(id: string): Promise<{ billingDate: string; bookingDate: string | null; quantity: string }> {
  const { body } = await api.call("GET", "/v1/purchases?limit=1000");
  const found = body.purchases.find((purchase: { id: string }) => purchase.id === id);
  return found && { billingDate: found.billingDate, bookingDate: found.bookingDate, quantity: found.quantity };
}

/** How the server was told to read the cells of an import. */
const opened = (importId: string) => api.db.asTenant(defaultTenant, async (tx) =>
  (await tx.query<{ opened: Record<string, unknown> }>("select opened from import where id = $1", [importId])).rows[0]?.opened ?? {});

/** Types into a cell as text, as it comes from an export or a cell that is formatted as text. */
async function typedAsText(sheet: OpenSheet, address: string, row: number, column: number, text: string): Promise<void> {
  await formatted(sheet, address, "@");
  sheet.user.type(row, column, text);
}

/** What a person there types for the same three things: 3/4/2026, a month in words, and 1234.5. */
const locales = [
  { locale: "en-US", date: "3/4/2026", is: "2026-03-04", words: "Mar 31, 2026", number: "1,234.5", thousands: "1234", fraction: "1.234" },
  { locale: "de-DE", date: "03.04.2026", is: "2026-04-03", words: "31. März 2026", number: "1.234,5", thousands: "1.234", fraction: "1234" },
  { locale: "fr-FR", date: "03/04/2026", is: "2026-04-03", words: "31 mars 2026", number: "1\u202f234,5", thousands: "1.234", fraction: "1234" },
  { locale: "es-ES", date: "3/4/2026", is: "2026-04-03", words: "31 de marzo de 2026", number: "1.234,5", thousands: "1.234", fraction: "1234" },
] as const;

describe.each(locales)("in a workbook of $locale", ({ locale, date, is, words, number, thousands, fraction }) => {
  const id = (name: string) => `${locale}-${name}`;

  it("F52: what Excel itself reads is shown, read and stored as the same day and number", async () => {
    const sheet = await openSheet([line(id("typed"), { quantity: number, billingDate: words, bookingDate: date }), line(id("short"), { billingDate: date })], { locale });
    expect([await shown(sheet, "F2"), await shown(sheet, "G2"), await shown(sheet, "F3")]).toEqual(["2026-03-31", is, is]);
    await sheet.pane.actions.submit();
    expect(receiptOf(sheet.submission()).outcomes).toMatchObject({ created: 2 });
    expect(await stored(id("typed"))).toEqual({ billingDate: "2026-03-31", bookingDate: is, quantity: "1234.5" });
    expect((await stored(id("short"))).billingDate).toBe(is);
  });

  it("F52: what is text is read as the workbook's locale says, said where it can be meant otherwise, and stored as said", async () => {
    const sheet = await openSheet([line(id("text")), line(id("comma")), line(id("point"))], { locale });
    await typedAsText(sheet, "F2", 1, 5, date);
    await typedAsText(sheet, "G2", 1, 6, words);
    await typedAsText(sheet, "E2", 1, 4, number);
    await typedAsText(sheet, "E3", 2, 4, "1,234");
    await typedAsText(sheet, "E4", 3, 4, "1.234");
    await sheet.pane.checked();
    expect(said(sheet)).toEqual([`2:BILLING_DATE_AMBIGUOUS ${is}`, `3:QUANTITY_AMBIGUOUS ${thousands}`, `4:QUANTITY_AMBIGUOUS ${fraction}`]);
    await sheet.pane.actions.submit();
    expect(await stored(id("text"))).toEqual({ billingDate: is, bookingDate: "2026-03-31", quantity: "1234.5" });
    expect([(await stored(id("comma"))).quantity, (await stored(id("point"))).quantity]).toEqual([thousands, fraction]);
  });

  it("F52: how the cells are read travels with the import, and the server reads alike; under strict it refuses what can be meant otherwise", async () => {
    const sheet = await openSheet([line(id("strict"))], { locale });
    await typedAsText(sheet, "F2", 1, 5, date);
    await sheet.pane.checked();
    await sheet.pane.actions.submit();
    const how = await opened(receiptOf(sheet.submission()).importId);
    expect(how).toMatchObject({ locale: { decimal: locale === "en-US" ? "." : ",", dateOrder: locale === "en-US" ? "mdy" : "dmy" }, date1904: false });
    const row = (name: string) => sheetRow(2, { id: id(name), product, opportunity: id(name), billingDate: date });
    const { locale: reading, importDate } = how as { locale: { decimal: "." | ","; dateOrder: "dmy" | "mdy" }; importDate: string };
    const { sealed } = await api.send([row("refused")], { locale: reading, importDate, strict: true, mode: "all-or-nothing" });
    expect(sealed.body).toMatchObject({ state: "rejected", failed: [{ issues: [{ code: "BILLING_DATE_AMBIGUOUS", severity: "error", params: { value: date, date: is } }] }] });
    expect(await stored(id("refused"))).toBeUndefined();
  });

  it("F51: days of a workbook that counts from 1904 are stored as it shows them, typed, in words, as text and as plain numbers", async () => {
    const sheet = await openSheet([line(id("1904"), { billingDate: words, bookingDate: date }), line(id("1904-text")), line(id("1904-number"))], { locale, date1904: true });
    await typedAsText(sheet, "F3", 2, 5, words);
    await formatted(sheet, "F4", "General");
    // 2026-03-31, counted from 1904.
    sheet.user.type(3, 5, "44650");
    await sheet.pane.checked();
    expect([await shown(sheet, "F2"), await shown(sheet, "G2")]).toEqual(["2026-03-31", is]);
    expect(said(sheet)).toEqual(["4:BILLING_DATE_SERIAL 2026-03-31"]);
    await sheet.pane.actions.submit();
    expect(await opened(receiptOf(sheet.submission()).importId)).toMatchObject({ date1904: true });
    expect(await stored(id("1904"))).toMatchObject({ billingDate: "2026-03-31", bookingDate: is });
    expect([(await stored(id("1904-text"))).billingDate, (await stored(id("1904-number"))).billingDate]).toEqual(["2026-03-31", "2026-03-31"]);
  });
});

it("F51: where the hidden sheet that tells the system is lost, it is made again before a submission reads the dates", async () => {
  const sheet = await openSheet([line("lost-1904")], { date1904: true });
  await sheet.pane.excel.Excel.run(async (context) => {
    const hidden = context.workbook.worksheets.getItem("Intake lists");
    hidden.visibility = "Visible";
    hidden.delete();
    await context.sync();
  });
  await sheet.pane.actions.submit();
  await until(() => sheet.submission().step === "done");
  expect((await stored("lost-1904")).billingDate).toBe("2026-03-31");
});
