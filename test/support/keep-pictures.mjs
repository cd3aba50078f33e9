/** `npm run pictures`: builds, runs the main job in a browser, and keeps the pictures that the README shows. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const steps = [
  ["webpack-cli/bin/cli.js", "--mode", "production", "--env", "office=local"],
  ["jest/bin/jest.js", "test/e2e/main-job"],
];
for (const [tool, ...args] of steps) {
  const { status } = spawnSync(process.execPath, [path.join(root, "node_modules", tool), ...args], {
    cwd: root, stdio: "inherit", env: { ...process.env, INTAKE_PICTURES: "keep" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
