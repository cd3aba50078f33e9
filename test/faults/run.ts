/**
 * `npm run faults -- --runs 100 --seed 1 [--seconds 4] [--results FILE [--report FILE]]`: the exactly-once check. Runs have the seed and those
 * after it. Results are added to a file, and the report is made of all that the file holds. Ends with 1 when a promise was broken.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startClient, workAsTold } from "./client-process";
import type { FaultKind } from "./fault-kinds";
import { runOnce, type RunResult } from "./one-run";
import { Random, seedFor } from "./random";
import { reportText, runLine } from "./report";
import { serveSecond } from "./second-server";
import { serve } from "./server-process";
import { Site } from "./site";

const clientCount = 4;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "3" }, seed: { type: "string", default: "1" }, seconds: { type: "string", default: "4" },
      results: { type: "string" }, report: { type: "string" },
    },
  });
  const runs = Number(values.runs), firstSeed = Number(values.seed), seconds = Number(values.seconds);
  let faults = new Map<FaultKind, number>();
  const count = (fault: FaultKind) => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const site = await Site.start(new Random(seedFor(firstSeed, 200)), count);
  const clients = Array.from({ length: clientCount }, startClient);
  let broken = 0;
  try {
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      faults = new Map();
      const result = await runOnce({ site, clients }, seed, seconds * 1_000, faults);
      broken += result.violations.length;
      tell(result);
      if (values.results === undefined) continue;
      appendFileSync(values.results, `${JSON.stringify(result)}\n`);
      if (values.report !== undefined) writeFileSync(values.report, reportText(readResults(values.results), { seconds, postgres: await site.version() }));
    }
  } finally {
    for (const { child } of clients) child.kill();
    await site.stop();
  }
  process.exitCode = broken > 0 ? 1 : 0;
}

function tell(result: RunResult): void {
  process.stdout.write(`${runLine(result)}\n`);
  for (const { kind, importId, text } of result.violations) process.stdout.write(`  ${kind} ${importId}: ${text}\n`);
  if (result.histories !== null) process.stdout.write(`  histories: ${result.histories}\n`);
}

function readResults(file: string): RunResult[] {
  return readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as RunResult);
}

const [role, options] = process.argv.slice(2);
const part = role === "server" ? serve(JSON.parse(options ?? "") as Parameters<typeof serve>[0])
  : role === "client" ? workAsTold()
    : role === "second" ? serveSecond(JSON.parse(options ?? "") as Parameters<typeof serveSecond>[0])
    : main();
part.catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
