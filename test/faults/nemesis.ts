import type { Client } from "pg";
import type { ClientProcess } from "./client-process";
import type { FaultKind } from "./fault-kinds";
import type { MovedClock, SecondServer } from "./history";
import { drawLine } from "./network-faults";
import type { Random } from "./random";
import { now } from "./recording-caller";
import type { Site } from "./site";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const dayMilliseconds = 86_400_000;

export interface NemesisOptions {
  readonly site: Site;
  readonly clients: readonly ClientProcess[];
  readonly random: Random;
  readonly tenants: readonly string[];
  readonly count: (fault: FaultKind) => void;
  /** Keeps what the checker has to know. */
  readonly write: (line: MovedClock | SecondServer) => void;
}

type Attack = (options: NemesisOptions) => Promise<void>;

const allAttacks: readonly Attack[] = [
  async ({ site, random, count }) => {
    await pause(random.whole(0, 300));
    await site.killServers();
    count("server killed");
    await site.startServer();
  },
  killServersInside, killServersInside, killPostgresInside, killPostgresInside,
  (options) => beforeAnswer(options, /^POST [^ ]*\/commit /, "server killed between the commit and its answer"),
  (options) => beforeAnswer(options, /^PUT [^ ]*\/chunks\/\d+ /, "server killed between a stored chunk and its answer"),
  async ({ site, random, count }) => {
    await site.killServers();
    const starting = site.launch();
    await pause(random.whole(20, 300));
    await starting.kill();
    count("server killed while it starts");
    await site.startServer();
  },
  async ({ site, random, count }) => {
    await site.killPostgres();
    count("PostgreSQL killed");
    await pause(random.whole(0, 300));
    await site.startPostgresAgain();
  },
  async ({ site, count }) => {
    await Promise.all([site.killPostgres(), site.killServers()]);
    count("server and PostgreSQL killed");
    await site.startPostgresAgain();
    await site.startServer();
  },
  async ({ site, count }) => {
    site.cutDatabase();
    count("connections to PostgreSQL cut");
  },
  async ({ site, random, count }) => {
    const stopped = site.servers[0];
    stopped?.child.kill("SIGSTOP");
    count("server stopped for a while");
    await pause(random.whole(200, 1_800));
    stopped?.child.kill("SIGCONT");
  },
  async ({ site, random, count }) => {
    if (site.servers.length < 2) await site.startServer();
    count("two servers on one database");
    await pause(random.whole(300, 800));
  },
  async ({ site, random, count, write }) => {
    const offset = random.pick([-2, 2]) * dayMilliseconds, from = now();
    for (const server of site.servers) server.setClock(offset);
    count("server's clock moved by two days");
    await pause(random.whole(200, 600));
    for (const server of site.servers) server.setClock(0);
    write({ type: "clock", from, until: now(), offset });
  },
  async ({ clients, random, count }) => {
    const client = random.pick(clients);
    client.setClock(random.pick([-2, 2]) * dayMilliseconds);
    count("client's clock moved by two days");
    await pause(random.whole(300, 900));
    client.setClock(0);
  },
  async ({ site, random, count }) => {
    await site.fillDisk();
    count("disk full");
    await pause(random.whole(200, 800));
    await site.freeDisk();
  },
  async ({ site, count, write }) => {
    write(await site.startSecond());
    count("second server on the same directory");
  },
  async ({ site, random, tenants, count }) => {
    const tenant = random.pick(tenants);
    await site.asAdministrator((admin) => admin.query("update api_token set revoked_at = now() where tenant_id = $1", [tenant]));
    count("token revoked for a while");
    await pause(random.whole(100, 400));
    await site.asAdministrator((admin) => admin.query("update api_token set revoked_at = null where tenant_id = $1", [tenant]));
  },
  async ({ site, random, count }) => {
    site.front.line = drawLine(random);
    count("slow line for everybody");
    await pause(random.whole(600, 1_200));
    site.front.line = null;
  },
  ({ site, random }) => inWeather(site, "busy", random.whole(150, 500)),
  ({ site, random }) => inWeather(site, "rough", random.whole(600, 1_200)),
  ({ site, random }) => inWeather(site, "rough", random.whole(600, 1_200)),
];

/** Also where the machine is slow. */
const leastAttacks = 4;

/**
 * One fault after the other, each once before any comes again, until the time is over (milliseconds); then all is healed.
 * Between two faults some work is done, or there would be nothing to hurt.
 */
export async function attack(options: NemesisOptions, duration: number): Promise<void> {
  const until = Date.now() + duration;
  let deck: Attack[] = [];
  for (let attacks = 0; attacks < leastAttacks || Date.now() < until; attacks += 1) {
    if (deck.length === 0) deck = options.random.shuffled(allAttacks);
    await someAnswers(options, options.random.whole(10, 40));
    await deck.pop()?.(options);
  }
}

async function killServersInside(options: NemesisOptions): Promise<void> {
  const { site, count } = options;
  if (!await insideTransaction(options, () => site.killServers())) return;
  count("server killed while it waits inside a transaction");
  await site.startServer();
}

async function killPostgresInside(options: NemesisOptions): Promise<void> {
  const { site, count } = options;
  if (!await insideTransaction(options, () => site.killPostgres())) return;
  count("PostgreSQL killed while a server waits inside a transaction");
  await site.startPostgresAgain();
}

async function someAnswers({ site: { front } }: NemesisOptions, count: number): Promise<void> {
  const enough = front.answers + count;
  for (let tries = 0; tries < 100 && front.answers < enough; tries += 1) await pause(20);
}

async function inWeather(site: Site, weather: "rough" | "busy", duration: number): Promise<void> {
  site.front.weather = weather;
  await pause(duration);
  site.front.weather = "calm";
}

/** The server has done its work, and nobody hears of it. */
async function beforeAnswer({ site, count }: NemesisOptions, request: RegExp, fault: FaultKind): Promise<void> {
  if (await site.front.withhold(request, 1_500)) count(fault);
  await site.killServers();
  await site.startServer();
}

/** A place inside a commit or an undo: what waits for a lock on the table there. Chunks and manifests write to some of these, too. */
const places = [
  ["ledger", "%ledger%"], ["import_row", "%import_row%"], ["customer", "%customer%"], ["purchase_line", "%purchase_line%"], ["before_image", "%before_image%"],
  ["booking", "%booking%"], ["revenue_schedule", "%revenue_schedule%"], ["import_chunk", "update import_chunk%"],
  ["import", "%set state = 'committed'%"], ["import", "%set state = 'undone'%"],
] as const;

/** Locks a table that commits and undos write to, waits until one waits for it, and kills then. Answers whether one did. */
async function insideTransaction({ site, random }: NemesisOptions, kill: () => Promise<void>): Promise<boolean> {
  const [table, statement] = random.pick(places);
  return site.asAdministrator(async (admin) => {
    await admin.query("begin");
    await admin.query(`lock table ${table} in share mode`);
    const waits = await someoneWaits(admin, statement);
    if (waits) await kill();
    return waits;
  });
}

async function someoneWaits(admin: Client, statement: string): Promise<boolean> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { rowCount } = await admin.query("select from pg_stat_activity where wait_event_type = 'Lock' and query like $1 and pid <> pg_backend_pid()", [statement]);
    if (rowCount !== null && rowCount > 0) return true;
    await pause(20);
  }
  return false;
}
