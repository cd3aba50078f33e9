import { randomUUID } from "node:crypto";
import { PairingCodes } from "../../src/server/pairing-codes";
import { openDatabase, type Database } from "../../src/server/store/database";
import { defaultTenant, prepareDatabase } from "../../src/server/store/migrate";
import { connected, startPostgres, type TestPostgres } from "../support/postgres";

let postgres: TestPostgres;
/** Each with connections of its own, as two servers have. */
let here: Database;
let there: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  const url = await prepareDatabase(postgres.cluster.adminUrl, true);
  here = openDatabase(url);
  there = openDatabase(url);
}, 60_000);
afterAll(async () => {
  await here.close();
  await there.close();
  await postgres.stop();
});

it("A code works once", async () => {
  const codes = new PairingCodes(here);
  const code = await codes.issue(defaultTenant);
  expect(code).toMatch(/^[2-9A-Z]{8}$/);
  expect(await codes.redeem(code)).toBe(defaultTenant);
  expect(await codes.redeem(code)).toBeNull();
});

it("A code that one server gave out is taken by any other, by one of those that show it at once", async () => {
  const code = await new PairingCodes(here).issue(defaultTenant);
  const shown = await Promise.all([here, there, here, there].map((db) => new PairingCodes(db).redeem(code)));
  expect(shown.filter((tenantId) => tenantId !== null)).toEqual([defaultTenant]);
});

it("A code dies after two minutes", async () => {
  let now = Date.now();
  const codes = new PairingCodes(here, () => new Date(now));
  const [first, second] = [await codes.issue(defaultTenant), await codes.issue(defaultTenant)];
  now += 2 * 60_000 - 1;
  expect(await codes.redeem(first)).toBe(defaultTenant);
  now += 1;
  expect(await codes.redeem(second)).toBeNull();
});

it("T19: five wrong tries, at whichever server, end every code that waits, and no code that is given out later", async () => {
  const codes = [new PairingCodes(here), new PairingCodes(there)] as const;
  const patient = await codes[0].issue(defaultTenant);
  for (let tries = 0; tries < 4; tries += 1) expect(await codes[tries % 2 === 0 ? 0 : 1].redeem("WRONG234")).toBeNull();
  expect(await codes[1].redeem(patient)).toBe(defaultTenant);
  const code = await codes[0].issue(defaultTenant);
  for (let tries = 0; tries < 5; tries += 1) expect(await codes[tries % 2 === 0 ? 0 : 1].redeem("WRONG234")).toBeNull();
  expect(await codes[0].redeem(code)).toBeNull();
  expect(await codes[1].redeem(await codes[0].issue(defaultTenant))).toBe(defaultTenant);
});

it("The database holds no code as it is typed, and shows the servers' role no code at all", async () => {
  const code = await new PairingCodes(here).issue(defaultTenant);
  await expect(here.asTenant(defaultTenant, (tx) => tx.query("select from pairing_code"))).rejects.toThrow("permission denied");
  await expect(here.asTenant(randomUUID(), (tx) => tx.query("insert into pairing_code values ($1, 'x', now())", [defaultTenant]))).rejects.toThrow("row-level security");
  const admin = await connected(postgres.cluster.adminUrl);
  const { rows } = await admin.query<{ text: string }>("select pairing_code::text as text from pairing_code");
  await admin.end();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(code);
});
