import { createMetrics } from "../../src/server/metrics/metrics";
import { serveMetrics } from "../../src/server/metrics/serve-metrics";
import { readSettings } from "../../src/server/environment";
import { startApi, type TestApi } from "../support/postgres-api";
import { freePortPair } from "../support/running-intake";
import { sheetRow } from "../support/sheet-rows";

const metrics = createMetrics();
let api: TestApi;
beforeAll(async () => { api = await startApi({ metrics }); }, 60_000);
afterAll(() => api.close());

/** The numbers of a metric by its labels. */
async function values(name: string): Promise<Record<string, number>> {
  const lines = (await metrics.text()).split("\n").filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(lines.map((line) => [line.slice(name.length, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]));
}

it("counts requests by the route's pattern and status, an import by each state once, and the rows that it wrote", async () => {
  const rows = [sheetRow(2, { id: "M-1" }), sheetRow(3, { id: "M-2" }), sheetRow(4, { id: "M-3", customer: null })];
  const { importId, sealed } = await api.send(rows);
  await api.call("POST", `/v1/imports/${importId}/dry-run`, { body: {} });
  for (let times = 0; times < 2; times += 1) expect((await api.commit(importId, String(sealed.headers.etag))).status).toBe(200);
  for (let times = 0; times < 2; times += 1) await api.call("POST", `/v1/imports/${importId}/undo`, { body: {} });
  const { importId: dropped } = await api.send([sheetRow(2, { id: "M-4", customer: null })]);
  await api.call("POST", `/v1/imports/${dropped}/abort`);
  const changes = await values("intake_import_changes_total");
  expect(changes).toMatchObject({ '{state="open"}': 2, '{state="committed"}': 1, '{state="undone"}': 1, '{state="rejected"}': 1, '{state="aborted"}': 1 });
  expect(await values("intake_rows_committed_total")).toEqual({ "": 2 });
  const requests = await values("intake_http_requests_total");
  expect(requests['{method="POST",route="/v1/imports/:importId/commit",status="200"}']).toBe(2);
  expect(await values("intake_http_request_duration_seconds_count")).toMatchObject({ '{method="PUT",route="/v1/imports/:importId"}': 2 });
});

it("tells how the connections to the database are used", async () => {
  const use = await values("intake_database_connections");
  expect(Object.keys(use).sort()).toEqual(['{kind="idle"}', '{kind="open"}', '{kind="waiting"}']);
  expect(use['{kind="open"}']).toBeGreaterThan(0);
});

it("T23: no customer, tenant, token or id comes into a metric or the log, whatever is asked for", async () => {
  const { body: { importId } } = await api.import([sheetRow(2, { id: "CANARY-1", customer: "Canary Limited" })]);
  await api.call("GET", "/v1/imports/Canary%20Limited");
  await api.call("GET", "/v1/Canary%20Limited?name=Canary%20Limited");
  await api.call("GET", "/v1/products", { token: `${api.token}Canary` });
  await api.call("PUT", `/v1/imports/${importId}`, { body: { Canary: "Canary Limited" } });
  const told = `${await metrics.text()}${api.logged.join("")}`;
  for (const secret of ["canary", api.token.toLowerCase(), importId, "00000000-0000-7000"]) expect(told.toLowerCase()).not.toContain(secret);
  expect(Object.keys(await values("intake_http_requests_total"))).toContain('{method="GET",route="none",status="404"}');
});

it("T23: every request is one line of the log, with the id that its answer bears", async () => {
  const { headers } = await api.call("GET", "/v1/limits");
  const line = api.logged.map((text) => JSON.parse(text)).find(({ reqId, msg }) => reqId === headers["x-request-id"] && msg === "request answered");
  expect(line).toMatchObject({ method: "GET", route: "/v1/limits", status: 200, milliseconds: expect.any(Number) });
});

it("answers Prometheus at the address of INTAKE_METRICS, which is this computer's unless another is named", async () => {
  const port = await freePortPair();
  const place = readSettings({ INTAKE_METRICS: String(port) }, []).metrics;
  expect(place).toEqual({ host: "127.0.0.1", port });
  expect(readSettings({ INTAKE_METRICS: "[::]:9464" }, []).metrics).toEqual({ host: "::", port: 9464 });
  expect(() => readSettings({ INTAKE_METRICS: "localhost:9464" }, [])).toThrow("INTAKE_METRICS names no address");
  const stop = await serveMetrics(metrics, place!);
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, metrics.contentType]);
  expect(await answer.text()).toContain("# TYPE intake_http_requests_total counter");
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  await expect(serveMetrics(metrics, place!)).rejects.toThrow(`INTAKE_METRICS names 127.0.0.1, port ${port}, which cannot be had (EADDRINUSE).`);
  await stop();
});
