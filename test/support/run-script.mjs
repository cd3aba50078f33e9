/** `node test/support/run-script.mjs FILE.ts [ARGUMENTS]`: bundles a script of the tests and runs it. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { bundleScript } from "./bundle-script.mjs";

const [source, ...rest] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [await bundleScript(path.resolve(source), "scripts"), ...rest], { stdio: "inherit" });
process.exit(status ?? 1);
