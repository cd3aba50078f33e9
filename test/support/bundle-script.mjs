/** Bundles a TypeScript file of the tests for Node, as the server is bundled, so that it can be run by itself. */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Resolves to the bundle's path; rejects with webpack's errors. `folder` keeps bundles of different kinds apart. */
export function bundleScript(source, folder) {
  const webpack = require("webpack");
  const { module: rules, resolve, externals } = require("../../webpack.config.js")({}, { mode: "production" }).find((part) => part.name === "server");
  const name = path.basename(source).replace(/\.ts$/, "");
  const output = path.join(root, "node_modules/.cache/intake", folder);
  const config = {
    mode: "production", target: "node20", entry: { [name]: source }, module: rules, resolve, externals,
    // Data files are found beside the source that reads them.
    context: root, node: { __dirname: true },
    output: { path: output, filename: "[name].js", library: { type: "commonjs2" } }, optimization: { minimize: false }, performance: false,
  };
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error ?? stats.hasErrors()) fail(error ?? new Error(stats.toString("errors-only")));
      else done(path.join(output, `${name}.js`));
    });
  });
}
