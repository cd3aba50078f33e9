import { Pool, types, type Client, type PoolClient } from "pg";
import { takeChanges, type ImportChange } from "./changes";

/** A connection inside a transaction of one tenant. Row-level security shows it that tenant's rows only. */
export type Tx = PoolClient;

export interface Database {
  /** Runs in one transaction, committed when the work resolves. Deadlocks and serialization failures run again. */
  asTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, but nothing of what the work writes stays. */
  rehearse<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For what belongs to no tenant: the token look-up, readiness. No transaction: each statement stands for itself. */
  asNobody<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** How the connections are used at this moment. */
  poolUse(): PoolUse;
  /** Lets transactions end for two seconds; what runs then is cut, and the database takes it back. */
  close(): Promise<void>;
}

export interface PoolUse {
  readonly open: number;
  readonly idle: number;
  /** Transactions that wait for a connection. */
  readonly waiting: number;
}

export interface Listeners {
  /** An idle connection broke; the pool makes new ones by itself. */
  readonly onLost?: (error: Error) => void;
  /** Of each change of an import, after its commit. */
  readonly onChange?: (change: ImportChange) => void;
}

const dateType = 1082;
const runAgain = new Set(["40001", "40P01"]);
const attempts = 4;
/** Milliseconds. */
const lastMoment = 2_000;

/**
 * @param url an address that signs in as the app's own role, see prepareDatabase
 */
export function openDatabase(url: string, { onLost = () => undefined, onChange = () => undefined }: Listeners = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Dates stay text: a Date would shift them by the server's time zone.
    types: { getTypeParser: (id, format) => (id === dateType ? (text: string) => text : types.getTypeParser(id, format as "text")) },
  });
  pool.on("error", onLost);
  const lent = new Set<PoolClient>();
  pool.on("acquire", (client) => lent.add(client));
  pool.on("release", (_, client) => lent.delete(client));
  return {
    asTenant: async (tenantId, work) => {
      const { result, changes } = await again(() => transaction(pool, tenantId, "commit", work));
      changes.forEach(onChange);
      return result;
    },
    rehearse: async (tenantId, work) => (await again(() => transaction(pool, tenantId, "rollback", work))).result,
    asNobody: (work) => again(() => lend(pool, work)),
    poolUse: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      const cut = setTimeout(() => { for (const client of lent) void (client as unknown as Client).end().catch(onLost); }, lastMoment);
      await pool.end();
      clearTimeout(cut);
    },
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

function transaction<T>(
  pool: Pool, tenantId: string, end: "commit" | "rollback", work: (tx: Tx) => Promise<T>,
): Promise<{ readonly result: T; readonly changes: readonly ImportChange[] }> {
  return lend(pool, async (client) => {
    try {
      // SET takes no parameters; unlike set_config it is passed on to the machines of a sharded database.
      await client.query(`begin; set local app.tenant_id = ${client.escapeLiteral(tenantId)}`);
      const result = await work(client);
      await client.query(end);
      return { result, changes: takeChanges(client) };
    } finally {
      takeChanges(client);
    }
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
