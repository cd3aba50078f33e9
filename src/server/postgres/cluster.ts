import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { adminUrlOf } from "./admin-url";
import { postgresAccount, type Account } from "./account";
import { closedFolder } from "./closed-folder";
import { findBinaries } from "./binaries";
import { freePort } from "./free-port";
import { secretFile } from "./secret-file";
import { stopLeftover } from "./leftover";

/** A running PostgreSQL of our own. */
export interface Cluster {
  /** Superuser's address; for migrations only. */
  readonly adminUrl: string;
  readonly directory: string;
  readonly pid: number;
  /** Resolves when PostgreSQL has ended by itself, which it should not. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes a checkpoint, waits for the end. */
  stop(): Promise<void>;
}

/** What keeps an acknowledged row through a power cut; written out so that no configuration file weakens it. */
const durable = ["-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on"];

/** Its log's old files are removed, not kept to be written over: they hold what was erased meanwhile. */
const forgetful = ["-c", "wal_recycle=off"];

/**
 * Starts PostgreSQL on a directory, which is made at first. The caller holds the directory's lock, so a
 * PostgreSQL that still runs there was left behind by a killed server and is stopped first.
 * @throws Error with PostgreSQL's own last words when it does not start, or the folder that keeps it from its files
 */
export async function startCluster(directory: string, settings: readonly string[] = durable): Promise<Cluster> {
  const binaries = await findBinaries();
  const account = postgresAccount();
  const parent = path.dirname(directory);
  await mkdir(parent, { recursive: true });
  const password = await secretFile(path.join(parent, "postgres-password"));
  await stopLeftover(directory);
  const port = await freePort();
  const child = await explained(account, [binaries.postgres, directory], async () => {
    if (!existsSync(path.join(directory, "PG_VERSION"))) await initialise(binaries.initdb, directory, password, account);
    return launchWhenFree(directory, () => spawn(
      binaries.postgres,
      ["-D", directory, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", ...forgetful, ...settings],
      as(account),
    ));
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // The last resort when this process ends without a word; SIGKILL leaves it to the next start.
  const onExit = () => child.kill("SIGINT");
  process.once("exit", onExit);
  void ended.then(() => process.removeListener("exit", onExit));
  return {
    adminUrl: adminUrlOf(port, password),
    directory,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGINT");
      const late = setTimeout(() => child.kill("SIGQUIT"), 3_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Says which folder keeps PostgreSQL from its files where it runs as another account; whoever is root enters all. */
async function explained<Result>(account: Account | null, places: readonly string[], start: () => Promise<Result>): Promise<Result> {
  try {
    return await start();
  } catch (cause) {
    if (account === null) throw cause;
    for (const place of places) {
      const closed = await closedFolder(place, account);
      if (closed === null) continue;
      throw new Error(`PostgreSQL refuses to run as root, so it runs as the account postgres here, which may not enter ${closed}. `
        + "Put Intake, and its data (INTAKE_DATA), into a folder that others may enter, as /opt or /srv, or start it as another user than root.", { cause });
    }
    throw cause;
  }
}

/** A group of its own keeps the terminal's Ctrl+C from ending PostgreSQL before the server has. */
function as(account: Account | null): SpawnOptions {
  return {
    ...account,
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    cwd: path.parse(process.cwd()).root,
  };
}

async function initialise(initdb: string, directory: string, password: string, account: Account | null): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(directory, "..", "initdb-password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (account) {
      await chown(directory, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
      // PostgreSQL runs as another account here and must get through to its own directory.
      await chmod(path.dirname(directory), 0o711);
    }
    const child = spawn(
      initdb,
      [`--pgdata=${directory}`, "--auth=scram-sha-256", "--username=postgres", `--pwfile=${passwordFile}`,
        "--encoding=UTF8", "--locale=C", "--no-instructions"],
      as(account),
    );
    const words = collect(child);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (code !== 0) {
      await rm(directory, { recursive: true, force: true });
      throw new Error(`PostgreSQL could not make its directory ${directory}: ${words().trim()}`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** What PostgreSQL says beside the last processes of a killed one, or beside a killed one that the system has not cleared away yet. */
const stillHeld = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/** What a kill leaves of a PostgreSQL ends by itself in a moment; until then a new one refuses to start. */
async function launchWhenFree(directory: string, launch: () => ChildProcess): Promise<ChildProcess> {
  const giveUp = Date.now() + 10_000;
  for (;;) {
    const child = launch();
    try {
      await untilReady(child, directory);
      return child;
    } catch (error) {
      if (Date.now() > giveUp || !stillHeld.test((error as Error).message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function untilReady(child: ChildProcess, directory: string): Promise<void> {
  const words = collect(child);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(
      `PostgreSQL does not start on ${directory}. Nothing was changed there. It said: ${reasonIn(words())}`,
    ));
    child.once("error", reject);
    child.once("exit", fail);
    child.stderr?.on("data", () => {
      if (!words().includes("database system is ready to accept connections")) return;
      child.removeListener("exit", fail);
      resolve();
    });
  });
}

/** Why it ended, without its times. Its advice to make a new directory would cost the user this one. */
function reasonIn(said: string): string {
  const lines = said.trim().split("\n").map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, ""));
  const fatal = lines.findIndex((line) => /^(FATAL|PANIC):/.test(line));
  const told = fatal === -1 ? lines.slice(-3) : lines.slice(fatal).filter((line) => !line.startsWith("LOG:") && !line.includes("initdb"));
  return told.join(" ");
}

/** The last 4,000 characters that a child said. */
function collect(child: ChildProcess): () => string {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => { said = (said + text).slice(-4_000); });
  return () => said;
}
