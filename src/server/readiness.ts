import { asProblem, HttpProblem } from "./http/problem";
import type { Database } from "./store/database";
import { migrationNames } from "./store/migrations/all";
import { readMigrations, writeProbe } from "./store/readiness";

/** Milliseconds for which an answer is given again, so that nobody keeps the database busy by asking. */
const keptFor = 1_000;

/**
 * Makes the question whether this server can work: the database answers, takes a commit, and has this program's schema.
 * @returns asks; it rejects with an HttpProblem that says what is wrong, always one of status 503
 */
export function createReadiness(db: Database, now: () => number = Date.now): () => Promise<void> {
  let asked: { readonly at: number; readonly answer: Promise<void> } | null = null;
  return () => {
    if (asked === null || now() - asked.at >= keptFor) asked = { at: now(), answer: ask(db) };
    return asked.answer;
  };
}

async function ask(db: Database): Promise<void> {
  const found = await db.asNobody(async (tx) => {
    const names = await readMigrations(tx);
    await writeProbe(tx);
    return names;
  }).catch((cause: Error) => {
    const { code, detail } = asProblem(cause);
    throw Object.assign(new HttpProblem(code === "read-only" ? code : "busy", code === "internal" ? "The database failed at a small write." : detail, {}, 2), { cause });
  });
  if (found.join() !== migrationNames.join()) {
    throw new HttpProblem("busy", "The database has the schema of another version of Intake. Start this server anew in the version of the others.", {}, 30);
  }
}
