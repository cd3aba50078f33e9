import { sampleProducts } from "../../src/server/sample-products";
import { startFront, type ApiFront } from "../support/api-front";
import { startApi, type TestApi } from "../support/postgres-api";
import { commandLine, csv, type CommandLine } from "./command-line";

let api: TestApi;
let front: ApiFront;
let line: CommandLine;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api);
}, 60_000);
afterAll(async () => {
  await front.close();
  await api.close();
});
beforeEach(() => { line = commandLine({ INTAKE_URL: front.baseUrl, INTAKE_TOKEN: api.token }); });
afterEach(() => {
  front.down = false;
  front.lost.length = 0;
  front.before = () => {};
  line.close();
});

let files = 0;
/** IDs of their own for each test. */
const lines = (...customers: readonly string[]) => {
  const group = files++;
  return csv(...customers.map((customer, index) => `F${group}-${index},${customer},D-${group},CRM-STD,2,2026-01-31,2026-01-31,,,`));
};
const stored = async (id: string) => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.filter((purchase: { id: string }) => purchase.id.startsWith(`${id}-`)).length;
const imports = async () => (await api.call("GET", "/v1/imports?state=committed")).body.imports.length;
const importIdIn = (out: string) => /import +([0-9a-f-]{36})/.exec(out)?.[1] ?? "";

it("P1 P2: imports a file once, and gives the same receipt to whoever repeats the command", async () => {
  const before = await imports();
  const file = line.file("deals.csv", lines("Acme Inc", "Acme Inc"));
  const first = await line.intake("submit", file, "--accept-warnings");
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/2 created, 0 updated, 0 unchanged/) });
  const second = await line.intake("submit", file, "--accept-warnings");
  expect(second.out).toBe(first.out);
  expect(await imports()).toBe(before + 1);
  expect(await line.intake("status", importIdIn(first.out))).toMatchObject({ code: 0, out: expect.stringContaining("is committed.") });
});

it("sends nothing while there are errors, and with --valid-rows the other rows", async () => {
  const group = files;
  const file = line.file("deals.csv", lines("Acme Inc", ""));
  const refused = await line.intake("submit", file, "--accept-warnings");
  expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/B3 +error[\s\S]*Nothing was sent/) });
  expect(await stored(`F${group}`)).toBe(0);
  expect(await line.intake("submit", file, "--valid-rows", "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
  expect(await stored(`F${group}`)).toBe(1);
});

it("waits where the server warns, until --accept-warnings says that it is as meant", async () => {
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: "2026-01" } });
  const file = line.file("deals.csv", lines("Acme Inc"));
  const waiting = await line.intake("submit", file);
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: null } });
  expect(waiting).toMatchObject({ code: 1, out: expect.stringContaining("--accept-warnings") });
  const committed = await line.intake("submit", file, "--accept-warnings");
  expect(committed).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
});

it("PRODUCT_CHANGED: a price that changes before the commit is told, also where warnings are accepted beforehand", async () => {
  const price = (listPrice: string) => api.call("PUT", "/v1/products", { body: { products: sampleProducts.filter(({ id }) => id === "CRM-STD").map((product) => ({ ...product, listPrice })) } });
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: "2026-01" } });
  const group = files;
  const file = line.file("deals.csv", lines("Acme Inc"));
  expect(await line.intake("submit", file)).toMatchObject({ code: 1, out: expect.stringContaining("closed") });
  await api.call("PUT", "/v1/closed-periods", { body: { lastClosedMonth: null } });
  await price("31");
  const committed = await line.intake("submit", file, "--accept-warnings");
  expect(committed).toMatchObject({ code: 0, out: expect.stringMatching(/1 created[\s\S]*Accepted:\n +D2 +warning +.*CRM-STD: list price 29 USD → 31 USD/) });
  const { body: { purchases } } = await api.call("GET", "/v1/purchases?limit=1000");
  expect(purchases.find(({ id }: { id: string }) => id === `F${group}-0`).value).toBe(String(31 * 12 * 2));
  await price("29");
});

