import { execFileSync } from "node:child_process";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. There it runs as the account `postgres`, which is made where it is
 * missing; anyone else runs it as themselves (null).
 */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known) return known;
  execFileSync("groupadd", ["--force", "postgres"]);
  execFileSync("useradd", ["--gid", "postgres", "--no-create-home", "postgres"]);
  const made = lookUp();
  if (!made) throw new Error("The account postgres could not be made. Start Intake as another user than root.");
  return made;
}

function lookUp(): Account | null {
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch (error) {
    // `id` exits with 1 when there is no such account.
    if ((error as { status?: number }).status === 1) return null;
    throw error;
  }
}
