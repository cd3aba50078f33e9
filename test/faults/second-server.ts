import { fork } from "node:child_process";
import { readSettings } from "../../src/server/environment";
import { runIntake } from "../../src/server/run-intake";
import type { SecondServer } from "./history";
import { roleArguments } from "./roles";

/** F10: starts a whole server on a data directory, which somebody holds, and waits until it has ended. */
export function startSecond(directory: string): Promise<Pick<SecondServer, "code" | "said">> {
  const child = fork(process.argv[1] ?? "", roleArguments("second", { directory }), { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => { said += text.toString("utf8"); });
  // One that goes on has taken what it should not: it is ended before it does more harm.
  const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
  return new Promise((resolve) => child.once("close", (code) => {
    clearTimeout(late);
    resolve({ code, said });
  }));
}

/** What such a process does: the product's own start. */
export async function serveSecond({ directory }: { directory: string }): Promise<void> {
  await runIntake({
    settings: readSettings({ INTAKE_DATA: directory }, []), files: { pane: directory, workbench: directory, office: null },
    say: (text) => void process.stdout.write(`${text}\n`),
  });
}
