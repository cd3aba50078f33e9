import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { postgresAccount } from "../../src/server/postgres/account";

/** Where a database's tables live, so small that it can be filled. */
export interface SmallDisk {
  /** From now on no file grows. */
  fill(): Promise<void>;
  /** There is space again. */
  free(): Promise<void>;
  /** After the database has ended. */
  remove(): void;
}

const megabytes = 96;

/**
 * Moves all tables to a file system of their own in memory, which needs root on Linux. Elsewhere the database itself answers what it
 * answers on a full disk, as the test says then.
 */
export async function moveToSmallDisk(admin: Client): Promise<SmallDisk> {
  const mounted = mountSmallDisk(megabytes);
  if (mounted === null) {
    process.stderr.write("No small disk can be mounted here (that needs root on Linux): the database is told to answer as on a full one.\n");
    return answeredFull(admin);
  }
  const { place, unmount } = mounted;
  const folder = path.join(place, "tables");
  mkdirSync(folder);
  const account = postgresAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  await admin.query(`create tablespace small location '${folder}'`);
  for (const kind of ["table", "index"]) await admin.query(`alter ${kind} all in tablespace pg_default set tablespace small`);
  const filler = path.join(place, "filler");
  return {
    fill: async () => fillWith(filler),
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

function fillWith(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (let written = 0; written <= megabytes * 1024; written += 4) writeSync(descriptor, Buffer.alloc(4_096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(descriptor);
  }
}

async function answeredFull(admin: Client): Promise<SmallDisk> {
  const tables = ["import_chunk", "revenue_schedule"];
  await admin.query("create function disk_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$");
  return {
    fill: async () => { for (const table of tables) await admin.query(`create trigger disk_full before insert or update on ${table} execute function disk_full()`); },
    free: async () => { for (const table of tables) await admin.query(`drop trigger disk_full on ${table}`); },
    remove: () => undefined,
  };
}
