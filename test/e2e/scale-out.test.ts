import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { Receipt } from "../../src/contract/receipt";
import { csv } from "../cli/command-line";
import { startPostgres, type TestPostgres } from "../support/postgres";
import { scaleOut } from "../support/readme";
import { ask, bundle, root } from "../support/running-intake";
import { freePorts, Replica, startBalancer, type Balancer } from "../support/server-behind-nginx";

const clients = 8;
/** Servers that are ended with kill -9 before the clients may stop. */
const kills = 4;

const folder = mkdtempSync(path.join(tmpdir(), "intake-scale-"));
let postgres: TestPostgres;
let replicas: Replica[] = [];
let balancer: Balancer;
let token = "";

/** As the README sets it up, with ports and folders that are free here. */
beforeAll(async () => {
  postgres = await startPostgres();
  const address = new URL(postgres.cluster.adminUrl);
  const admin = new Client({ connectionString: address.href });
  await admin.connect();
  for (const [, statement = ""] of scaleOut.database.matchAll(/-c "([^"]+)"/g)) await admin.query(statement);
  await admin.end();
  const [front = 0, ...ports] = await freePorts(4);
  const environment = Object.fromEntries(scaleOut.environment.replace("export ", "").split(" ").map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  const there = { ...environment, DATABASE_URL: environment.DATABASE_URL.replace("@127.0.0.1/", `@${address.host}/`), INTAKE_PUBLIC_URL: `https://localhost:${front}` };
  replicas = ports.map((port, index) => new Replica(port, path.join(folder, String(index + 1)), there));
  await Promise.all(replicas.map((replica) => replica.start()));
  balancer = await startBalancer(path.join(folder, "nginx"), front, ports);
  const tokens = readdirSync(folder).flatMap((name) => readdirSync(path.join(folder, name)).filter((file) => file === "token").map((file) => path.join(folder, name, file)));
  expect(tokens).toHaveLength(1);
  token = readFileSync(tokens[0] ?? "", "utf8").trim();
}, 180_000);
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.end("SIGTERM")));
  await balancer.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

interface Imported {
  readonly ids: readonly string[];
  readonly quantity: number;
  readonly receipt: Receipt;
}

/** Gives the command until it says that it is done, as a person would who is told to. */
async function submit(file: string, state: string): Promise<Receipt> {
  for (let tries = 0; tries < 20; tries += 1) {
    const child = spawn(process.execPath, [path.join(bundle, "cli/intake.js"), "submit", file, "--accept-warnings", "--json"], {
      cwd: root, stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, INTAKE_URL: balancer.origin, INTAKE_TOKEN: token, INTAKE_STATE: state, NODE_EXTRA_CA_CERTS: path.join(balancer.directory, "certificate.pem") },
    });
    let out = "", err = "";
    child.stdout.on("data", (part: Buffer) => { out += part.toString(); });
    child.stderr.on("data", (part: Buffer) => { err += part.toString(); });
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    if (code === 0) return (JSON.parse(out) as { receipt: Receipt }).receipt;
    // 3: the server did not answer for as long as the command waits. All else is an answer that should not be.
    if (code !== 3) throw new Error(`intake submit ended with ${code}: ${out}\n${err}`);
  }
  throw new Error("No import got through in twenty times.");
}

async function importFiles(client: number, isOver: () => boolean): Promise<Imported[]> {
  const done: Imported[] = [];
  for (let number = 0; number < 2 || !isOver(); number += 1) {
    const quantities = Array.from({ length: 40 + 60 * ((client + number) % 8) }, (_, row) => 1 + ((row * 7 + client + number) % 90));
    const ids = quantities.map((_, row) => `C${client}-F${number}-${row}`);
    const file = path.join(folder, `client-${client}-${number}.csv`);
    writeFileSync(file, csv(...quantities.map((quantity, row) => `${ids[row]},Customer ${client} of ${row % 9},D-${client}-${row % 5},CRM-STD,${quantity},2026-01-31,2026-01-31,,,`)));
    const receipt = await submit(file, path.join(folder, `state-${client}`));
    done.push({ ids, quantity: quantities.reduce((sum, quantity) => sum + quantity, 0), receipt });
  }
  return done;
}

async function readAll<T>(pathname: string, list: string): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const { status, text } = await ask(`${balancer.origin}${pathname}${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`, { headers: { authorization: `Bearer ${token}` } });
    expect(status).toBe(200);
    const page = JSON.parse(text) as Record<string, T[]> & { nextCursor: string | null };
    all.push(...(page[list] ?? []));
    cursor = page.nextCursor;
  }
  return all;
}

it("P1, P2, P3: eight clients import at once through nginx while one server after the other is killed: every receipt is right and every row there once", async () => {
  let killed = 0;
  const importing = Promise.all(Array.from({ length: clients }, (_, client) => importFiles(client, () => killed >= kills)));
  const killing = (async () => {
    for (; killed < kills; killed += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const victim = replicas[killed % replicas.length];
      await victim?.end("SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, 500));
      await victim?.start();
    }
  })();
  const [imported] = await Promise.all([importing, killing]);

  const all = imported.flat();
  expect(all.filter(({ ids, quantity, receipt: { outcomes, totals } }) =>
    outcomes.created !== ids.length || outcomes.updated + outcomes.unchanged + outcomes.failed + outcomes.skipped > 0
    || totals.rows !== ids.length || totals.quantity !== String(quantity))).toEqual([]);
  const purchases = await readAll<{ id: string }>("/v1/purchases?limit=1000", "purchases");
  expect(purchases.map(({ id }) => id).sort()).toEqual(all.flatMap(({ ids }) => ids).sort());
  const committed = await readAll<{ importId: string }>("/v1/imports?state=committed&limit=1000", "imports");
  expect(committed.map(({ importId }) => importId).sort()).toEqual(all.map(({ receipt }) => receipt.importId).sort());
  // The nemesis was felt: nginx met servers that were gone.
  expect(balancer.errors()).toMatch(/connect\(\) failed|prematurely closed|reset by peer/);
}, 200_000);
