import { mkdtemp, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { rm } from "node:fs/promises";
import { startCluster, type Cluster } from "../../src/server/postgres/cluster";

/** A real PostgreSQL for one test file, in a directory that goes with it. */
export interface TestPostgres {
  readonly cluster: Cluster;
  readonly parent: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const parent = await mkdtemp(path.join(tmpdir(), "intake-postgres-"));
  await chmod(parent, 0o711);
  const cluster = await startCluster(path.join(parent, "postgres"));
  return {
    cluster,
    parent,
    async stop() {
      await cluster.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
