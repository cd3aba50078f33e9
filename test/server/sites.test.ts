import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { createWorkbench, servePane } from "../../src/server/sites";
import { defaultTenant } from "../../src/server/store/migrate";
import { startApi, type TestApi } from "../support/postgres-api";

const folder = mkdtempSync(path.join(tmpdir(), "intake-sites-"));
let api: TestApi;
let workbench: FastifyInstance;
beforeAll(async () => {
  for (const name of ["pane", "office", "workbench"]) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, "secret.txt"), "Nobody reads this.");
  for (const file of ["pane/taskpane.html", "pane/taskpane.js", "office/office.js", "workbench/index.html"]) writeFileSync(path.join(folder, file), "<!doctype html>");
  api = await startApi();
  await servePane(api.app, { root: path.join(folder, "pane"), office: path.join(folder, "office"), framedBy: ["https://localhost:3000"], issuers: () => [] });
  workbench = await createWorkbench({
    root: path.join(folder, "workbench"), paneOrigin: "https://localhost:3001", tls: null, codes: api.codes, tenantId: defaultTenant,
    gate: () => ({ hosts: ["localhost:3000"], origins: ["https://localhost:3000"] }),
  });
}, 60_000);
afterAll(async () => {
  await workbench.close();
  await api.close();
  rmSync(folder, { recursive: true });
});

const policyOf = (header: unknown) => new Map(String(header).split("; ").map((part) => {
  const [name = "", ...sources] = part.split(" ");
  return [name, sources] as const;
}));

it.each(["/taskpane.html", "/taskpane.js", "/office/office.js"])("T13: %s is framed by its own origin, the workbench and Office, and by nobody else", async (url) => {
  const { status, headers } = await api.call("GET", url, { token: null });
  expect([status, headers["x-frame-options"], headers["x-content-type-options"], headers["referrer-policy"], headers["cache-control"]]).toEqual([200, undefined, "nosniff", "no-referrer", "no-cache"]);
  const ancestors = policyOf(headers["content-security-policy"]).get("frame-ancestors") ?? [];
  expect(ancestors.slice(0, 2)).toEqual(["'self'", "https://localhost:3000"]);
  // Every other is a host of Microsoft's, over https, by its whole domain.
  for (const other of ancestors.slice(2)) expect(other).toMatch(/^https:\/\/(\*\.)?([a-z]+\.)?(officeapps\.live|office|office365|sharepoint|microsoft365|live)\.com$|^https:\/\/\*\.cloud\.microsoft$/);
});

it("T2, T13: in the pane no script runs that is not its own or Office's, nothing inline, and no form leaves it", async () => {
  const policy = policyOf((await api.call("GET", "/taskpane.html", { token: null })).headers["content-security-policy"]);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  for (const closed of ["base-uri", "object-src", "form-action"]) expect(policy.get(closed)).toEqual(["'none'"]);
});

it("T13: the workbench is framed by nobody, and frames the pane alone", async () => {
  const { statusCode, headers } = await workbench.inject({ url: "/", headers: { host: "localhost:3000" } });
  const policy = policyOf(headers["content-security-policy"]);
  expect([statusCode, policy.get("frame-ancestors"), policy.get("frame-src"), policy.get("script-src")]).toEqual([200, ["'none'"], ["https://localhost:3001"], ["'self'"]]);
});

it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/office/../../secret.txt", "/office/..%5c..%5csecret.txt"])("no file beside the sites' own is served: %s", async (url) => {
  for (const app of [api.app, workbench]) {
    const { statusCode, body } = await app.inject({ url, headers: { host: app === workbench ? "localhost:3000" : "localhost:80" } });
    expect([statusCode >= 400, body.includes("Nobody reads this.")]).toEqual([true, false]);
  }
});

describe("T10: the workbench gives a pairing code to its own page alone", () => {
  const own = { host: "localhost:3000", origin: "https://localhost:3000" };
  const ask = async (headers: Readonly<Record<string, string>>) => (await workbench.inject({ method: "POST", url: "/pairing-code", headers })).statusCode;
  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["its own page", own, 201],
    ["its own page, as browsers of today say", { ...own, "sec-fetch-site": "same-origin" }, 201],
    ["a page that names nobody", { host: own.host }, 403],
    ["a page of nowhere", { ...own, origin: "null" }, 403],
    ["a foreign page", { ...own, origin: "https://evil.example" }, 403],
    ["a page of another port", { ...own, origin: "https://localhost:3001" }, 403],
    ["a page of its site that is not its own", { ...own, "sec-fetch-site": "same-site" }, 403],
    ["a foreign name of this computer", { ...own, host: "evil.example:3000" }, 421],
  ])("asked by %s", async (_, headers, status) => {
    expect(await ask(headers)).toBe(status);
  });
});
