import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runIntake } from "./run-intake";
import { readSettings } from "./environment";

const say = (text: string) => void process.stdout.write(`${text}\n`);

function packageFile(name: string): string | null {
  try {
    return path.dirname(createRequire(path.resolve(process.argv[1] ?? "start.js")).resolve(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const here = path.dirname(path.resolve(process.argv[1] ?? "start.js"));
  const paneRoot = path.join(here, "../addin");
  const workbenchRoot = path.join(here, "../workbench");
  for (const root of [paneRoot, workbenchRoot]) {
    if (!existsSync(root)) throw new Error(`${root} is missing. Build first: npm run build.`);
  }
  const running = await runIntake({ settings, paneRoot, workbenchRoot, office: packageFile("@microsoft/office-js/dist/office.js"), say });
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
