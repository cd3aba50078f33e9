import type { Browser, Page } from "playwright-core";

/** One piece of work of the pane's main thread. */
export interface PaneTask {
  /** From its beginning to its end, also while the machine did something else. */
  readonly wallMs: number;
  /** What the thread itself worked. */
  readonly cpuMs: number;
  /** The longest parts of it, such as "FunctionCall excel-web-16.00.js 12 ms". */
  readonly parts: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const paneScript = /\/taskpane\.js$/;

export function startTrace(browser: Browser, page: Page): Promise<void> {
  return browser.startTracing(page, { categories: ["-*", "toplevel", "devtools.timeline", "v8"] });
}

/** Ends the trace and answers what the pane's main thread did, in no order. */
export async function stopTrace(browser: Browser): Promise<PaneTask[]> {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  const called = traceEvents.find(({ args }) => paneScript.test(args?.data?.url ?? ""));
  if (called === undefined) throw new Error("The pane did nothing while its work was traced.");
  const ofThread = traceEvents.filter(({ ph, pid, tid }) => ph === "X" && pid === called.pid && tid === called.tid).sort((a, b) => a.ts - b.ts);
  const tasks: PaneTask[] = [];
  for (let at = 0; at < ofThread.length;) {
    const task = ofThread[at]!;
    const end = task.ts + (task.dur ?? 0);
    let next = at + 1;
    while (next < ofThread.length && ofThread[next]!.ts < end) next++;
    tasks.push({ wallMs: (task.dur ?? 0) / 1000, cpuMs: (task.tdur ?? 0) / 1000, parts: partsOf(ofThread.slice(at + 1, next)) });
    at = next;
  }
  return tasks;
}

function partsOf(events: readonly TraceEvent[]): string[] {
  return events.filter(({ name, tdur = 0 }) => tdur > 2_000 && /^(FunctionCall|MinorGC|MajorGC|HandlePostMessage|UpdateLayoutTree|Layout|Paint|ParseHTML|TimerFire)$/.test(name))
    .map(({ name, args, tdur = 0 }) => [name, args?.data?.url?.split("/").at(-1), `${Math.round(tdur / 1000)} ms`].filter(Boolean).join(" "));
}
