import fc from "fast-check";
import { checkedBy } from "../support/hostile/by-the-server";
import { savedSchedules, type SavedSchedules } from "../../src/domain/schedule/saved-schedules";
import { hostileProducts } from "../support/hostile/products";
import { hostileSheet } from "../support/hostile/sheets";
import { planImport, readyRows } from "../../src/addin/workflow/submission/import-plan";
import { settleDateOrder } from "../../src/addin/workflow/submission/settle-date-order";
import { readingOf } from "../../src/contract/open-import";
import { createEngine } from "../../src/domain/create-engine";
import type { SheetRow } from "../../src/domain/cell";
import type { Issue } from "../../src/domain/issue";
import { issueCodes, type IssueCode } from "../../src/domain/issue-codes";
import { createProductIndex, type ProductIndex } from "../../src/domain/product-index";
import { examples } from "../support/examples";
import { digest, openBody, startApi, type TestApi } from "../support/postgres-api";

let api: TestApi;
let products: ProductIndex;
let templates: SavedSchedules;
beforeAll(async () => {
  api = await startApi();
  await api.call("PUT", "/v1/products", { body: { products: hostileProducts } });
  // The pane's list is what the server answers, not what was put there.
  await api.call("PUT", "/v1/schedules/Foo", { body: { schedule: "30/40/30" } });
  templates = savedSchedules((await api.call("GET", "/v1/schedules")).body.schedules);
  products = createProductIndex((await api.call("GET", "/v1/products")).body.products);
}, 120_000);
afterAll(() => api.close());

/** Where: C, of what the engine finds. */
const addinOnly: readonly IssueCode[] = ["ROW_GROUPED_BLANKS", "FILE_MIXED_CURRENCY"];

/** CS, of lines without an error: dates that hang on what is stored, and schedules beside their terms. */
const byThePlan: readonly IssueCode[] = [
  "BILLING_DATE_DEFAULTED", "BILLING_DATE_FROM_BOOKING", "BOOKING_DATE_INHERITED", "BILL_AFTER_TERM", "REV_AFTER_TERM",
];

/** Both say it, the add-in of the sheet's lines and the server of all that are stored. */
const asFarAsKnown: readonly IssueCode[] = ["RENEWAL_LIKELY"];

/** Where: S; and CS, where only the stored lines tell, or the terms that the server works out. */
const serverOnly: readonly IssueCode[] = [
  "CUSTOMER_NEW", "ID_SF_STORED_MATCH", "BILLING_DATE_KEPT", "SCH_TOTAL_VS_LIST", ...byThePlan, "SCH_TERM_UNKNOWN", "SCH_REST_EXCEEDS", "SCH_REST_NO_TIME",
  "RENEWAL_UNMATCHED", "RENEWAL_AMBIGUOUS", "RENEWAL_OUT_OF_WINDOW", "RENEWAL_QTY_CHANGED", "REV_BEFORE_RENEWAL",
];

/** Both sides say these of what is written; of a line that ends with the term, or starts on a billing date that is not given, the server does, and names the product. */
const byTheTerm: readonly IssueCode[] = ["SCH_RANGE_REVERSED", "SCH_OFFSET_RANGE"];

/** Shared codes that the sheets of a plain run hold: nearly all that are found at all. */
const leastSeen = 95;

const shared = (issues: readonly Issue[]) => issues.filter(({ code, params }) =>
  !addinOnly.includes(code) && !serverOnly.includes(code) && !asFarAsKnown.includes(code) && !(byTheTerm.includes(code) && params.product !== undefined));

it("pane and server say the same of every row: code, severity, row, field and values", async () => {
  const seen = new Set<IssueCode>();
  await fc.assert(fc.asyncProperty(hostileSheet, async ({ rows, reading, strict }) => {
    const opened = openBody({ ...reading, strict });
    const engine = createEngine({ reading: readingOf(opened), products, templates, strict });
    engine.replaceAll(rows);
    const server = await checkedBy(api, opened, rows, await planImport(rows, engine.verdicts(), { products, templates }, async (text) => digest(text)));
    expect(shared(server)).toEqual(shared(engine.issues()));
    for (const { code } of shared(engine.issues())) seen.add(code);
  }), { ...examples(50), endOnFailure: true });
  expect(seen.size).toBeGreaterThanOrEqual(leastSeen);
});

/** What both say by the plan, of rows without an error; that the pane does not know what is stored it says in its own words. */
function byPlan(issues: readonly Issue[], codes: readonly IssueCode[], failed: ReadonlySet<number | null>): string[] {
  return issues.filter(({ code, rowNumber }) => codes.includes(code) && !failed.has(rowNumber)).map(({ code, severity, rowNumber, field, params: { unless: _, ...params } }) =>
    JSON.stringify([rowNumber, field, code, severity, Object.entries(params).sort()])).sort();
}

it("pane and server say the same of dates and terms by the plan, and of likely renewals, where nothing is stored", async () => {
  const seen = new Set<IssueCode>();
  await fc.assert(fc.asyncProperty(hostileSheet, async (sheet) => {
    const { reading } = sheet;
    // With IDs of their own: what may be renewed the server sees among lines without an error, the pane among those without one of their own.
    const rows = sheet.rows.map(([rowNumber, [id = null, ...cells]]): SheetRow => [rowNumber, [id === null ? id : `N-${rowNumber}`, ...cells]]);
    const opened = openBody(reading);
    const engine = createEngine({ reading: readingOf(opened), products, templates, withPlan: true });
    engine.replaceAll(rows);
    const server = await checkedBy(api, opened, rows, await planImport(rows, engine.verdicts(), { products, templates }, async (text) => digest(text)));
    const errors = server.filter(({ severity }) => severity === "error");
    const failed = new Set(errors.map(({ rowNumber }) => rowNumber));
    // A line that only the server refuses is no line that another may renew.
    const refused = errors.some(({ code, params }) => serverOnly.includes(code) || (byTheTerm.includes(code) && params.product !== undefined));
    const codes: IssueCode[] = ["BILLING_DATE_DEFAULTED", "BILL_AFTER_TERM", "REV_AFTER_TERM", ...(refused ? [] : ["RENEWAL_LIKELY" as const])];
    expect(byPlan(server, codes, failed)).toEqual(byPlan(engine.issues(), codes, failed));
    for (const { code } of engine.issues()) if (codes.includes(code)) seen.add(code);
  }), { ...examples(25), endOnFailure: true });
  expect(seen.size).toBe(4);
});

it("a code that only one side says has that place in the rule book, or needs the stored lines", () => {
  expect([...addinOnly, ...serverOnly].filter((code) => issueCodes[code].where === "CS")).toEqual([...byThePlan, "RENEWAL_UNMATCHED"]);
});

it("of the rows that the pane sends as ready the server finds no fault that the pane could have seen", async () => {
  await fc.assert(fc.asyncProperty(hostileSheet, async ({ rows, reading }) => {
    const engine = createEngine({ reading: { ...readingOf(openBody()), ...reading }, products, templates });
    engine.replaceAll(rows);
    const sent = readyRows(rows, engine.verdicts());
    fc.pre(sent.length > 0);
    const opened = openBody(settleDateOrder({ ...readingOf(openBody()), ...reading }, rows));
    const server = await checkedBy(api, opened, sent, await planImport(rows, engine.verdicts(), { products, templates }, async (text) => digest(text)));
    expect(shared(server).filter(({ severity }) => severity === "error")).toEqual([]);
  }), { ...examples(25), endOnFailure: true });
});
