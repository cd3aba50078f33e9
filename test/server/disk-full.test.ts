import type { Client } from "pg";
import { newId } from "../../src/server/store/new-id";
import { connected } from "../support/postgres";
import { digest, openBody, startApi, type TestApi } from "../support/postgres-api";
import { sheetRow } from "../support/sheet-rows";
import { moveToSmallDisk, type SmallDisk } from "../support/small-disk";
import { readTables } from "../support/tables";

let api: TestApi;
let admin: Client;
let disk: SmallDisk;
beforeAll(async () => {
  api = await startApi();
  admin = await connected(api.postgres.cluster.adminUrl);
  disk = await moveToSmallDisk((statement) => admin.query(statement), 96);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await api.close();
  disk.remove();
});

const rowsOf = (group: string, count: number) => Array.from({ length: count }, (_, index) =>
  sheetRow(index + 2, { id: `${group}-${index}`, customer: `Customer ${index % 40}`, opportunity: `Deal ${(index * 7919) % 100_003}` }));

it("F30: a chunk that finds the disk full is refused with 507 and is not there; once there is space the same request stores it", async () => {
  const importId = newId();
  await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() });
  const raw = Buffer.from(JSON.stringify({ rows: rowsOf("CHUNK", 5_000) }));
  const send = () => api.call("PUT", `/v1/imports/${importId}/chunks/0`, { raw, headers: { "content-digest": digest(raw) } });
  await disk.fill();
  const refused = await send();
  expect([refused.status, refused.body.code, refused.body.retryable, Number(refused.headers["retry-after"]) > 0]).toEqual([507, "storage-full", true, true]);
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toEqual([]);
  await disk.free();
  expect((await send()).status).toBe(201);
  expect((await api.call("GET", `/v1/imports/${importId}/chunks`)).body.chunks).toMatchObject([{ number: 0, rows: 5_000, digest: digest(raw) }]);
});

it("F30: a commit that finds the disk full leaves nothing half; what is stored can be read meanwhile, and the repeated commit applies it once", async () => {
  const { importId, sealed } = await api.send(rowsOf("COMMIT", 3_000));
  const before = await readTables(api.db);
  await disk.fill();
  const refused = await api.commit(importId, String(sealed.headers.etag));
  expect([refused.status, refused.body.code]).toEqual([507, "storage-full"]);
  expect((await api.call("GET", `/v1/imports/${importId}`)).body.state).toBe("validated");
  expect(await readTables(api.db)).toEqual(before);
  await disk.free();
  const receipt = await api.commit(importId, String(sealed.headers.etag));
  expect([receipt.status, receipt.body.outcomes.created]).toEqual([200, 3_000]);
  expect((await api.commit(importId, String(sealed.headers.etag))).body).toEqual(receipt.body);
});
