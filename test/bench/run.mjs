/**
 * `npm run bench [-- NAME]`: bundles each bench (or the one named) for Node and runs it in a process of its own,
 * so that none inherits another's heap. A bench prints a table, then one JSON line {"name", "ratios"}.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const out = path.join(root, "node_modules/.cache/intake/bench");

const all = readdirSync(here).filter((file) => file.endsWith(".bench.ts")).map((file) => file.slice(0, -".bench.ts".length));
const [wanted] = process.argv.slice(2);
if (wanted && !all.includes(wanted)) {
  process.stderr.write(`There is no bench called "${wanted}". There are: ${all.join(", ")}.\n`);
  process.exit(2);
}

for (const name of wanted ? [wanted] : all) {
  await bundle(name);
  const { status } = spawnSync(process.execPath, ["--expose-gc", path.join(out, `${name}.js`)], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function bundle(name) {
  const { module: rules, resolve, externals } = require("../../webpack.config.js")({}, { mode: "production" }).find((part) => part.name === "server");
  const config = {
    mode: "production", target: "node20", entry: { [name]: path.join(here, `${name}.bench.ts`) }, module: rules, resolve, externals,
    // Data files are found beside the source that reads them.
    context: root, node: { __dirname: true },
    output: { path: out, filename: "[name].js", library: { type: "commonjs2" } }, optimization: { minimize: false }, performance: false,
  };
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error ?? stats.hasErrors()) fail(error ?? new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
