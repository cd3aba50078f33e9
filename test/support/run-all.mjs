/**
 * `npm test`: types, lint, folder rules, the production bundle, then every test; one line of counts at the end.
 * The counts are Jest's own. A failed check or build fails the run too, whatever the tests say.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inTurns } from "./in-turns.mjs";
import { runTool } from "./run-tool.mjs";

const require = createRequire(import.meta.url);
const { ensureBrowser } = require("./find-browser.cjs");
const { ensureNginx } = require("./find-nginx.cjs");

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const cache = path.join(root, "node_modules/.cache/intake");
// The tests in a browser run a copy: the README's own tests build `dist` anew meanwhile.
const dist = path.join(root, "dist");
const copy = path.join(cache, "dist");
mkdirSync(cache, { recursive: true });

const env = { ...process.env, INTAKE_BROWSER: ensureBrowser(), INTAKE_NGINX: ensureNginx(), INTAKE_DIST: copy, FORCE_COLOR: process.env.FORCE_COLOR ?? "0" };

/** Those that take longest begin first. */
const checks = [
  ["lint", "eslint", "bin/eslint.js", ["."]],
  ["bundle", "webpack-cli", "bin/cli.js", ["--mode", "production", "--env", "office=local", "--no-color"]],
  ["types", "typescript", "bin/tsc", ["--noEmit"]],
  ["folder rules", "dependency-cruiser", "bin/dependency-cruise.mjs", ["--config", "test/architecture/dependency-rules.cjs", "src"]],
];

/** Have the processor to themselves: these measure, what long-checks does must happen while the pane is at work, and faults must meet servers that work. */
const alone = ["domain/linear-rows", "domain/linear-texts", "domain/renewals", "domain/schedule/growth", "e2e/long-checks", "faults/exactly-once"].map((name) => `test/${name}.test.ts`);

/** Together these are all tests: each leaves out what the next ones take. */
const parts = [
  ["tests", ["--maxWorkers=100%", "--testPathIgnorePatterns", "/test/e2e/", ...alone, "/node_modules/"]],
  ["end-to-end", ["test/e2e/", "--maxWorkers=2", "--testPathIgnorePatterns", ...alone, "/node_modules/"]],
  ["alone", [...alone, "--runInBand"]],
];

async function jest([title, args]) {
  const report = path.join(cache, `${title}.json`);
  rmSync(report, { force: true });
  const ok = await runTool([title, "jest", "bin/jest.js", [...args, "--json", `--outputFile=${report}`]], { cwd: root, env, live: true });
  return { ok, report: readReport(report) };
}

/** A run that crashed before it could report has passed nothing. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    process.stderr.write(`No report of the tests could be read: ${cause.message}\n`);
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, numTotalTests: 0 };
  }
}

const checksPassed = (await inTurns(checks, availableParallelism(), (check) => runTool(check, { cwd: root, env }))).every(Boolean);
rmSync(copy, { recursive: true, force: true });
if (existsSync(dist)) cpSync(dist, copy, { recursive: true });

const runs = [];
for (const part of parts) runs.push(await jest(part));
const sum = (key) => runs.reduce((total, { report }) => total + (report[key] ?? 0), 0);
const failed = sum("numFailedTests") + sum("numRuntimeErrorTestSuites");
const pending = sum("numPendingTests") + sum("numTodoTests");

if (pending > 0) process.stdout.write(`${pending} tests were skipped, which counts as a failure.\n`);
process.stdout.write(`${sum("numPassedTests")} passed, ${failed + pending} failed\n`);
process.exitCode = checksPassed && runs.every(({ ok }) => ok) && failed + pending === 0 ? 0 : 1;
