import { existsSync, readFileSync } from "node:fs";
import { request } from "node:https";
import path from "node:path";
import { Client } from "pg";
import { sampleProducts } from "../../src/server/sample-products";
import { newId } from "../../src/server/store/new-id";
import { eventually } from "../support/eventually";
import { digest, manifestOf, openBody } from "../support/postgres-api";
import { ask, startIntake, type RunningIntake } from "../support/running-intake";
import { sheetRow } from "../support/sheet-rows";

jest.setTimeout(240_000);

let intake: RunningIntake;
beforeEach(async () => { intake = await startIntake(); });
afterEach(async () => {
  if (intake.process.exitCode === null && intake.process.signalCode === null) await intake.stop();
  intake.removeData();
});

const kept = (name: string) => readFileSync(path.join(intake.dataDirectory, name), "utf8").trim();
const rows = Array.from({ length: 50 }, (_, index) => sheetRow(index + 2, { id: `STOP-${index}` }));
const chunk = JSON.stringify({ rows });

async function call(method: string, url: string, body?: object | string, headers: Record<string, string> = {}) {
  const text = typeof body === "object" ? JSON.stringify(body) : body;
  const answer = await ask(`${intake.pane}/v1/${url}`, {
    method, body: text,
    headers: { authorization: `Bearer ${kept("token")}`, ...(text === undefined ? {} : { "content-type": "application/json", "content-digest": digest(text) }), ...headers },
  });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

async function sealed(importId: string): Promise<() => ReturnType<typeof call>> {
  expect((await call("PUT", `imports/${importId}`, openBody())).status).toBe(201);
  expect((await call("PUT", `imports/${importId}/chunks/0`, chunk)).status).toBe(201);
  expect((await call("PUT", `imports/${importId}/manifest`, manifestOf(rows, openBody(), sampleProducts))).body.state).toBe("validated");
  return () => call("POST", `imports/${importId}/commit`, {}, { "if-match": "*" });
}

/** Sends SIGTERM; it must be over in ten seconds with nothing left that belongs to the process. */
async function stopped(): Promise<void> {
  const postgres = Number(readFileSync(path.join(intake.dataDirectory, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const ended = new Promise<number | null>((resolve) => intake.process.once("exit", resolve));
  const begun = Date.now();
  intake.process.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(existsSync(path.join(intake.dataDirectory, "server.lock"))).toBe(false);
  expect(existsSync(path.join(intake.dataDirectory, "postgres", "postmaster.pid"))).toBe(false);
  expect(() => process.kill(postgres, 0)).toThrow("ESRCH");
}

/** Somebody who keeps a table from the commit, so that it stands still in its middle. */
async function holdTable(table: string): Promise<Client> {
  const [, , , port] = readFileSync(path.join(intake.dataDirectory, "postgres", "postmaster.pid"), "utf8").split("\n");
  const client = new Client({ host: "127.0.0.1", port: Number(port), user: "postgres", password: kept("postgres-password"), database: "postgres" });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("begin");
  await client.query(`lock table ${table} in access exclusive mode`);
  return client;
}

const untilBlocked = (client: Client) => eventually(async () => {
  const { rows: waiting } = await client.query("select from pg_locks where not granted");
  expect(waiting.length).toBeGreaterThan(0);
});

it("F59: a SIGTERM while a chunk arrives ends the server cleanly; the chunk is there whole or not at all, and can be sent again", async () => {
  const importId = newId();
  await call("PUT", `imports/${importId}`, openBody());
  const half = new Promise<void>((resolve) => {
    const sending = request(`${intake.pane}/v1/imports/${importId}/chunks/0`, {
      method: "PUT", rejectUnauthorized: false, agent: false,
      headers: { authorization: `Bearer ${kept("token")}`, "content-type": "application/json", "content-digest": digest(chunk), "content-length": Buffer.byteLength(chunk) },
    });
    sending.on("error", () => undefined);
    sending.write(chunk.slice(0, 1_000), () => resolve());
  });
  await half;
  await stopped();
  intake = await startIntake({ after: intake });
  expect((await call("GET", `imports/${importId}/chunks`)).body.chunks).toEqual([]);
  expect((await call("PUT", `imports/${importId}/chunks/0`, chunk)).status).toBe(201);
});

it("F59: a SIGTERM while a commit cannot go on cuts it: nothing of it is there, and the repeated commit applies it once", async () => {
  const importId = newId();
  const commit = await sealed(importId);
  const holder = await holdTable("revenue_schedule");
  const cut = commit().then(() => "answered", () => "cut");
  await untilBlocked(holder);
  await stopped();
  expect(await cut).toBe("cut");
  await holder.end().catch((error: Error) => error);
  intake = await startIntake({ after: intake });
  expect((await call("GET", `imports/${importId}`)).body.state).toBe("validated");
  expect((await call("GET", "purchases?limit=1000")).body.purchases).toEqual([]);
  expect((await commit()).body.outcomes.created).toBe(rows.length);
  expect((await call("GET", "purchases?limit=1000")).body.purchases).toHaveLength(rows.length);
});

it("F59: a SIGTERM while a commit goes on lets it end, and its receipt arrives", async () => {
  const importId = newId();
  const commit = await sealed(importId);
  const holder = await holdTable("revenue_schedule");
  const answered = commit();
  await untilBlocked(holder);
  const stopping = stopped();
  await eventually(() => expect(intake.output()).toContain("Stopping"));
  await holder.end();
  expect((await answered).body.outcomes.created).toBe(rows.length);
  await stopping;
});
