import { Pool, types, type PoolClient } from "pg";

/** A connection inside a transaction of one tenant. Row-level security shows it that tenant's rows only. */
export type Tx = PoolClient;

export interface Database {
  /** Runs in one transaction, committed when the work resolves. Deadlocks and serialization failures run again. */
  asTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, but nothing of what the work writes stays. */
  rehearse<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For what belongs to no tenant: the token look-up, readiness. No transaction: each statement stands for itself. */
  asNobody<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const dateType = 1082;
const runAgain = new Set(["40001", "40P01"]);
const attempts = 4;

/**
 * @param url an address that signs in as the app's own role, see prepareDatabase
 * @param onLost is told when an idle connection breaks; the pool makes new ones by itself
 */
export function openDatabase(url: string, onLost: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Dates stay text: a Date would shift them by the server's time zone.
    types: { getTypeParser: (id, format) => (id === dateType ? (text: string) => text : types.getTypeParser(id, format as "text")) },
  });
  pool.on("error", onLost);
  return {
    asTenant: (tenantId, work) => again(() => transaction(pool, tenantId, "commit", work)),
    rehearse: (tenantId, work) => again(() => transaction(pool, tenantId, "rollback", work)),
    asNobody: (work) => again(() => lend(pool, work)),
    close: () => pool.end(),
  };
}

async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (tries >= attempts || !runAgain.has(code)) throw error;
    }
  }
}

function transaction<T>(pool: Pool, tenantId: string, end: "commit" | "rollback", work: (tx: Tx) => Promise<T>): Promise<T> {
  return lend(pool, async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const result = await work(client);
    await client.query(end);
    return result;
  });
}

async function lend<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // While the client is out of the pool nobody else hears that its connection broke.
  const onError = (error: Error) => { broken = error; };
  client.on("error", onError);
  try {
    return await work(client);
  } catch (error) {
    // Outside of a transaction this does nothing; where it fails the connection is not used again.
    await client.query("rollback").catch((failed: Error) => { broken ??= failed; });
    throw error;
  } finally {
    client.removeListener("error", onError);
    client.release(broken);
  }
}
