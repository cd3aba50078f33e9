/**
 * Contestants in processes of their own, so that none makes its way through the heap of another, nor collects what another
 * left. They run in turns, one at a time.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { contestants, type ContestantName, type Measured } from "./contestants";

/** The first argument of a process that is one contestant. */
export const serving = "serve";

export interface Remote {
  readonly badCells: number | null;
  /** Milliseconds of one run. */
  run(measured: Measured): Promise<number>;
  stop(): void;
}

/** Starts one in a process of its own; resolves when its rows are there and it has checked them once. */
export async function startContestant(name: ContestantName, count: number): Promise<Remote> {
  const child = fork(process.argv[1] ?? "", [serving, name, String(count)], { execArgv: ["--expose-gc", "--max-old-space-size=8192"] });
  const badCells = await answer(child, name) as number | null;
  return {
    badCells,
    async run(measured) {
      child.send(measured);
      return await answer(child, name) as number;
    },
    stop: () => void child.kill(),
  };
}

async function answer(child: ChildProcess, name: string): Promise<unknown> {
  const ended = new AbortController();
  try {
    const [value] = await Promise.race([
      once(child, "message", { signal: ended.signal }),
      once(child, "exit", { signal: ended.signal }).then(([code]) => { throw new Error(`${name} ended early (${String(code)}).`); }),
    ]) as [unknown];
    return value;
  } finally {
    ended.abort();
  }
}

/** The other side: answers each question with milliseconds. */
export async function serve(name: ContestantName, count: number): Promise<void> {
  const { badCells, runs } = await contestants[name](count);
  process.on("message", (measured: Measured) => {
    const run = runs[measured];
    if (run === undefined) throw new Error(`${name} has no run "${measured}".`);
    void run().then((ms) => process.send?.(ms));
  });
  process.send?.(badCells);
}
