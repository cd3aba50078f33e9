import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { serialToIso } from "../../../src/domain/calendar";
import type { Cell, SheetRow } from "../../../src/domain/cell";

/** The floor: one table in a database of its own, with a primary key and nothing else that would have to be kept. */
export interface RawCopy {
  /** The milliseconds from the first byte to the end of the transaction; the text is made before, the table empty. */
  run(rows: readonly SheetRow[]): Promise<number>;
  close(): Promise<void>;
}

export async function openRawCopy(adminUrl: string): Promise<RawCopy> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("create database raw_copy");
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = "/raw_copy";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create table line (id text collate "C" primary key, customer text, opportunity text, product text, quantity numeric,
    billing_date date, booking_date date, renewal boolean, custom_billing text, custom_rev_recognition text)`);
  return {
    async run(rows) {
      await client.query("truncate line");
      const parts = textParts(rows);
      const started = performance.now();
      await pipeline(Readable.from(parts), client.query(copyFrom("copy line from stdin")));
      return performance.now() - started;
    },
    close: () => client.end(),
  };
}

const rowsInPart = 1_000;

function textParts(rows: readonly SheetRow[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += rowsInPart) {
    parts.push(rows.slice(from, from + rowsInPart).map(([, cells]) => `${cells.map(field).join("\t")}\n`).join(""));
  }
  return parts;
}

/** The bench's cells hold no character that COPY's text format would have to escape. */
function field(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? serialToIso(cell.date, false) ?? "\\N" : "\\N";
}
