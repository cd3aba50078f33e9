import { availableParallelism } from "node:os";
import { faultKinds, type FaultKind } from "./fault-kinds";
import type { RunResult } from "./one-run";

export interface Setting {
  /** How long faults went on in each run. */
  readonly seconds: number;
  /** Its version. */
  readonly postgres: string;
}

const kinds = Object.keys(faultKinds) as FaultKind[];
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const faultsOf = ({ faults }: RunResult) => total(Object.values(faults));
const callsOf = ({ operations }: RunResult) => total(Object.values(operations));

export function runLine(result: RunResult): string {
  const { seed, operations: { ok, fail, unknown }, states, rows, violations } = result;
  const ended = Object.entries(states).map(([state, count]) => `${count} ${state}`).sort().join(", ");
  return `seed ${seed}: ${callsOf(result)} calls (${ok} ok, ${fail} refused, ${unknown} unknown), ${faultsOf(result)} faults, imports: ${ended}, ${rows} lines, ${violations.length} violations`;
}

/** The page that is kept of a recording. */
export function reportText(unsorted: readonly RunResult[], { seconds, postgres }: Setting): string {
  const results = [...unsorted].sort((a, b) => a.seed - b.seed);
  const times = results.map(({ at }) => `${at.slice(0, 16).replace("T", " ")} UTC`).sort();
  const sum = (of: (result: RunResult) => number) => total(results.map(of));
  const states = [...new Set(results.flatMap((result) => Object.keys(result.states)))].sort();
  return `# Exactly once under faults: recorded runs

Written by \`npm run faults -- --seconds ${seconds} --results FILE --report test/faults/REPORT.md\` of runs from ${times[0]} to ${times.at(-1)}; Node ${process.version}, PostgreSQL ${postgres}, ${process.platform}, ${availableParallelism()} cores. One of them again: \`npm run faults -- --runs 1 --seed SEED\`.

**${results.length} runs, ${sum(callsOf)} calls, ${sum(faultsOf)} faults, ${sum(({ violations }) => violations.length)} violations.**

In each run four client processes of two tenants work for ${seconds} seconds or longer, until four faults at least were tried, against one PostgreSQL and one or two servers, through a TCP relay; clients of a tenant share some imports, and some lines and customers. Each call is written to its client's file, synchronised to disk, before it is made and after its answer. Then all is healed, every call without an answer is repeated, every import is asked for its state, and \`check-history.ts\` compares histories and database. The seed decides what clients and faults do, not how the processes take turns: a run with the same seed is alike, and not the same.

A process that is killed loses what it held itself; what the operating system has cached for it stays. So these runs say nothing of a loss of power. That rests on PostgreSQL's \`fsync\`, \`full_page_writes\` and \`synchronous_commit\`, which the server checks at its start (it refuses to run where one is off).

| Calls | Count |
|---|---|
| answered | ${sum(({ operations }) => operations.ok)} |
| refused | ${sum(({ operations }) => operations.fail)} |
| unknown (no whole answer, or 500 and above) | ${sum(({ operations }) => operations.unknown)} |

| Imports that ended | Count |
|---|---|
${states.map((state) => `| ${state} | ${sum((result) => result.states[state] ?? 0)} |`).join("\n")}

| Fault | Of the fault matrix | Times |
|---|---|---|
${kinds.map((kind) => `| ${kind} | ${faultKinds[kind]} | ${sum(({ faults }) => faults[kind] ?? 0)} |`).join("\n")}

Clients bring some of the matrix themselves, in every run: the same chunk twice (F17), another one under its number (F18), chunks in any order and side by side (F19), a manifest before its chunks (F20), a gzip stream that is cut short (F22), two commits at one moment and by two clients (F35), the same content under another id (F36), lines that are in two imports, and undoing one of those (F58).

| Seed | Calls | Unknown | Faults | Committed | Undone | Lines in the books | Violations |
|---|---|---|---|---|---|---|---|
${results.map((result) => `| ${result.seed} | ${callsOf(result)} | ${result.operations.unknown} | ${faultsOf(result)} | ${result.states.committed ?? 0} | ${result.states.undone ?? 0} | ${result.rows} | ${result.violations.length === 0 ? "0" : result.violations.map(({ kind }) => kind).join(", ")} |`).join("\n")}
`;
}
