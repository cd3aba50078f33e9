/**
 * For how long the pane's page can do nothing else while a whole sheet is read and checked: the long tasks (of 50 ms and more)
 * that Chromium reports in the pane's own frame, and what the frame's thread itself worked for the longest piece. The first
 * depend on how busy the machine is otherwise, since workbook, pane and checker work at once. It has to be built
 * (`npm run build`). `BENCH_SIZE=small` takes few rows, `ROWS=60000,200000` those.
 */
import type { Browser, Frame } from "playwright-core";
import { fillSheet } from "../support/large-sheet";
import { startTrace, stopTrace, type PaneTask } from "./long-tasks/pane-thread";
import { typedLine } from "./long-tasks/typed-line";
import { longTasksSince, nowIn, watchLongTasks, type LongTask } from "./long-tasks/watch-tasks";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { report } from "./measure";

const { BENCH_SIZE, ROWS } = process.env;
const sizes = BENCH_SIZE === "small" ? [5_000] : ROWS?.split(",").map(Number) ?? [60_000, 200_000, 1_048_575];

interface Measured {
  readonly tookMs: number;
  readonly longTasks: readonly LongTask[];
  readonly all: readonly PaneTask[];
}

function paneFrame({ intake, workbench }: OpenWorkbench): Frame {
  const frame = workbench.page.frames().find((candidate) => candidate.url().startsWith(`${intake.pane}/taskpane.html`));
  if (frame === undefined) throw new Error("The pane is not loaded.");
  return frame;
}

/** Has the whole sheet checked, and waits until nothing of that is left to do. Answers the milliseconds until the last view of it. */
async function check({ workbench, pane }: OpenWorkbench): Promise<number> {
  const started = Date.now();
  await workbench.ribbon("Check").click();
  const working = pane.status.getByRole("progressbar", { name: "Checking the sheet" });
  await working.waitFor();
  let ended = Date.now();
  // A list that came anew, as that of products, begins another check.
  for (let rests = 0; rests < 4; rests++) {
    await workbench.page.waitForTimeout(250);
    if (await working.count() === 0) continue;
    await working.waitFor({ state: "detached", timeout: 600_000 });
    ended = Date.now();
    rests = 0;
  }
  await workbench.addInAtRest();
  return ended - started;
}

/** Fills the sheet with the pane closed, opens the pane again, and has it check everything once it is at rest. */
async function measure(open: OpenWorkbench, browser: Browser, from: number, to: number): Promise<Measured> {
  const { page } = open.workbench;
  await page.locator("#pane-close").click();
  await fillSheet(page, from, to, typedLine);
  await page.locator("#pane-toggle").click();
  await open.pane.status.getByText(/needs? attention/).waitFor({ timeout: 600_000 });
  await open.workbench.addInAtRest();
  const frame = paneFrame(open);
  const since = await nowIn(frame);
  await startTrace(browser, page);
  const tookMs = await check(open);
  const all = await stopTrace(browser);
  return { tookMs, longTasks: await longTasksSince(frame, since), all };
}

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function tell(name: string, { tookMs, longTasks, all }: Measured): Record<string, number> {
  process.stdout.write(`${name} rows: checked in ${(tookMs / 1000).toFixed(1)} s\n`);
  for (const { wallMs, cpuMs, parts } of [...all].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, 5)) {
    process.stdout.write(`  worked ${cpuMs.toFixed(0)} ms (${wallMs.toFixed(0)} ms with pauses): ${parts.slice(0, 6).join(", ")}\n`);
  }
  return {
    [`longest_ms_${name}`]: most(longTasks.map(({ duration }) => duration)),
    [`count_${name}`]: longTasks.length,
    [`total_ms_${name}`]: sum(longTasks.map(({ duration }) => duration)),
    [`most_work_ms_${name}`]: most(all.map(({ cpuMs }) => cpuMs)),
    [`work_ms_${name}`]: sum(all.map(({ cpuMs }) => cpuMs)),
    [`check_ms_${name}`]: tookMs,
  };
}

function shortName(rows: number): string {
  return rows < 1_000_000 ? `${rows / 1_000}k` : "1m";
}

async function run(): Promise<void> {
  const open = await openWorkbench(watchLongTasks);
  try {
    const browser = open.workbench.page.context().browser();
    if (browser === null) throw new Error("The page has no browser of its own to trace.");
    const figures: Record<string, number> = {};
    let filled = 0;
    for (const rows of sizes) {
      Object.assign(figures, tell(shortName(rows), await measure(open, browser, filled, rows)));
      filled = rows;
    }
    report("long-tasks", new Map(), figures);
  } finally {
    await open.close();
  }
}

void run();
