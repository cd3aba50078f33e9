import { createEngine } from "../../src/domain/create-engine";
import { createProductIndex } from "../../src/domain/product-index";
import { context, product, row, said, sentences } from "./rows";

const day = (iso: string) => ({ billingDate: iso });
const found = (...rows: Parameters<typeof said>[0]) => said(rows, "RENEWAL_LIKELY");
const first = row(2, { id: "A", ...day("2025-01-01") });

it("RENEWAL_LIKELY: a new line that begins where an earlier one of the same customer and product ends looks like its renewal", () => {
  const rows = [first, row(3, { id: "B", ...day("2026-01-01") })];
  expect(found(...rows)).toEqual(["3:renewal:RENEWAL_LIKELY"]);
  expect(sentences(rows, "RENEWAL_LIKELY")).toEqual(['This looks like the renewal of A (ends 2025-12-31). As "new" it counts a second booking.']);
});

it("RENEWAL_LIKELY: up to 60 days before and after the end, and not a day more", () => {
  expect(found(first, row(3, { id: "B", ...day("2026-03-02") }))).toHaveLength(1);
  expect(found(first, row(3, { id: "B", ...day("2026-03-03") }))).toEqual([]);
  expect(found(first, row(3, { id: "B", ...day("2025-11-02") }))).toHaveLength(1);
  expect(found(first, row(3, { id: "B", ...day("2025-11-01") }))).toEqual([]);
});

it("RENEWAL_LIKELY: not of another customer or product, of a line that is renewed already, nor of what is marked as a renewal", () => {
  expect(found(first, row(3, { id: "B", customer: "Globex", ...day("2026-01-01") }))).toEqual([]);
  expect(found(first, row(3, { id: "B", product: "BASIC", ...day("2026-01-01") }))).toEqual([]);
  expect(found(first, row(3, { id: "B", renewal: true, ...day("2026-01-01") }))).toEqual([]);
  expect(found(first, row(3, { id: "B", renewal: true, ...day("2026-01-01") }), row(4, { id: "C", ...day("2026-01-15") }))).toEqual([]);
});

it("RENEWAL_LIKELY: of several the one whose end is nearest, then the one that began last, then the first ID; not one that begins on the same day", () => {
  const products = createProductIndex([product("PRO", { termMonths: 1 }), product("LONG", { termMonths: 12 })]);
  const renewed = (...rows: Parameters<typeof said>[0]) => sentences(rows, "RENEWAL_LIKELY", { ...context, products }).map((sentence) => /of (\w+) /.exec(sentence)?.[1]);
  const month = (rowNumber: number, id: string, iso: string, more = {}) => row(rowNumber, { id, ...day(iso), ...more });
  expect(renewed(month(2, "A", "2026-01-01"), month(3, "B", "2026-01-01"))).toEqual([]);
  expect(renewed(month(2, "A", "2026-01-01", { renewal: true }), month(3, "B", "2026-01-11", { renewal: true }), month(4, "C", "2026-02-12"))).toEqual(["B"]);
  // Both terms end on the eve of the new line's.
  const long = (rowNumber: number, id: string) => month(rowNumber, id, "2025-01-01", { product: "LONG", renewal: true });
  expect(renewed(long(2, "Z"), long(3, "Y"), month(4, "C", "2026-01-01", { product: "LONG" }))).toEqual(["Y"]);
});

it("RENEWAL_LIKELY: the order of the rows does not matter, and a product that does not recur has nothing to renew", () => {
  expect(found(row(2, { id: "B", ...day("2026-01-01") }), row(3, { id: "A", ...day("2025-01-01") }))).toEqual(["2:renewal:RENEWAL_LIKELY"]);
  const products = createProductIndex([product("PRO", { recurring: false, termMonths: null, billingFrequency: "one-time" })]);
  const engine = createEngine({ ...context, products });
  engine.replaceAll([first, row(3, { id: "B", ...day("2026-01-01") })]);
  expect(engine.counts().get("RENEWAL_LIKELY")).toBeUndefined();
});

it("RENEWAL_LIKELY: is gone once the line is marked, and is not asked on the server's behalf", () => {
  const rows = [first, row(3, { id: "B", ...day("2026-01-01") })];
  const engine = createEngine(context);
  engine.replaceAll(rows);
  engine.edit([row(3, { id: "B", renewal: true, ...day("2026-01-01") })]);
  expect(engine.counts().get("RENEWAL_LIKELY")).toBeUndefined();
  const server = createEngine({ ...context, onServer: true });
  server.replaceAll(rows);
  expect(server.counts().get("RENEWAL_LIKELY")).toBeUndefined();
});
