import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { startCluster, type Cluster } from "../../src/server/postgres/cluster";

/** A connection of a test's own; whoever asks for it ends it. */
export async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

/** A real PostgreSQL for one test file, in a directory that goes with it. */
export interface TestPostgres {
  readonly cluster: Cluster;
  readonly parent: string;
  stop(): Promise<void>;
}

/**
 * @param after the directory of one that was killed, to go on with its data
 * @param settings instead of those that keep acknowledged rows through a power cut
 */
export async function startPostgres({ after, settings }: { after?: TestPostgres; settings?: readonly string[] } = {}): Promise<TestPostgres> {
  const parent = after?.parent ?? await mkdtemp(path.join(tmpdir(), "intake-postgres-"));
  await chmod(parent, 0o711);
  const cluster = await startCluster(path.join(parent, "postgres"), settings);
  return {
    cluster,
    parent,
    async stop() {
      await cluster.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
