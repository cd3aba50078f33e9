/** `npm run test:long [-- SEED]`: every property on twenty times the examples, and forty runs under faults, from a new seed or the one given. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const seed = process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`Seed ${seed}; the same again: npm run test:long -- ${seed}\n`);
const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), "test/domain", "test/workbench", "test/server/same-issues", "test/server/undo-any-order", "test/server/model", "test/server/fuzz", "test/addin/highlighting"], {
  cwd: root, stdio: "inherit", env: { ...process.env, INTAKE_SEED: seed, INTAKE_TIMES: "20" },
});
const faults = spawnSync(process.execPath, [path.join(root, "test/support/run-script.mjs"), "test/faults/run.ts", "--runs", "40", "--seed", seed], { cwd: root, stdio: "inherit" });
process.exit((status ?? 1) || (faults.status ?? 1));
