import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(root, "deploy/Containerfile"), "utf8");
const scripts = (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;
const lines = (word: string) => text.split("\n").filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

it("copies what there is, and all that the build reads", () => {
  const copied = lines("COPY").filter((line) => !line.startsWith("--from")).flatMap((line) => line.split(" ").slice(0, -1));
  expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const read = ["package.json", "package-lock.json", ".npmrc", "tsconfig.json", "webpack.config.js", "manifest.xml", "assets", "src"];
  expect(read.filter((file) => !copied.includes(file))).toEqual([]);
});

it("builds and starts by the project's own commands, runs no package's script, and is nobody special", () => {
  expect(lines("RUN").join("\n")).toContain("npm ci --ignore-scripts\nnpm run build && npm prune --omit=dev --ignore-scripts");
  expect(scripts.build).toBe("webpack --mode production");
  expect(lines("CMD")).toEqual(['["node", "dist/server/start.js", "--public"]']);
  expect(scripts.start).toContain("node dist/server/start.js");
  expect(text.indexOf("USER node")).toBeLessThan(text.indexOf("\nCMD "));
});
