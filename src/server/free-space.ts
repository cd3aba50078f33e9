import { statfs } from "node:fs/promises";

/** Whether more rows may be taken in. */
export type HasSpace = () => Promise<boolean>;

/**
 * Keeps some of a disk free: rows that came have to be committed, too, and a PostgreSQL that finds no space for its log ends itself.
 * @param directory any on that disk
 * @param least bytes that stay free, as far as they are for an account without rights of its own
 */
export function keepFree(directory: string, least: number): HasSpace {
  return async () => {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize >= least;
  };
}

/** For a database whose disk is not ours to look at. */
export const spaceUnknown: HasSpace = async () => true;
