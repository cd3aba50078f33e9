import path from "node:path";
import webpack from "webpack";
import { root } from "./running-intake";

type Part = { readonly name: string; readonly module: webpack.Configuration["module"]; readonly resolve: webpack.Configuration["resolve"] };

/** Bundles a TypeScript file of the tests for a page, as the pane is bundled, into one script. Rejects with webpack's errors. */
export async function bundlePage(source: string): Promise<string> {
  const parts = jest.requireActual<(env: object, argv: object) => readonly Part[]>(path.join(root, "webpack.config.js"))({}, { mode: "production" });
  const addin = parts.find(({ name }) => name === "addin");
  if (addin === undefined) throw new Error("webpack.config.js makes no add-in.");
  const output = path.join(root, "node_modules/.cache/intake/pages");
  const name = path.basename(source).replace(/\.tsx?$/, "");
  await new Promise<void>((done, fail) => {
    webpack({
      mode: "production", target: ["web", "es2022"], entry: { [name]: source }, module: addin.module ?? {}, resolve: addin.resolve ?? {}, context: root,
      output: { path: output, filename: "[name].js" }, optimization: { minimize: false, splitChunks: false }, performance: false,
      // One script: the languages are not loaded from anywhere.
      plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    }, (error, stats) => (error ?? stats?.hasErrors() ? fail(error ?? new Error(stats?.toString("errors-only"))) : done()));
  });
  return path.join(output, `${name}.js`);
}
