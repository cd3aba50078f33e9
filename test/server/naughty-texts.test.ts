import { checkRows } from "../../src/domain/check-rows";
import { customerIdentity } from "../../src/domain/customer-key";
import { createProductIndex } from "../../src/domain/product-index";
import { sampleProducts } from "../../src/server/sample-products";
import { readingOf } from "../../src/contract/open-import";
import { cleanedByHand, naughtyTexts } from "../support/naughty-texts";
import { openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

interface Purchase {
  readonly id: string;
  readonly customer: string;
  readonly opportunity: string | null;
}

it("T8 T9: a text that breaks programs comes back from the books as it was typed, as ID, customer and opportunity", async () => {
  const rows = [...new Set(naughtyTexts)].map((text, at) => sheetRow(at + 2, { id: text, customer: text, opportunity: text }));
  const { verdicts } = checkRows(rows, { reading: readingOf(openBody()), products: createProductIndex(sampleProducts) });
  const lines = verdicts.flatMap(({ line }) => line ?? []);
  expect(lines.length).toBeGreaterThan(420);

  const receipt = await api.import(rows);
  expect(receipt.body.outcomes).toMatchObject({ created: lines.length, failed: rows.length - lines.length });

  const purchases = (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases as Purchase[];
  const stored = new Map(purchases.map((purchase) => [purchase.id, purchase]));
  expect(stored.size).toBe(lines.length);
  // Customers whose names differ in case, blanks and punctuation only are one, and the first writing is its name.
  const names = new Map<string, string>();
  for (const { customer } of lines) if (!names.has(customerIdentity(customer))) names.set(customerIdentity(customer), customer);
  for (const { rowNumber, id, customer } of lines) {
    const typed = String(rows.find(([number]) => number === rowNumber)?.[1][0]);
    expect(id).toBe(cleanedByHand(typed, { keepBlanks: true }));
    expect(stored.get(id)).toMatchObject({ id, customer: names.get(customerIdentity(customer)), opportunity: cleanedByHand(typed) });
  }
});

it("what is wrong with such a text is told in the words of the rows, whatever it holds", async () => {
  const texts = [...naughtyTexts, "\ud800", "a\udc00b", "\0", "\\u0000", "\x1b[31m"];
  const rows = texts.map((text, at) => sheetRow(at + 2, { id: `W-${at}`, quantity: text, customBilling: text, product: text }));
  const { importId, sealed } = await api.send(rows);
  expect(sealed.body).toMatchObject({ state: "rejected", counts: { failed: rows.length } });
  const { body } = await api.call("GET", `/v1/imports/${importId}/rows`);
  const { verdicts } = checkRows(rows, { reading: readingOf(openBody()), products: createProductIndex(sampleProducts) });
  expect(body.rows.map(({ issues }: { issues: unknown }) => issues)).toEqual(verdicts.map(({ issues }) => issues));
});
