import { readXlsx } from "hucre/xlsx";
import { readingOf } from "../../src/contract/open-import";
import { checkRows } from "../../src/domain/check-rows";
import { issueMessage } from "../../src/domain/messages";
import type { Issue } from "../../src/domain/issue";
import type { Product } from "../../src/domain/product";
import { createProductIndex } from "../../src/domain/product-index";
import { normaliseText } from "../../src/domain/normalise-text";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { createHost } from "../../src/workbench/host/create-host";
import { parseCsv } from "../support/csv";
import { cleanedByHand, naughtyTexts } from "../support/naughty-texts";
import { digest, manifestOf, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

type Line = Readonly<Record<"id" | "product" | "customBilling" | "customRevRecognition", string>>;

/** Imports rows whose products are these; answers what the books hold of them, by ID. */
async function stored(rows: readonly ReturnType<typeof sheetRow>[], products: readonly Product[]): Promise<ReadonlyMap<string, Line>> {
  const path = `/v1/imports/${newId()}`;
  const raw = Buffer.from(JSON.stringify({ rows }));
  await api.call("PUT", path, { body: openBody() });
  await api.call("PUT", `${path}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  const sealed = await api.call("PUT", `${path}/manifest`, { body: manifestOf(rows, openBody(), products) });
  expect([sealed.body.state, sealed.body.counts?.failed]).toEqual(["validated", 0]);
  const receipt = await api.call("POST", `${path}/commit`, { body: {}, headers: { "if-match": String(sealed.headers.etag) } });
  expect(receipt.status).toBe(200);
  const { purchases } = (await api.call("GET", "/v1/purchases?limit=1000")).body as { purchases: Line[] };
  return new Map(purchases.map((line) => [line.id, line]));
}

it("T8 T9: a text that breaks programs comes back from the names of milestones in both schedules, as the canonical cell has it", async () => {
  const names = [...new Set(naughtyTexts.map((text) => cleanedByHand(text)))].filter((text) => text !== "" && text.length <= 100 && !/["\u201c\u201d\u201e\u00ab\u00bb]|\p{Surrogate}/u.test(text));
  expect(names.length).toBeGreaterThan(250);
  const rows = names.map((name, at) => sheetRow(at + 2, { id: `S-${at}`, customBilling: `50% @ +0m "${name}"; 50% @ +1m`, customRevRecognition: `100% @ 2027-01-31 "${name}"` }));
  const { verdicts } = checkRows(rows, { reading: readingOf(openBody()), products: createProductIndex(sampleProducts) });
  const lines = await stored(rows, sampleProducts);
  for (const [at, name] of names.entries()) {
    const { customBilling, customRevRecognition } = verdicts[at]?.line ?? {};
    expect(lines.get(`S-${at}`)).toMatchObject({ customBilling, customRevRecognition });
    expect([customBilling, customRevRecognition]).toEqual([`50% @ +0m "${name}"; 50% @ +1m`, `100% @ 2027-01-31 "${name}"`]);
  }
});

it("T1: what such texts are quoted in comes out of results.csv whole, and a spreadsheet that opens it holds no formula", async () => {
  const texts = [...naughtyTexts, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1", "a\",\"=1", "a\r\n=1", "=cmd|' /C calc'!A0"];
  const { importId } = await api.send(texts.map((text, at) => sheetRow(at + 2, { id: `R-${at}`, product: text, quantity: text, customBilling: text })));
  const { body: { rows } } = await api.call("GET", `/v1/imports/${importId}/rows`) as { body: { rows: { issues: Issue[] }[] } };
  const csv = String((await api.call("GET", `/v1/imports/${importId}/results.csv`)).body);
  const told = parseCsv(csv.replace(/^\ufeff/, "")).map(({ Message = "" }) => Message);
  const sentences = rows.flatMap(({ issues }) => issues.map(issueMessage));
  expect(told.map((sentence, at) => (sentence.startsWith("'") && !sentences[at]?.startsWith("'") ? sentence.slice(1) : sentence))).toEqual(sentences);
  expect(sentences.filter((sentence) => texts.some((text) => normaliseText(text) !== "" && sentence.includes(normaliseText(text)))).length).toBeGreaterThan(400);

  expect(await formulasIn(csv)).toBe(0);
  // Without the apostrophe there would be one.
  expect(await formulasIn('"Message"\r\n"=1+1"\r\n')).toBe(1);
});

// After it the list holds more than the sample products.
it("T8 T9: such a text comes back from the product list and from the lines that name it, byte for byte", async () => {
  const [sample] = sampleProducts;
  if (!sample) throw new Error("There are no sample products.");
  // No two that one cell could mean, and none that a cell holds in another writing.
  const ids = [...new Map(naughtyTexts.map((text) => cleanedByHand(text)).filter((text) => text !== "" && text.length <= 255 && !/\p{Surrogate}/u.test(text))
    .map((text) => [text.normalize("NFKC").toLowerCase(), text])).values()];
  expect(ids.length).toBeGreaterThan(400);
  const { body: { products } } = await api.call("PUT", "/v1/products", { body: { products: ids.map((id, at) => ({ ...sample, id, name: `Product ${at}`, code: null })) } });
  const known = new Set((products as Product[]).map(({ id }) => id));
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
  const lines = await stored(ids.map((product, at) => sheetRow(at + 2, { id: `P-${at}`, product })), products as Product[]);
  expect(ids.map((_, at) => lines.get(`P-${at}`)?.product)).toEqual(ids);
});

/** How many formulas a workbook has that was made by opening a CSV as Excel does, each cell as if it were typed. */
async function formulasIn(csv: string): Promise<number> {
  const { files } = createHost();
  await files.open("results.csv", new TextEncoder().encode(csv));
  const { sheets } = await readXlsx((await files.save("xlsx")).bytes, { readStyles: true });
  return sheets.reduce((sum, { cells }) => sum + [...cells?.values() ?? []].filter(({ formula }) => formula !== undefined).length, 0);
}
