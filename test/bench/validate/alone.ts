/**
 * One competitor in a process of its own: what the first check costs before the compiler has seen the code, and how
 * far memory rises above the data. Prints one JSON line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { sheetRows, textEntries } from "./data";
import { handWritten } from "./hand-written";
import { badCells, basics } from "./intake";
import { reactSpreadsheetImport, rsiBadCells } from "./peers";

export interface Alone {
  readonly ms: number;
  readonly bytes: number;
  readonly badCells: number;
}

declare const gc: (() => void) | undefined;

export async function checkAlone(who: string, count: number, warmUp: number): Promise<Alone> {
  if (who === "intake") {
    for (let round = 0; round < 3 && warmUp > 0; round++) basics(sheetRows(warmUp).rows);
    const { rows } = sheetRows(count);
    return measured(() => Promise.resolve(basics(rows)), badCells);
  }
  if (who === "hand") {
    const { rows } = sheetRows(count);
    return measured(() => Promise.resolve(handWritten(rows)), ({ length }) => length);
  }
  const rsi = reactSpreadsheetImport();
  for (let round = 0; round < 3 && warmUp > 0; round++) await rsi(textEntries(sheetRows(warmUp).rows));
  const entries = textEntries(sheetRows(count).rows);
  return measured(() => rsi(entries), rsiBadCells);
}

async function measured<Result>(run: () => Promise<Result>, count: (result: Result) => number): Promise<Alone> {
  gc?.();
  forgetPeak();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const result = await run();
  const ms = performance.now() - started;
  const bytes = Math.max(peak() - before, 1);
  return { ms, bytes, badCells: count(result) };
}

/** Linux keeps the highest resident size of a process, and can be told to begin anew. Elsewhere it is that of the whole run. */
function forgetPeak(): void {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

function peak(): number {
  const kilobytes = process.platform === "linux"
    ? Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1])
    : process.resourceUsage().maxRSS;
  return kilobytes * 1_024;
}
