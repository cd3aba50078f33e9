import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Tx } from "./database";

/**
 * Fills a temporary table, which the end of the transaction drops, by COPY: row-level security allows no
 * COPY into the tables themselves, and one set-based statement follows.
 * @param columns name and SQL type, from the program only, never from input
 * @param indexed columns by which tables of the books are joined to it. The books have no statistics right after a
 *   large import and each join is taken for one of a single row; without an index that costs rows times rows
 */
export async function stage(
  tx: Tx, table: string, columns: Readonly<Record<string, string>>, rows: Iterable<readonly unknown[]>,
  indexed: readonly string[] = [],
): Promise<void> {
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(", ");
  await tx.query(`drop table if exists pg_temp.${table}`);
  await tx.query(`create temporary table ${table} (${definitions}) on commit drop`);
  const target = tx.query(copyFrom(`copy ${table} (${Object.keys(columns).join(", ")}) from stdin`));
  await pipeline(Readable.from(batches(rows)), target);
  for (const column of indexed) await tx.query(`create index on ${table} (${column})`);
  // How many rows there are is all that a look-up for each of them is planned by; what arrays hold takes long to count.
  await tx.query(`analyze ${table} (${Object.keys(columns)[0]})`);
}

const batchCharacters = 64 * 1024;

function* batches(rows: Iterable<readonly unknown[]>): Generator<string> {
  let batch = "";
  for (const row of rows) {
    batch += `${row.map(field).join("\t")}\n`;
    if (batch.length < batchCharacters) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\b": "\\b", "\f": "\\f", "\v": "\\v" };

const special = /[\\\t\n\r\b\f\v]/;
const everySpecial = new RegExp(special, "g");

/** COPY's text format: null is \N, control characters are escaped. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = Array.isArray(value) ? arrayText(value) : String(value);
  return special.test(text) ? text.replace(everySpecial, (character) => escapes[character] ?? character) : text;
}

/** Dates, numbers and the names of fields are most of what arrays hold, and need no quotes. */
const bare = /^[\w.-]+$/;

function element(text: string): string {
  return bare.test(text) && text.toLowerCase() !== "null" ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function arrayText(values: readonly unknown[]): string {
  const parts = values.map((value) => (value === null ? "NULL" : element(String(value))));
  return `{${parts.join(",")}}`;
}
