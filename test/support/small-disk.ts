import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { postgresAccount } from "../../src/server/postgres/account";

/** Makes a statement as the database's superuser. */
type Query = (statement: string) => Promise<unknown>;

/** Where a database's tables live, so small that it can be filled. */
export interface SmallDisk {
  /** From now on no file grows. */
  fill(): Promise<void>;
  /** There is space again. */
  free(): Promise<void>;
  /** After the database has ended. */
  remove(): void;
}

/**
 * Moves all tables to a file system of their own in memory, which needs root on Linux. Elsewhere the database itself answers what it
 * answers on a full disk, as the test says then.
 */
export async function moveToSmallDisk(query: Query, megabytes: number): Promise<SmallDisk> {
  const mounted = mountSmallDisk(megabytes);
  if (mounted === null) {
    process.stderr.write("No small disk can be mounted here (that needs root on Linux): the database is told to answer as on a full one.\n");
    return answeredFull(query);
  }
  const { place, unmount } = mounted;
  const folder = path.join(place, "tables");
  mkdirSync(folder);
  const account = postgresAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  await query(`create tablespace small location '${folder}'`);
  for (const kind of ["table", "index"]) await query(`alter ${kind} all in tablespace pg_default set tablespace small`);
  const filler = path.join(place, "filler");
  return {
    fill: async () => fillWith(filler, megabytes),
    free: async () => rmSync(filler),
    remove: unmount,
  };
}

/** A file system of its own in memory, which needs root on Linux; null elsewhere. */
export function mountSmallDisk(size: number): { readonly place: string; readonly unmount: () => void } | null {
  const place = mkdtempSync(path.join(tmpdir(), "intake-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", place]);
  const unmount = () => {
    if (mounted.status === 0) execFileSync("umount", [place]);
    rmSync(place, { recursive: true });
  };
  if (mounted.status === 0) return { place, unmount };
  unmount();
  return null;
}

/** Megabyte by megabyte, and what is left then in pages. */
function fillWith(file: string, megabytes: number): void {
  const descriptor = openSync(file, "w");
  try {
    for (const piece of [Buffer.alloc(1_048_576), Buffer.alloc(4_096)]) writeUntilFull(descriptor, piece, megabytes * 1_048_576);
  } finally {
    closeSync(descriptor);
  }
}

function writeUntilFull(descriptor: number, piece: Buffer, most: number): void {
  try {
    for (let written = 0; written <= most; written += piece.length) writeSync(descriptor, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

async function answeredFull(query: Query): Promise<SmallDisk> {
  const tables = ["import_chunk", "revenue_schedule"];
  await query("create function disk_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$");
  return {
    fill: async () => { for (const table of tables) await query(`create trigger disk_full before insert or update on ${table} execute function disk_full()`); },
    free: async () => { for (const table of tables) await query(`drop trigger disk_full on ${table}`); },
    remove: () => undefined,
  };
}
