import { allScripts } from "../../../test/host/conformance/index";
import { runScript, type Client, type Outcome } from "../../../test/host/conformance/run-script";
import type { ConformanceReport } from "./conformance-report";

const newestSet = 21;

function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", set);
}

function highestSet(): string {
  for (let minor = newestSet; minor > 1; minor -= 1) if (supports(`1.${minor}`)) return `1.${minor}`;
  return "1.1";
}

/** Runs every script in this Excel, one after the other, and tells of each as it ends. */
export async function runAllScripts(onProgress: (done: number, all: number) => void): Promise<ConformanceReport> {
  const client: Client = { run: (batch) => Excel.run(batch), supports };
  const outcomes: Outcome[] = [];
  for (const script of allScripts) {
    outcomes.push(await runScript(client, script));
    onProgress(outcomes.length, allScripts.length);
  }
  const { platform, version } = Office.context.diagnostics;
  return { made: new Date().toISOString(), platform: String(platform), version, highestSet: highestSet(), outcomes };
}
