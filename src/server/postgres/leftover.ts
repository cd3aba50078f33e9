import { readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

/**
 * Stops a PostgreSQL that a killed server left running on its directory. It is stopped only when it answers
 * to this directory's own password and says that it holds this directory; a lock file without a PostgreSQL
 * behind it is PostgreSQL's own to judge.
 */
export async function stopLeftover(directory: string): Promise<void> {
  const lines = await lockLines(directory);
  const [pid, , , port] = lines ?? [];
  if (pid === undefined || port === undefined) return;
  const password = (await readFile(path.join(path.dirname(directory), "postgres-password"), "utf8")).trim();
  if (!(await answersFor(directory, Number(port), password))) return;
  process.kill(Number(pid), "SIGINT");
  for (let waited = 0; waited < 10_000; waited += 50) {
    if ((await lockLines(directory))?.[0] !== pid) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`A PostgreSQL (process ${pid}) still holds ${directory} and does not stop. Stop it, then start again.`);
}

async function lockLines(directory: string): Promise<string[] | null> {
  try {
    return (await readFile(path.join(directory, "postmaster.pid"), "utf8")).split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function answersFor(directory: string, port: number, password: string): Promise<boolean> {
  const client = new Client({
    host: "127.0.0.1", port, user: "postgres", password, database: "postgres", connectionTimeoutMillis: 3_000,
  });
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
