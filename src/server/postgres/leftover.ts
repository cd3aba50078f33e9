import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { adminUrlOf } from "./admin-url";

/**
 * Stops a PostgreSQL that a killed server left running on its directory. It is stopped only when it answers
 * to this directory's own password and says that it holds this directory; a lock file without a PostgreSQL
 * behind it is PostgreSQL's own to judge.
 */
export async function stopLeftover(directory: string): Promise<void> {
  const running = await runningCluster(directory);
  if (running === null) return;
  const { pid } = running;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 10_000; waited += 50) {
    if ((await lockLines(directory))?.[0] !== String(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`A PostgreSQL (process ${pid}) still holds ${directory} and does not stop. Stop it, then start again.`);
}

/** The PostgreSQL that answers for a directory; null: none does. */
export async function runningCluster(directory: string): Promise<{ readonly pid: number; readonly adminUrl: string } | null> {
  const [pid, , , port] = (await lockLines(directory)) ?? [];
  if (pid === undefined || port === undefined) return null;
  const password = (await readFile(path.join(path.dirname(directory), "postgres-password"), "utf8")).trim();
  const adminUrl = adminUrlOf(Number(port), password);
  return (await answersFor(directory, adminUrl)) ? { pid: Number(pid), adminUrl } : null;
}

async function lockLines(directory: string): Promise<string[] | null> {
  try {
    return (await readFile(path.join(directory, "postmaster.pid"), "utf8")).split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function answersFor(directory: string, adminUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0] !== undefined && path.resolve(rows[0].data_directory) === path.resolve(directory);
  } catch {
    // Nothing of ours listens there: the lock file is stale, or its port is someone else's now.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
