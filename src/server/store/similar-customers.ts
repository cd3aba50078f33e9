import { customerKey } from "../../domain/customer-key";
import { blockLimit, blockOf, likeness } from "../../domain/cross/similar-keys";
import type { Tx } from "./database";
import { stage } from "./stage";

interface NewCustomer {
  readonly identity: string;
  readonly name: string;
}

interface Known {
  readonly name: string;
  readonly key: string;
}

/**
 * Of customers that are new, the stored one whose name is closest (RULES.md 3.2): of the same match key, or nearly the same
 * among the first 200 stored ones with the same beginning. By identity; those without one are left out.
 */
export async function findSimilarCustomers(tx: Tx, tenantId: string, fresh: readonly NewCustomer[]): Promise<Map<string, string>> {
  if (fresh.length === 0) return new Map();
  await fillMatchKeys(tx, tenantId);
  const wanted = fresh.map(({ identity, name }) => ({ identity, key: customerKey(name) }));
  const same = await findSameKey(tx, tenantId, wanted.map(({ key }) => key));
  const blocks = await findBlocks(tx, tenantId, wanted.filter(({ key }) => !same.has(key)).map(({ key }) => blockOf(key)));
  const found = new Map<string, string>();
  for (const { identity, key } of wanted) {
    const name = same.get(key) ?? closest(key, blocks.get(blockOf(key)) ?? []);
    if (name !== null) found.set(identity, name);
  }
  return found;
}

function closest(key: string, block: readonly Known[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const known of block) {
    const alike = likeness(key, known.key);
    if (alike > most) [best, most] = [known.name, alike];
  }
  return best;
}

/** The name that was stored first, by match key. */
async function findSameKey(tx: Tx, tenantId: string, keys: readonly string[]): Promise<Map<string, string>> {
  await stage(tx, "wanted_match_key", { key: 'text collate "C"' }, [...new Set(keys)].map((key) => [key]));
  const { rows } = await tx.query<Known>(
    `select c.name, c.match_key as key from wanted_match_key w cross join lateral (
       select name, match_key from customer where tenant_id = $1 and match_key = w.key order by id limit 1) c`, [tenantId]);
  return new Map(rows.map(({ name, key }) => [key, name]));
}

/** The customers of each beginning that were stored first. */
async function findBlocks(tx: Tx, tenantId: string, blocks: readonly string[]): Promise<Map<string, Known[]>> {
  await stage(tx, "wanted_beginning", { block: 'text collate "C"' }, [...new Set(blocks)].map((block) => [block]));
  const { rows } = await tx.query<Known & { block: string }>(
    `select w.block, c.name, c.match_key as key from wanted_beginning w cross join lateral (
       select name, match_key, id from customer where tenant_id = $1 and left(match_key, 3) = w.block order by id limit $2) c
     order by w.block, c.id`, [tenantId, blockLimit]);
  const found = new Map<string, Known[]>();
  for (const { block, name, key } of rows) {
    const known = found.get(block);
    if (known === undefined) found.set(block, [{ name, key }]);
    else known.push({ name, key });
  }
  return found;
}

/** Customers that were stored before match keys were kept. */
async function fillMatchKeys(tx: Tx, tenantId: string): Promise<void> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    "select id, name from customer where tenant_id = $1 and match_key is null order by id for update", [tenantId]);
  if (rows.length === 0) return;
  await tx.query(
    `update customer c set match_key = k.key from unnest($2::uuid[], $3::text[]) as k(id, key) where c.tenant_id = $1 and c.id = k.id`,
    [tenantId, rows.map(({ id }) => id), rows.map(({ name }) => customerKey(name))]);
}