it("F36: refuses content that another file brought before and names that import; --again imports it once more, unchanged", async () => {
  const content = lines("Acme Inc", "Acme Inc");
  const first = await line.intake("submit", line.file("deals.csv", content), "--accept-warnings");
  const copy = line.file("copy.csv", `${content}\r\n`);
  expect(await line.intake("submit", copy, "--accept-warnings")).toMatchObject({ code: 1, out: expect.stringContaining(importIdIn(first.out)) });
  expect(await line.intake("submit", copy, "--accept-warnings", "--again")).toMatchObject({ code: 0, out: expect.stringContaining("2 unchanged") });
});

it("F14: where the commit's answer is lost it finds out what became of it", async () => {
  front.lost.push({ method: "POST", path: /\/commit$/, times: 1 });
  const before = await imports();
  expect(await line.intake("submit", line.file("deals.csv", lines("Acme Inc")), "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
  expect(await imports()).toBe(before + 1);
});

it("F12: where the server is gone midway, the same command goes on under the same import later", async () => {
  const before = await imports();
  const file = line.file("deals.csv", lines("Acme Inc", "Acme Inc", "Acme Inc"));
  front.before = (path) => { front.down ||= path.endsWith("/manifest"); };
  expect(await line.intake("submit", file, "--accept-warnings")).toMatchObject({ code: 3, err: expect.stringContaining("goes on where this one stopped") });
  front.before = () => {};
  front.down = false;
  front.requests.length = 0;
  const later = await line.intake("submit", file, "--accept-warnings");
  expect(later).toMatchObject({ code: 0, out: expect.stringContaining("3 created") });
  expect(new Set(front.requests.flatMap((request) => /imports\/([0-9a-f-]{36})/.exec(request)?.[1] ?? []))).toEqual(new Set([importIdIn(later.out)]));
  expect(await imports()).toBe(before + 1);
});

it("F58: takes an import back, once; lines that a later import changed block it and are named", async () => {
  const group = files;
  const content = lines("Acme Inc", "Acme Inc");
  const { out } = await line.intake("submit", line.file("deals.csv", content), "--accept-warnings");
  const later = await line.intake("submit", line.file("later.csv", content.replace(",2,2026", ",3,2026")), "--accept-warnings");
  expect(later.out).toContain("1 updated, 1 unchanged");
  const blocked = await line.intake("undo", importIdIn(out));
  expect(blocked).toMatchObject({ code: 1, out: expect.stringContaining(`row 2  The line with the ID F${group}-0 was changed by the import ${importIdIn(later.out)}.`) });
  expect(await stored(`F${group}`)).toBe(2);
  const undone = await line.intake("undo", importIdIn(out), "--keep-later-changes");
  expect(undone).toMatchObject({ code: 0, out: expect.stringContaining("1 deleted, 0 as before, 1 kept") });
  expect(await stored(`F${group}`)).toBe(1);
  expect((await line.intake("undo", importIdIn(out))).out).toBe(undone.out);
  expect(await line.intake("undo", "01900000-0000-7000-8000-000000000000")).toMatchObject({ code: 1, out: expect.stringContaining("knows no import") });
});

it("P6: of an import that was undone the repeated command says so, and shows no receipt; --again imports the file anew", async () => {
  const group = files;
  const file = line.file("deals.csv", lines("Acme Inc"));
  const { out } = await line.intake("submit", file, "--accept-warnings");
  await line.intake("undo", importIdIn(out));
  const repeated = await line.intake("submit", file, "--accept-warnings");
  expect(repeated).toMatchObject({ code: 1, out: expect.stringContaining("has been undone") });
  expect(repeated.out).not.toContain("created");
  expect(await line.intake("submit", file, "--accept-warnings", "--again")).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
  expect(await stored(`F${group}`)).toBe(1);
});

it("checks products by the server's list", async () => {
  const file = line.file("deals.csv", csv("P-1,Acme Inc,D-1,CRM-STDD,1,2026-01-31,,,,"));
  expect(await line.intake("check", file)).toMatchObject({ code: 1, out: expect.stringMatching(/D2 +error/) });
});

it("T15: says what is wrong with the address or the token, and never tells the token", async () => {
  const file = line.file("deals.csv", lines("Acme Inc"));
  const submitWith = async (environment: NodeJS.ProcessEnv) => {
    const other = commandLine(environment);
    const answered = await other.intake("submit", file);
    other.close();
    expect(answered.out + answered.err).not.toContain("secret-token");
    return answered;
  };
  expect(await submitWith({})).toMatchObject({ code: 2, err: expect.stringContaining("INTAKE_URL and INTAKE_TOKEN") });
  expect(await submitWith({ INTAKE_URL: "http://books.example.com", INTAKE_TOKEN: "secret-token" })).toMatchObject({ code: 2, err: expect.stringContaining("https") });
  expect(await submitWith({ INTAKE_URL: front.baseUrl, INTAKE_TOKEN: "secret-token" })).toMatchObject({ code: 3, err: expect.stringContaining("does not accept the token") });
});

it("SCH_UNKNOWN_TEMPLATE: schedules that the server keeps may be named in a file, and others may not", async () => {
  await api.call("PUT", "/v1/schedules/Thirds", { body: { schedule: "30/40/30" } });
  const group = files++;
  const file = (name: string, schedule: string) => line.file(name, csv(`F${group}-0,Acme,D-${group},CRM-STD,2,2026-01-31,2026-01-31,,${schedule},`));
  const unknown = file("unknown.csv", "template: Fourths");
  expect(await line.intake("check", unknown)).toMatchObject({ code: 1, out: expect.stringMatching(/I2 +error +There is no saved schedule called "Fourths"/) });
  expect(await line.intake("submit", unknown, "--accept-warnings")).toMatchObject({ code: 1, out: expect.stringContaining("Nothing was sent") });
  expect(await line.intake("submit", file("known.csv", "thirds"), "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
});

it("RENEWAL_AMBIGUOUS: which of two lines a renewal renews is said with --renews", async () => {
  const group = files++;
  const lines = ["A", "B"].map((name) => `F${group}-${name},Renewers,D-${group},CRM-STD,2,2025-02-01,2025-02-01,,,`);
  await line.intake("submit", line.file("originals.csv", csv(...lines)), "--accept-warnings");
  const renewal = line.file("renewal.csv", csv(`F${group}-C,Renewers,D-${group},CRM-STD,2,2026-02-01,,TRUE,,`));
  expect(await line.intake("submit", renewal)).toMatchObject({ code: 1, out: expect.stringContaining(`Could renew F${group}-A, F${group}-B. F${group}-A was chosen.`) });
  expect(await line.intake("submit", renewal, "--renews", "F")).toMatchObject({ code: 2, err: expect.stringContaining('"F" is no pair of IDs') });
  expect(await line.intake("submit", renewal, "--renews", `F${group}-C=F${group}-B`, "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 created") });
  const { body } = await api.call("GET", "/v1/purchases?limit=1000");
  expect(body.purchases.find(({ id }: { id: string }) => id === `F${group}-C`).renews).toBe(`F${group}-B`);
});

it("ID_OTHER_CUSTOMER: an ID moves to another customer only with --allow-moves, and is named before it does", async () => {
  const group = files++;
  const file = (customer: string) => line.file(`${customer}.csv`, csv(`F${group}-0,${customer},D-${group},CRM-STD,2,2026-01-31,2026-01-31,,,`));
  const owner = async () => (await api.call("GET", "/v1/purchases?limit=1000")).body.purchases.find(({ id }: { id: string }) => id === `F${group}-0`).customer as string;
  await line.intake("submit", file("Movers Acme"), "--accept-warnings");
  const globex = file("Movers Globex");
  expect(await line.intake("submit", globex, "--accept-warnings")).toMatchObject({ code: 1, out: expect.stringMatching(/A2 +error .*already belongs to Movers Acme/) });
  expect(await line.intake("submit", globex, "--allow-moves")).toMatchObject({ code: 1, out: expect.stringMatching(/A2 +warning .*Movers Globex[\s\S]*--accept-warnings/) });
  expect(await owner()).toBe("Movers Acme");
  expect(await line.intake("submit", globex, "--allow-moves", "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 updated") });
  expect(await owner()).toBe("Movers Globex");
  // What was Acme's content once is meant to come again.
  expect(await line.intake("submit", file("Movers Acme"), "--allow-moves", "--accept-warnings")).toMatchObject({ code: 0, out: expect.stringContaining("1 updated") });
  expect(await owner()).toBe("Movers Acme");
});
