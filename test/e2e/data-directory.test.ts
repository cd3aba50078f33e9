import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBooks, readImports } from "../support/books";
import { eventually } from "../support/eventually";
import { isRunning } from "../support/is-running";
import { ask, freePortPair, root, startIntake, type RunningIntake } from "../support/running-intake";

const bundle = path.resolve(root, process.env.INTAKE_DIST ?? "dist", "server/start.js");

let intake: RunningIntake;
beforeAll(async () => { intake = await startIntake(); });
afterAll(async () => {
  await intake.stop();
  intake.removeData();
});

/** A start that cannot succeed: its exit code, and what it said. */
async function startAndEnd(dataDirectory: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [bundle], { cwd: root, env: { ...process.env, PORT: String(await freePortPair()), INTAKE_DATA: dataDirectory } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => { said += text.toString("utf8"); });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

const postmasterOf = (dataDirectory: string) => Number(readFileSync(path.join(dataDirectory, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

/** The digest of every file below a directory, by its path. */
function contentOf(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) => statSync(path.join(directory, file)).isFile()).sort();
  return new Map(files.map((file) => [file, createHash("sha256").update(readFileSync(path.join(directory, file))).digest("hex")]));
}

it("F10: a second server on the directory of a running one ends with a sentence that names both, before it touches the database", async () => {
  const postmaster = postmasterOf(intake.dataDirectory);
  const { code, said } = await startAndEnd(intake.dataDirectory);
  expect([code, said]).toEqual([1, expect.stringContaining(`Another Intake server (process ${intake.process.pid}) holds ${intake.dataDirectory}. Stop it, or name another directory in INTAKE_DATA.`)]);
  expect(said).not.toContain("Starting PostgreSQL");
  expect(postmasterOf(intake.dataDirectory)).toBe(postmaster);
  expect((await ask(`${intake.pane}/readyz`)).status).toBe(200);
});

it("F11: after kill -9 of the server the next one takes its PostgreSQL's place; of two on one directory there is never one too many", async () => {
  const left = postmasterOf(intake.dataDirectory);
  await intake.kill();
  expect(isRunning(left)).toBe(true);
  intake = await startIntake({ after: intake });
  await eventually(() => expect(isRunning(left)).toBe(false));
  expect(postmasterOf(intake.dataDirectory)).not.toBe(left);
  expect(await readBooks(intake.dataDirectory)).toMatchObject({ lines: 0 });
});

it("F11: lock files that kill -9 of server and PostgreSQL left behind are in nobody's way", async () => {
  const killed = postmasterOf(intake.dataDirectory);
  await intake.kill();
  process.kill(killed, "SIGKILL");
  expect(readdirSync(intake.dataDirectory)).toContain("server.lock");
  expect(postmasterOf(intake.dataDirectory)).toBe(killed);
  intake = await startIntake({ after: intake });
  expect(await readImports(intake.dataDirectory)).toEqual([]);
});

it("F9: a data directory that does not open is named with PostgreSQL's reason, and stays as it is", async () => {
  await intake.stop();
  const directory = path.join(intake.dataDirectory, "postgres");
  const control = path.join(directory, "global/pg_control");
  const whole = readFileSync(control);
  writeFileSync(control, Buffer.alloc(whole.length));
  const before = contentOf(directory);
  const { code, said } = await startAndEnd(intake.dataDirectory);
  expect([code, said]).toEqual([1, expect.stringContaining(`PostgreSQL does not start on ${directory}. Nothing was changed there. It said: FATAL:  database files are incompatible with server DETAIL:`)]);
  // PostgreSQL's hint: who followed it would lose the books.
  expect(said).not.toContain("initdb");
  expect(contentOf(directory)).toEqual(before);
  writeFileSync(control, whole);
  intake = await startIntake({ after: intake });
});
