import { stat } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./account";

/**
 * The uppermost folder on the way to a place that the account may not enter, by the modes of the folders; null: none. What access
 * lists grant beside them is not looked at, so this explains a failure and foretells none.
 */
export async function closedFolder(place: string, account: Account): Promise<string | null> {
  const { root } = path.parse(place);
  let folder = root;
  for (const name of path.relative(root, path.dirname(place)).split(path.sep).filter((part) => part !== "")) {
    folder = path.join(folder, name);
    const entry = await stat(folder);
    const [owner, group, others] = [0o100, 0o010, 0o001];
    const asked = entry.uid === account.uid ? owner : entry.gid === account.gid ? group : others;
    if ((entry.mode & asked) === 0) return folder;
  }
  return null;
}
