import { Client } from "pg";

/**
 * Works on a connection of its own, outside of any transaction.
 * @param adminUrl signs in as the owner of the tables
 */
export async function asOwner<T>(adminUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  // Who waits for a statement hears there that the connection broke.
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
