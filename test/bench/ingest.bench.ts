/**
 * How fast rows get into the books, beside a raw COPY of the same rows into one table of the same PostgreSQL: the built server
 * in a process of its own, the pane's own client, real requests over https, as many at once as the pane sends. It has to be
 * built (`npm run build`). `BENCH_SIZE=small` takes a fiftieth of the rows; `ROUNDS=1` one round; `LARGE=0` leaves the million out.
 */
import { Client } from "pg";
import type { ImportApi } from "../../src/addin/workflow/import-api";
import { uuidV7 } from "../../src/addin/client/uuid-v7";
import { openBody } from "../support/postgres-api";
import { purchaseTables } from "../support/purchase-tables";
import { ask } from "../support/running-intake";
import { startPostgres } from "../support/postgres";
import { chunkBody, sendAll } from "./ingest/chunk-bodies";
import { linesOf } from "./ingest/lines";
import { parseAlone, parsing, startParsing } from "./ingest/parse-alone";
import { connect, prepare, submit, type Submitted } from "./ingest/product-client";
import { startProduct, type ProductServer } from "./ingest/product-server";
import { openRawCopy, type RawCopy } from "./ingest/raw-copy";
import { median, report, small } from "./measure";

const { ROUNDS, LARGE } = process.env;
const rounds = Number(ROUNDS ?? (small ? 1 : 5));
const usual = small ? 2_000 : 100_000;
const large = small ? 20_000 : 1_000_000;
const chunkRows = small ? 100 : 5_000;
const seed = 20_260_715;

interface Place {
  readonly adminUrl: string;
  readonly server: ProductServer;
  readonly admin: Client;
  readonly copy: RawCopy;
}

interface Round {
  readonly copyMs: number;
  readonly first: Submitted;
  readonly again: Submitted;
}

async function oneRound(name: string, api: ImportApi, copy: RawCopy, admin: Client): Promise<Round> {
  const rows = linesOf(name, usual, seed);
  const prepared = await prepare(rows);
  const copyMs = await copy.run(rows);
  const first = await submit(api, prepared);
  const before = await purchaseTables(admin);
  const again = await submit(api, prepared, "allow");
  if (again.receipt.outcomes.unchanged !== usual) throw new Error(`Of ${usual} rows imported again ${again.receipt.outcomes.unchanged} are unchanged.`);
  if (await purchaseTables(admin) !== before) throw new Error("Rows that did not change were written again.");
  return { copyMs, first, again };
}

/**
 * Medians of one chunk: parsed and no more; received, checked and stored; and received and checked alone, as one is that is there
 * already and comes again. In turns.
 */
async function chunks({ url, token, intake }: ProductServer): Promise<Readonly<Record<"parse" | "stored" | "checked", number>>> {
  const rows = linesOf("chunks", 20 * chunkRows, seed);
  const bodies = Array.from({ length: 20 }, (_, place) => chunkBody(rows.slice(place * chunkRows, (place + 1) * chunkRows)));
  const alone = await startParsing(intake.dataDirectory);
  const times = { parse: [] as number[], stored: [] as number[], checked: [] as number[] };
  for (let round = 0; round <= 2 * rounds; round++) {
    const path = `${url}/v1/imports/${uuidV7()}`;
    const { status } = await ask(path, {
      method: "PUT", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify(openBody()),
    });
    if (status !== 201) throw new Error(`An import for chunks was not opened (${status}).`);
    const parse = await sendAll(bodies, token, () => alone.url);
    const stored = await sendAll(bodies, token, (place) => `${path}/chunks/${place}`);
    const checked = await sendAll(bodies, token, (place) => `${path}/chunks/${place}`);
    // The first round only warms up.
    if (round === 0) continue;
    times.parse.push(parse / bodies.length);
    times.stored.push(stored / bodies.length);
    times.checked.push(checked / bodies.length);
  }
  alone.stop();
  return { parse: median(times.parse), stored: median(times.stored), checked: median(times.checked) };
}

/** One import of so many rows by a process that has done nothing else. */
async function freshly(name: string, count: number, databaseUrl: string, after: ProductServer): Promise<{ readonly ms: number; readonly memory: number }> {
  const prepared = await prepare(linesOf(name, count, seed));
  const server = await startProduct(databaseUrl, after);
  const { ms } = await submit(connect(server.url, server.token), prepared);
  const memory = server.peakMemory();
  await server.stop();
  return { ms, memory };
}

async function measure(): Promise<void> {
  // The server's certificate is one that it made for itself; nobody but this process is told to accept it.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  const undo: (() => unknown)[] = [];
  try {
    const postgres = await startPostgres();
    undo.push(postgres.stop);
    const { adminUrl } = postgres.cluster;
    const server = await startProduct(adminUrl);
    undo.push(server.intake.removeData, server.stop);
    const admin = new Client({ connectionString: adminUrl });
    await admin.connect();
    undo.push(() => admin.end());
    const copy = await openRawCopy(adminUrl);
    undo.push(copy.close);
    await measureOn({ adminUrl, server, admin, copy });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function measureOn({ adminUrl, server, admin, copy }: Place): Promise<void> {
  const api = connect(server.url, server.token);
  // The first one only warms up.
  await oneRound("W", api, copy, admin);
  const all: Round[] = [];
  for (let round = 1; round <= rounds; round++) all.push(await oneRound(`R${round}`, api, copy, admin));
  const of = (pick: (round: Round) => number) => median(all.map(pick));
  const chunk = await chunks(server);
  await server.stop();

  const medians = new Map([
    [`raw COPY of ${usual} rows`, of(({ copyMs }) => copyMs)],
    ["import: sent and sealed", of(({ first }) => first.sealedMs)], ["import: committed", of(({ first }) => first.committedMs)],
    ["import", of(({ first }) => first.ms)],
    ["again: sent and sealed", of(({ again }) => again.sealedMs)], ["again: committed", of(({ again }) => again.committedMs)],
    ["again", of(({ again }) => again.ms)],
    ["chunk: received and parsed", chunk.parse], ["chunk: received and checked", chunk.checked],
    ["chunk: received, checked and stored", chunk.stored],
  ]);
  const ratios: Record<string, number> = {
    http_to_commit_over_copy_100k: of(({ copyMs, first }) => copyMs / first.ms),
    chunk_over_parse: chunk.checked / chunk.parse,
    stored_chunk_over_parse: chunk.stored / chunk.parse,
    reimport_vs_first_100k: of(({ first, again }) => first.ms / again.ms),
  };
  if (LARGE !== "0") {
    const tenth = await freshly("S", usual, adminUrl, server);
    const whole = await freshly("L", large, adminUrl, server);
    medians.set(`import of ${large} rows`, whole.ms);
    ratios.rate_1m_over_100k = (large / whole.ms) / (usual / of(({ first }) => first.ms));
    ratios.memory_1m_over_100k = whole.memory / tenth.memory;
    process.stdout.write(`server's peak memory: ${megabytes(tenth.memory)} MB for ${usual} rows, ${megabytes(whole.memory)} MB for ${large}\n`);
  }
  process.stdout.write(`${rounds} rounds; COPY took ${spread(all.map(({ copyMs }) => copyMs))} ms, the import ${spread(all.map(({ first }) => first.ms))} ms\n`);
  report("ingest", medians, ratios);
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0);
const spread = (values: readonly number[]) => `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;

const [who, directory] = process.argv.slice(2);
if (who === parsing) void parseAlone(directory ?? "");
else void measure();
