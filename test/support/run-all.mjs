/**
 * `npm test`: types, lint, folder rules, the production bundle, then every test; one line of counts at the end.
 * The counts are Jest's own. A failed check or build fails the run too, whatever the tests say.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { ensureBrowser } = require("./find-browser.cjs");

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const cache = path.join(root, "node_modules/.cache/intake");
mkdirSync(cache, { recursive: true });

const browser = ensureBrowser();
const env = { ...process.env, INTAKE_BROWSER: browser, FORCE_COLOR: process.env.FORCE_COLOR ?? "0" };

/** Runs a tool of node_modules with this Node; true when it ended well. */
function run(title, packageName, bin, args) {
  const started = Date.now();
  const file = path.join(root, "node_modules", packageName, bin);
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, env, stdio: "inherit" });
  process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return status === 0;
}

const checks = [
  ["types", "typescript", "bin/tsc", ["--noEmit"]],
  ["lint", "eslint", "bin/eslint.js", ["."]],
  ["folder rules", "dependency-cruiser", "bin/dependency-cruise.mjs", ["--config", "test/architecture/dependency-rules.cjs", "src"]],
  ["bundle", "webpack-cli", "bin/cli.js", ["--mode", "production", "--env", "office=local"]],
];

function jest(title, args) {
  const report = path.join(cache, `${title}.json`);
  rmSync(report, { force: true });
  const ok = run(title, "jest", "bin/jest.js", [...args, "--json", `--outputFile=${report}`]);
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

const checksPassed = checks.map((check) => run(...check)).every(Boolean);
const runs = [jest("tests", ["--maxWorkers=100%", "--testPathIgnorePatterns", "/test/e2e/", "/node_modules/"]), jest("end-to-end", ["test/e2e", "--runInBand"])];
const sum = (key) => runs.reduce((total, { report }) => total + (report[key] ?? 0), 0);
const failed = sum("numFailedTests") + sum("numRuntimeErrorTestSuites");
const pending = sum("numPendingTests") + sum("numTodoTests");

if (pending > 0) process.stdout.write(`${pending} tests were skipped, which counts as a failure.\n`);
process.stdout.write(`${sum("numPassedTests")} passed, ${failed + pending} failed\n`);
process.exitCode = checksPassed && runs.every(({ ok }) => ok) && failed + pending === 0 ? 0 : 1;
