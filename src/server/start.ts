import { existsSync } from "node:fs";
import path from "node:path";
import { runIntake } from "./run-intake";
import { readSettings } from "./environment";
import { collectInTime } from "./heap-growth";
import { resolvePackage } from "./resolve-package";

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  collectInTime();
  const settings = readSettings(process.env, process.argv.slice(2));
  const here = path.dirname(path.resolve(process.argv[1] ?? "start.js"));
  const paneRoot = path.join(here, "../addin");
  const workbenchRoot = path.join(here, "../workbench");
  for (const root of [paneRoot, workbenchRoot]) {
    if (!existsSync(root)) throw new Error(`${root} is missing. Build first: npm run build.`);
  }
  const office = resolvePackage("@microsoft/office-js/dist/office.js");
  const files = { pane: paneRoot, workbench: workbenchRoot, office: office === null ? null : path.dirname(office) };
  const running = await runIntake({ settings, files, say });
  let stopping = false;
  const stop = (reason: string, code: number) => {
    if (stopping) return;
    stopping = true;
    say(reason);
    // Whatever hangs: the promise is ten seconds.
    setTimeout(() => process.exit(1), 9_500).unref();
    running.stop().then(() => process.exit(code), (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
  };
  process.on("SIGINT", () => stop("Stopping …", 0));
  process.on("SIGTERM", () => stop("Stopping …", 0));
  process.on("SIGHUP", () => stop("Stopping …", 0));
  void running.databaseEnded.then(() => stop("PostgreSQL has ended. Intake stops; what was acknowledged is safe. Start it again.", 1));
}

main().catch((error: Error) => {
  process.stderr.write(`Intake could not start. ${error.message}\n`);
  process.exit(1);
});
