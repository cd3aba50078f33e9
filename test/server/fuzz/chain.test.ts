import fc from "fast-check";
import type { OpenImport } from "../../../src/contract/open-import";
import type { SheetRow } from "../../../src/domain/cell";
import { sampleProducts } from "../../../src/server/sample-products";
import { newId } from "../../../src/server/store/new-id";
import { examples } from "../../support/examples";
import { digest, manifestOf, startApi, today, type Reply, type TestApi } from "../../support/postgres-api";
import { sheetRow } from "../../support/sheet-rows";
import { readTables } from "../../support/tables";
import { faultsOf } from "./answers";
import { mutated, sent, type Sent } from "./mutations";
import { operations, type Operation } from "./operations";
import { valueOf } from "./value-of";

let api: TestApi;
beforeAll(async () => { api = await startApi(); }, 60_000);
afterAll(() => api.close());

function operation(operationId: string): Operation {
  const found = operations.find((one) => one.operationId === operationId);
  if (found === undefined) throw new Error(`The document has no operation ${operationId}.`);
  return found;
}

const schemaOf = (operationId: string) => valueOf(operation(operationId).body ?? {});

/** As the schema has it, but for what the server compares with its own clock and version. */
const opened = schemaOf("openImport").map((body): OpenImport => ({ ...(body as OpenImport), template: { key: "customer-import", version: 1 }, importDate: today() }));

/** Rows by the schema and good lines, in the order of a sheet. */
const rows = schemaOf("putChunk").chain((body) => fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }).map((good): SheetRow[] =>
  good.map((isGood, index) => {
    const any = (body as { rows: SheetRow[] }).rows;
    return isGood ? sheetRow(index + 2) : [index + 2, any[index % any.length]?.[1] ?? []];
  })));

let requests = 0;

async function send(operationId: string, importId: string, { raw, headers }: Sent, more: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { method, path } = operation(operationId);
  requests += 1;
  const reply = await api.call(method, path.replace("{importId}", importId).replace("{number}", "0"), {
    raw, headers: { ...headers, ...more }, from: `10.0.${(requests >> 8) & 255}.${requests & 255}`,
  });
  expect(faultsOf(operation(operationId), reply)).toEqual([]);
  return reply;
}

it("T18, T30: any rows that fit the document are sealed, committed and undone, whatever wrong requests come between; at the end the books are as before", async () => {
  await fc.assert(fc.asyncProperty(opened, rows, fc.infiniteStream(fc.nat()), async (open, sheet, seeds) => {
    const before = await readTables(api.db);
    const importId = newId();
    /** The right request, after one like it that is wrong in one place and another that is right, but early or late. */
    const step = async (operationId: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Reply> => {
      const [wrong] = fc.sample(mutated(body), { numRuns: 1, seed: seeds.next().value ?? 0 });
      // What is opened or stored first, stays: a wrong one that is right by chance would be another import.
      if (wrong !== undefined && operationId !== "openImport" && operationId !== "putChunk") await send(operationId, importId, wrong, more);
      return send(operationId, importId, sent("", JSON.stringify(body)), more);
    };
    expect((await step("openImport", open)).status).toBe(201);
    expect((await step("putChunk", { rows: sheet })).status).toBe(201);
    const sealed = await step("putManifest", { ...manifestOf(sheet, open, sampleProducts), chunks: [{ number: 0, digest: digest(JSON.stringify({ rows: sheet })) }] });
    expect(sealed.status).toBe(200);
    if (sealed.body.state === "validated") {
      const committed = await step("commitImport", { duplicateContent: "allow" }, { "if-match": String(sealed.headers.etag) });
      expect([committed.status, committed.body.totals]).toEqual([200, sealed.body.totals]);
      expect((await step("undoImport", { keepLaterChanges: false })).status).toBe(200);
    }
    expect(await readTables(api.db)).toEqual(before);
  }), examples(25));
}, 3_600_000);
