import { Client } from "pg";
import { holdDirectory } from "../../src/server/data-lock";
import { isRunning } from "../support/is-running";
import { startPostgres, type TestPostgres } from "../support/postgres";
import { moveToSmallDisk, type SmallDisk } from "../support/small-disk";
import type { FaultKind } from "./fault-kinds";
import type { SecondServer } from "./history";
import type { Random } from "./random";
import { Relay } from "./relay";
import { startSecond } from "./second-server";
import { loadServer, type ServerProcess } from "./server-process";

/** Each run leaves about a megabyte: some hundred find room. What is not used takes no memory until the disk is filled on purpose. */
const diskMegabytes = 512;

/** All that clients work against: PostgreSQL, servers, and a relay before each, so that addresses stay when processes go. */
export class Site {
  /** The first is the one that is killed; a second comes and goes. */
  readonly servers: ServerProcess[] = [];
  /** Loading a program takes longer than starting it: the next one waits, so that servers are not away for most of a run. */
  private spare: ServerProcess | null = null;
  private disk: SmallDisk | null = null;
  private constructor(
    private postgres: TestPostgres, private readonly databaseRelay: Relay, readonly front: Relay, private readonly giveDirectoryBack: () => Promise<void>,
  ) {}

  static async start(random: Random, onFault: (name: FaultKind) => void): Promise<Site> {
    const postgres = await startPostgres();
    // As the server does that starts a PostgreSQL of its own.
    const giveBack = await holdDirectory(postgres.parent);
    const site = new Site(postgres, await Relay.start(random), await Relay.start(random, onFault), giveBack);
    site.databaseRelay.targets = [portOf(postgres)];
    await site.startServer();
    // After its start the tables are there.
    site.disk = await moveToSmallDisk((statement) => site.asAdministrator((admin) => admin.query(statement)), diskMegabytes);
    return site;
  }

  /** Signs in as PostgreSQL's superuser, past the relay. */
  get adminUrl(): string {
    return this.postgres.cluster.adminUrl;
  }

  get baseUrl(): string {
    return `http://${this.host}`;
  }

  /** Starts a server, again where it ends before it listens, as a supervisor does. */
  async startServer(): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      const server = this.launch();
      const port = await server.listening;
      if (port !== null) {
        this.servers.push(server);
        this.front.targets.push(port);
        return;
      }
    }
    throw new Error("No server could be started, twenty times over.");
  }

  /** Begins to start a server, and leaves it to the caller. */
  launch(): ServerProcess {
    const server = this.spare ?? this.load();
    this.spare = this.load();
    server.begin();
    return server;
  }

  private load(): ServerProcess {
    const url = Object.assign(new URL(this.adminUrl), { port: String(this.databaseRelay.port) });
    return loadServer(url.href, this.host);
  }

  /** kill -9 for all servers, and for what they were about to answer. */
  async killServers(): Promise<void> {
    this.front.targets = [];
    await Promise.all(this.servers.splice(0).map((server) => server.kill()));
    this.front.cutAll();
  }

  /** kill -9 for PostgreSQL and all its processes. */
  async killPostgres(): Promise<void> {
    const pids = await this.asAdministrator(async (admin) =>
      (await admin.query<{ pid: number }>("select pid from pg_stat_activity where pid <> pg_backend_pid()")).rows.map(({ pid }) => pid));
    for (const pid of [this.postgres.cluster.pid, ...pids]) killHard(pid);
    await this.postgres.cluster.ended;
    this.databaseRelay.targets = [];
    this.databaseRelay.cutAll();
  }

  /** On the same directory, with what is in it. */
  async startPostgresAgain(): Promise<void> {
    this.postgres = await startPostgres({ after: this.postgres });
    this.databaseRelay.targets = [portOf(this.postgres)];
  }

  /** Every connection between servers and PostgreSQL ends at once. */
  cutDatabase(): void {
    this.databaseRelay.cutAll();
  }

  /** From now on no table grows. */
  async fillDisk(): Promise<void> {
    await this.disk?.fill();
  }

  async freeDisk(): Promise<void> {
    await this.disk?.free();
  }

  /** A whole server on this one's data directory. */
  async startSecond(): Promise<SecondServer> {
    const { parent: directory, cluster: { pid } } = this.postgres;
    const ended = await startSecond(directory);
    const unharmed = isRunning(pid);
    // What it broke is for the checker to tell, in a run that goes on.
    if (!unharmed) {
      this.databaseRelay.cutAll();
      await this.startPostgresAgain();
    }
    return { type: "second", directory, holder: process.pid, ...ended, unharmed };
  }

  async asAdministrator<T>(work: (admin: Client) => Promise<T>): Promise<T> {
    const admin = new Client({ connectionString: this.adminUrl });
    // A PostgreSQL that is killed takes this connection with it.
    admin.on("error", () => undefined);
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  }

  /** PostgreSQL's. */
  async version(): Promise<string> {
    return this.asAdministrator(async (admin) => (await admin.query<{ server_version: string }>("show server_version")).rows[0]?.server_version ?? "");
  }

  async stop(): Promise<void> {
    await this.killServers();
    await this.spare?.kill();
    await Promise.all([this.front.close(), this.databaseRelay.close()]);
    await this.giveDirectoryBack();
    await this.postgres.stop();
    this.disk?.remove();
  }

  private get host(): string {
    return `127.0.0.1:${this.front.port}`;
  }
}

function portOf(postgres: TestPostgres): number {
  return Number(new URL(postgres.cluster.adminUrl).port);
}

/** A process that has ended meanwhile is as good as killed. */
function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
