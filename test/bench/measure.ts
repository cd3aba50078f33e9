import { performance } from "node:perf_hooks";

/** `BENCH_SIZE=small`: to see that a bench runs, not what it says. */
export const small = process.env.BENCH_SIZE === "small";

export interface Competitor {
  readonly name: string;
  run(): void;
}

export interface AsyncCompetitor {
  readonly name: string;
  /** May answer its own milliseconds, where only a part of the run counts. */
  run(): Promise<number | void>;
}

declare const gc: (() => void) | undefined;

/** Like `interleave`, for what takes more than one turn of the event loop. None pays for what the one before left to collect. */
export async function interleaveAsync(competitors: readonly AsyncCompetitor[], rounds = small ? 1 : 11): Promise<Map<string, number>> {
  const times = new Map(competitors.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of competitors) {
      gc?.();
      const started = performance.now();
      const own = await run();
      if (round > 0) times.get(name)?.push(own ?? performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Median milliseconds of each, measured in turns so that a noisy moment hits all of them alike. */
export function interleave(competitors: readonly Competitor[], rounds = small ? 1 : 11): Map<string, number> {
  const times = new Map(competitors.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of competitors) {
      const started = performance.now();
      run();
      // The first round only warms up.
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("There is nothing to take the median of.");
  return middle;
}

/** Prints the medians as a table, and the ratios as the one JSON line that tools read. */
export function report(name: string, medians: ReadonlyMap<string, number>, ratios: Readonly<Record<string, number>>): void {
  const width = Math.max(...[...medians.keys()].map((key) => key.length));
  for (const [key, value] of medians) process.stdout.write(`${key.padEnd(width)}  ${value.toFixed(3).padStart(10)} ms\n`);
  const rounded = Object.fromEntries(Object.entries(ratios).map(([key, value]) => [key, Number(value.toPrecision(3))]));
  process.stdout.write(`${JSON.stringify({ name, ratios: rounded })}\n`);
}
