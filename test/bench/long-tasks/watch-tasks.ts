import type { BrowserContext, Frame } from "playwright-core";

/** A time in which a page's main thread did one thing and could do nothing else. Milliseconds of the page's own clock. */
export interface LongTask {
  readonly startTime: number;
  readonly duration: number;
}

interface Watched {
  longTasks?: LongTask[];
  longTaskObserver?: PerformanceObserver;
}

/** Has every page and frame of the context note its long tasks (of 50 ms and more) from its first moment on. */
export async function watchLongTasks(person: BrowserContext): Promise<void> {
  await person.addInitScript(() => {
    const watched = window as unknown as Watched;
    const tasks: LongTask[] = [];
    const note = (list: PerformanceEntryList) => {
      for (const { startTime, duration } of list) tasks.push({ startTime, duration });
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "longtask", buffered: true });
    Object.assign(watched, { longTasks: tasks, longTaskObserver: observer });
  });
}

export function nowIn(frame: Frame): Promise<number> {
  return frame.evaluate(() => performance.now());
}

/** The long tasks of a frame that began at or after a time of its own clock. */
export async function longTasksSince(frame: Frame, since: number): Promise<LongTask[]> {
  const tasks = await frame.evaluate(() => (window as unknown as Watched).longTasks);
  if (tasks === undefined) throw new Error("The frame's long tasks were not watched.");
  return tasks.filter(({ startTime }) => startTime >= since);
}
