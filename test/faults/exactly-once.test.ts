import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** The long form is `npm run test:long`, the recorded one test/faults/REPORT.md. */
it("F1 to F8, F10, F12 to F16, F21, F23 to F25, F27, F29, F30, F32, F35: while processes are killed, connections cut and clocks moved, every answered import is in the books exactly once", () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath, ["test/support/run-script.mjs", "test/faults/run.ts", "--runs", "2", "--seconds", "4", "--seed", process.env.INTAKE_SEED ?? "5"], { cwd: root, encoding: "utf8" });
  const runs = [...stdout.matchAll(/^seed \d+: (\d+) calls \((\d+) ok, .* (\d+) faults, .* (\d+) violations$/gm)].map((run) => run.slice(1).map(Number));
  // Without root there is no small disk to fill, and the database is told to answer as on one.
  expect([stderr.replace(/^No small disk can be mounted here.*\n/m, ""), runs.length, runs.map(([, , , violations]) => violations)]).toEqual(["", 2, [0, 0]]);
  // A run in which nothing was done, or nothing happened, would show nothing.
  for (const [, ok = 0, faults = 0] of runs) expect([ok > 20, faults > 0]).toEqual([true, true]);
  expect(status).toBe(0);
});
