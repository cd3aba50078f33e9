/**
 * `npm run faults -- --runs 100 --seed 1 [--seconds 4] [--report FILE]`: the exactly-once check. Run number n has the seed plus n.
 * Ends with 1 when a promise was broken.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startClient, workAsTold } from "./client-process";
import type { FaultKind } from "./fault-kinds";
import { runOnce, type RunResult } from "./one-run";
import { Random, seedFor } from "./random";
import { reportText, runLine } from "./report";
import { serve } from "./server-process";
import { Site } from "./site";

const clientCount = 4;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "3" }, seed: { type: "string", default: "1" }, seconds: { type: "string", default: "4" }, report: { type: "string" } },
  });
  const runs = Number(values.runs), firstSeed = Number(values.seed), seconds = Number(values.seconds);
  const started = new Date();
  let faults = new Map<FaultKind, number>();
  const count = (fault: FaultKind) => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const site = await Site.start(new Random(seedFor(firstSeed, 200)), count);
  const clients = Array.from({ length: clientCount }, startClient);
  const results: RunResult[] = [];
  try {
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      faults = new Map();
      const result = await runOnce({ site, clients }, seed, seconds * 1_000, faults);
      results.push(result);
      process.stdout.write(`${runLine(result)}\n`);
      for (const { kind, importId, text } of result.violations) process.stdout.write(`  ${kind} ${importId}: ${text}\n`);
      if (result.histories !== null) process.stdout.write(`  histories: ${result.histories}\n`);
      const version = await site.asAdministrator(async (admin) => (await admin.query<{ server_version: string }>("show server_version")).rows[0]?.server_version ?? "?");
      if (values.report !== undefined) writeFileSync(values.report, reportText(results, { started, seconds, firstSeed, postgres: version }));
    }
  } finally {
    for (const { child } of clients) child.kill();
    await site.stop();
  }
  process.exitCode = results.some(({ violations }) => violations.length > 0) ? 1 : 0;
}

const [role, options] = process.argv.slice(2);
const part = role === "server" ? serve(JSON.parse(options ?? "") as Parameters<typeof serve>[0])
  : role === "client" ? workAsTold()
    : main();
part.catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
