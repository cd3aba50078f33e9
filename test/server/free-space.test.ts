import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { keepFree } from "../../src/server/free-space";
import { readSettings } from "../../src/server/environment";
import { runIntake } from "../../src/server/run-intake";
import { newId } from "../../src/server/store/new-id";
import { digest, openBody, startApi, type TestApi } from "../support/postgres-api";
import { freePortPair } from "../support/running-intake";
import { sheetRow } from "../support/sheet-rows";
import { mountSmallDisk } from "../support/small-disk";

const megabyte = 1024 ** 2;
const disk = mountSmallDisk(16);
/** Without a disk of its own more is asked of the one that there is than it can have. */
let least = 8 * megabyte;
let place: string;
let api: TestApi;
beforeAll(async () => {
  place = disk?.place ?? await mkdtemp(path.join(tmpdir(), "intake-disk-"));
  api = await startApi({ hasSpace: () => keepFree(place, least)() });
}, 60_000);
afterAll(async () => {
  await api.close();
  if (disk === null) rmSync(place, { recursive: true });
  else disk.unmount();
});

const filler = () => path.join(place, "filler");
function fill(): void {
  if (disk === null) least = Number.MAX_SAFE_INTEGER;
  else writeFileSync(filler(), Buffer.alloc(12 * megabyte));
}
function free(): void {
  if (disk === null) least = 0;
  else rmSync(filler());
}

const chunk = Buffer.from(JSON.stringify({ rows: [sheetRow(2, { id: "LATER" })] }));
const put = (importId: string, number: number) =>
  api.call("PUT", `/v1/imports/${importId}/chunks/${number}`, { raw: chunk, headers: { "content-digest": digest(chunk) } });
const open = async () => {
  const importId = newId();
  expect((await api.call("PUT", `/v1/imports/${importId}`, { body: openBody() })).status).toBe(201);
  return importId;
};

it("T22: where little of the disk is free new rows are refused with 507, what is stored is committed, undone, aborted and read, and once there is space the same request stores them", async () => {
  const waiting = await api.send([sheetRow(2, { id: "WAITS" })]);
  const begun = await open();
  expect((await put(begun, 0)).status).toBe(201);
  fill();
  const refused = await put(begun, 1);
  expect([refused.status, refused.body.code, refused.body.retryable, Number(refused.headers["retry-after"]) > 0]).toEqual([507, "storage-full", true, true]);
  // What is there already is found again.
  expect((await put(begun, 0)).status).toBe(200);
  expect((await api.call("GET", `/v1/imports/${begun}/chunks`)).body.chunks).toHaveLength(1);
  expect((await api.commit(waiting.importId, String(waiting.sealed.headers.etag))).status).toBe(200);
  expect((await api.call("GET", "/v1/purchases")).body.purchases).toHaveLength(1);
  expect((await api.call("POST", `/v1/imports/${waiting.importId}/undo`, { body: {} })).status).toBe(200);
  const other = await open();
  expect((await api.call("POST", `/v1/imports/${other}/abort`)).status).toBe(200);
  free();
  expect((await put(begun, 1)).status).toBe(201);
});

it("T22: the embedded PostgreSQL keeps free of its disk what INTAKE_FREE_MB says", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "intake-free-"));
  // PostgreSQL works as an account of its own where the server is root.
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, "manifest.xml"), "<OfficeApp/>");
  const port = await freePortPair();
  const settings = readSettings({
    PORT: String(port), INTAKE_DATA: path.join(folder, "data"), INTAKE_PUBLIC_URL: "https://intake.example.com", INTAKE_PROXY: "127.0.0.1", INTAKE_FREE_MB: "9999999",
  }, ["--public"]);
  const running = await runIntake({ settings, files: { pane: folder, workbench: folder, office: null }, say: () => undefined });
  try {
    const token = readFileSync(path.join(folder, "data/token"), "utf8").trim();
    const send = async (at: string, body: string) => {
      const { status } = await fetch(`http://127.0.0.1:${port}/v1/imports/${at}`, {
        method: "PUT", body, headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-digest": digest(body) },
      });
      return status;
    };
    const importId = newId();
    expect([await send(importId, JSON.stringify(openBody())), await send(`${importId}/chunks/0`, chunk.toString())]).toEqual([201, 507]);
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
