import { spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs a tool of node_modules with this Node; resolves to true when it ended well. What it prints comes in one piece
 * at its end, so that tools that run beside each other can be read, or as it is printed where `live`.
 */
export function runTool([title, packageName, bin, args], { cwd, env, live = false }) {
  const started = Date.now();
  const file = path.join(cwd, "node_modules", packageName, bin);
  const child = spawn(process.execPath, [file, ...args], { cwd, env, stdio: live ? "inherit" : ["ignore", "pipe", "pipe"] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => printed.push(part));
  return new Promise((resolve) => {
    const end = (ok) => {
      process.stdout.write(Buffer.concat(printed));
      process.stdout.write(`${ok ? "ok    " : "FAILED"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
      resolve(ok);
    };
    child.once("error", (cause) => {
      printed.push(Buffer.from(`${title} could not be started: ${cause.message}\n`));
      end(false);
    });
    // A tool that was killed has no status.
    child.once("close", (status) => end(status === 0));
  });
}
