import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openLogFile } from "../../src/server/log-file";
import { eventually } from "../support/eventually";

const directory = mkdtempSync(path.join(tmpdir(), "intake-log-"));
afterAll(() => rmSync(directory, { recursive: true }));

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, -1);

it("the log holds every line in its order, however fast they come, and only its owner may read it", async () => {
  const file = path.join(directory, "fast.log");
  const log = openLogFile(file, (error) => { throw error; });
  const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index}`);
  for (const line of lines) log.write(`${line}\n`);
  await eventually(() => expect(linesOf(file)).toEqual(lines));
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("a log that is moved away while the server runs begins anew", async () => {
  const file = path.join(directory, "moved.log");
  const log = openLogFile(file, (error) => { throw error; });
  log.write("before\n");
  await eventually(() => expect(linesOf(file)).toEqual(["before"]));
  renameSync(file, `${file}.1`);
  log.write("after\n");
  await eventually(() => expect(linesOf(file)).toEqual(["after"]));
  expect(linesOf(`${file}.1`)).toEqual(["before"]);
});

it("lines that cannot be written are told, and later ones are written once they can be", async () => {
  const missing = path.join(directory, "missing");
  const lost: string[] = [];
  const log = openLogFile(path.join(missing, "server.log"), ({ message }) => lost.push(message));
  log.write("one\n");
  await eventually(() => expect(lost).toEqual([expect.stringContaining("ENOENT")]));
  mkdirSync(missing);
  log.write("two\n");
  await eventually(() => expect(linesOf(path.join(missing, "server.log"))).toEqual(["two"]));
});
