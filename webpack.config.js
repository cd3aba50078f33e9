/**
 * Four bundles from one source tree: the add-in's pages, the workbench, the server and the command line.
 * `--env office=local` makes the pages load office.js from the npm package, which the server serves under /office;
 * otherwise they load it from Microsoft's own address, as the Marketplace asks for.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const officeFromMicrosoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeFromHere = "/office/office.js";

const inSource = (...parts) => path.resolve(__dirname, "src", ...parts);
const inDist = (...parts) => path.resolve(__dirname, "dist", ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    },
  },
};

/** As small as terser makes them, in a quarter of the time: whoever starts Intake for the first time waits for it. */
const minimized = {
  // webpack's own minimizers do the rest, such as style sheets.
  minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 2 } } }), "..."],
  minimizeOptions: { javascript: false },
};

const common = (mode) => ({
  mode,
  cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"), buildDependencies: { config: [__filename] } },
  devtool: mode === "production" ? "source-map" : "inline-source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript] },
  performance: false,
  stats: "errors-warnings",
});

function addin(mode, office) {
  const withOffice = (html) => html.toString().replaceAll("%OFFICE_JS%", office === "local" ? officeFromHere : officeFromMicrosoft);
  return {
    ...common(mode),
    name: "addin",
    target: ["web", "es2022"],
    entry: {
      taskpane: inSource("addin/main.tsx"), commands: inSource("addin/commands/commands.ts"), "sign-in": inSource("addin/sign-in/sign-in.ts"),
      diagnostics: inSource("addin/diagnostics/diagnostics.ts"),
    },
    output: { path: inDist("addin"), filename: "[name].js", clean: true },
    optimization: minimized,
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: inSource("addin/taskpane.html"), to: "taskpane.html", transform: withOffice },
          { from: inSource("addin/commands/commands.html"), to: "commands.html", transform: withOffice },
          { from: inSource("addin/taskpane.css"), to: "taskpane.css" },
          { from: inSource("addin/sign-in/sign-in.html"), to: "sign-in.html", transform: withOffice },
          { from: inSource("addin/sign-in/sign-in.css"), to: "sign-in.css" },
          { from: inSource("addin/diagnostics/diagnostics.html"), to: "diagnostics.html", transform: withOffice },
          { from: inSource("addin/diagnostics/diagnostics.css"), to: "diagnostics.css" },
          { from: path.resolve(__dirname, "assets/*.png"), to: "assets/[name][ext]" },
          { from: path.resolve(__dirname, "assets/sample-rows.txt"), to: "sample-rows.txt" },
          { from: path.resolve(__dirname, "manifest.xml"), to: "manifest.xml" },
        ],
      }),
    ],
  };
}

function workbench(mode) {
  return {
    ...common(mode),
    name: "workbench",
    target: ["web", "es2022"],
    experiments: { css: true },
    entry: { workbench: inSource("workbench/main.ts") },
    output: { path: inDist("workbench"), filename: "[name].js", chunkFilename: "parts/[id].js", cssFilename: "[name].css", clean: true },
    // By number in every mode: names made of the path of each package are longer than some file systems take.
    optimization: { chunkIds: "deterministic", ...minimized },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: inSource("workbench/index.html"), to: "index.html" },
          { from: path.resolve(__dirname, "assets/*.png"), to: "assets/[name][ext]" },
        ],
      }),
    ],
  };
}

/** Programs for Node.js, which finds their packages itself. */
function programs(mode, name, ...entries) {
  const isPackage = /^[a-z@][^:]*$/i;
  return {
    ...common(mode),
    name,
    target: "node20",
    entry: Object.fromEntries(entries.map((entry) => [entry, inSource(name, `${entry}.ts`)])),
    output: { path: inDist(name), filename: "[name].js", library: { type: "commonjs2" }, clean: true },
    node: { __dirname: false, __filename: false },
    optimization: { minimize: false },
    externals: [
      ({ request }, callback) => {
        if (!isPackage.test(request)) return callback();
        return callback(null, `commonjs ${request}`);
      },
    ],
  };
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  return [addin(mode, env.office), workbench(mode), programs(mode, "server", "start", "tenants"), programs(mode, "cli", "intake")];
};
