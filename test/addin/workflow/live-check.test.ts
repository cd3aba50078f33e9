import { systemClock } from "../../../src/addin/client/system-clock";
import type { Dirty } from "../../../src/addin/workflow/dirty-rows";
import { createLiveCheck } from "../../../src/addin/workflow/live-check";

const row = (number: number) => ({ firstRow: number, lastRow: number });

function watched(check: (dirty: Dirty, signal: AbortSignal) => Promise<void> = async () => {}) {
  const checked: Dirty[] = [];
  const lookedAt: Dirty[] = [];
  const live = createLiveCheck(systemClock, async (dirty, signal) => {
    checked.push(dirty);
    await check(dirty, signal);
  }, (waiting) => lookedAt.push(waiting));
  return { live, checked, lookedAt };
}

describe("live checks", () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it("begin when the hands rest, with all edits in one", async () => {
    const { live, checked } = watched();
    live.changed(row(2));
    await jest.advanceTimersByTimeAsync(100);
    live.changed(row(3));
    await jest.advanceTimersByTimeAsync(119);
    expect(checked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(checked).toEqual([[{ firstRow: 2, lastRow: 3 }]]);
  });

  it("begin after 800 ms though someone keeps typing", async () => {
    const { live, checked } = watched();
    for (let typed = 0; typed < 9; typed++) {
      live.changed(row(2));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(checked.length).toBe(1);
  });

  it("run one at a time, and what came in meanwhile is looked at when the hands rest, and checked after", async () => {
    let finish = () => {};
    const { live, checked, lookedAt } = watched(() => new Promise((resolve) => { finish = resolve; }));
    const first = live.now("everything");
    await jest.advanceTimersByTimeAsync(0);
    live.changed(row(7));
    await jest.advanceTimersByTimeAsync(500);
    expect(checked).toEqual(["everything"]);
    expect(lookedAt).toEqual([[row(7)]]);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(checked).toEqual(["everything", [row(7)]]);
    finish();
    await first;
  });

  it("end early when everything has to be read again, or when someone stops them", async () => {
    const ends: string[] = [];
    const { live, checked } = watched((_dirty, signal) => new Promise((resolve) => {
      signal.addEventListener("abort", () => { ends.push("early"); resolve(); });
    }));
    const first = live.now("everything");
    await jest.advanceTimersByTimeAsync(0);
    live.changed("everything");
    await jest.advanceTimersByTimeAsync(200);
    expect([checked, ends]).toEqual([["everything", "everything"], ["early"]]);
    live.stop();
    await first;
    await jest.advanceTimersByTimeAsync(0);
    expect([checked.length, ends]).toEqual([2, ["early", "early"]]);
  });

  it("wait for a submission that reads the sheet, also one that fails", async () => {
    const { live, checked } = watched();
    const reading = live.alone(async () => { await new Promise((resolve) => { systemClock.after(50, () => resolve(null)); }); throw new Error("gone"); });
    const failed = expect(reading).rejects.toThrow("gone");
    const check = live.now("everything");
    await jest.advanceTimersByTimeAsync(49);
    expect(checked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await failed;
    await check;
    expect(checked).toEqual(["everything"]);
  });
});
