/**
 * `npm run bench [-- NAME]`: bundles each bench (or the one named) for Node and runs it in a process of its own,
 * so that none inherits another's heap. A bench prints a table, then one JSON line {"name", "ratios"}.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleScript } from "../support/bundle-script.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");

const all = readdirSync(here).filter((file) => file.endsWith(".bench.ts")).map((file) => file.slice(0, -".bench.ts".length));
const [wanted] = process.argv.slice(2);
if (wanted && !all.includes(wanted)) {
  process.stderr.write(`There is no bench called "${wanted}". There are: ${all.join(", ")}.\n`);
  process.exit(2);
}

for (const name of wanted ? [wanted] : all) {
  const bundle = await bundleScript(path.join(here, `${name}.bench.ts`), "bench");
  const { status } = spawnSync(process.execPath, ["--expose-gc", bundle], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
