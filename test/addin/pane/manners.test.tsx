/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../src/addin/pane/App";
import type { PaneState } from "../../../src/addin/workflow/pane-state";
import { emptyState, paneWith, purchases, receipt, running, sheetState } from "./pane-states";

function open(state: PaneState) {
  const { pane, show } = paneWith(state);
  render(<App pane={pane} />);
  return (next: PaneState) => act(() => show(next));
}

const counts = (withErrors: number) => sheetState({
  view: { ...purchases, summary: { lines: 1_632, withErrors, ready: 1_632 - withErrors, skipped: 0 } },
});
/** The pane's own, beside those that messages bring along. */
const spoken = () => screen.getAllByRole("status")[0]?.textContent;

describe("counts are announced", () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it("politely, and once for a burst of changes", () => {
    const show = open(counts(1_047));
    expect(screen.getAllByRole("status")[0]?.getAttribute("aria-live")).toBe("polite");
    for (let left = 1_046; left > 1_040; left -= 1) {
      show(counts(left));
      expect(spoken()).toBe("");
      act(() => { jest.advanceTimersByTime(100); });
    }
    act(() => { jest.advanceTimersByTime(2_000); });
    expect(spoken()).toBe("1,632 rows, 1,041 with errors, 591 ready.");
  });

  it("also while the changes never pause", () => {
    const show = open(counts(1_047));
    const heard = new Set<string | undefined>();
    for (let left = 1_046; left > 946; left -= 1) {
      show(counts(left));
      act(() => { jest.advanceTimersByTime(100); });
      heard.add(spoken() ?? undefined);
    }
    // Ten seconds of typing: some five announcements, not a hundred and not none.
    expect(heard.size).toBeGreaterThanOrEqual(4);
    expect(heard.size).toBeLessThanOrEqual(7);
  });

  it("progress is announced by what is going on, not row by row", () => {
    const show = open(sheetState({ submission: running({ rowsDone: 1 }) }));
    act(() => { jest.advanceTimersByTime(2_500); });
    const first = spoken();
    show(sheetState({ submission: running({ rowsDone: 300 }) }));
    act(() => { jest.advanceTimersByTime(2_500); });
    expect(spoken()).toBe(first);
    expect(first).toBe("Sending 585 rows");
  });
});

it("the keyboard's place never moves because the sheet was checked or an import ended", () => {
  const show = open(sheetState());
  act(() => screen.getByRole("button", { name: "More" }).focus());
  const place = document.activeElement;
  show(counts(3));
  show(sheetState({ submission: running({}) }));
  show(sheetState({ submission: { step: "done", receipt } }));
  expect(document.activeElement).toBe(place);
});

it("focus is nowhere in the pane until the user puts it there", () => {
  const show = open(emptyState);
  show(sheetState());
  show(sheetState({ submission: { step: "done", receipt } }));
  expect(document.activeElement).toBe(document.body);
});

it("after Insert template, whose screen goes, the keyboard stays in the pane and leaves no stop behind", async () => {
  const show = open(emptyState);
  await userEvent.setup().click(screen.getByRole("button", { name: "Insert template" }));
  show(sheetState());
  const main = screen.getByRole("main");
  expect([document.activeElement, main.getAttribute("tabindex")]).toEqual([main, "0"]);
  act(() => screen.getByRole("button", { name: "More" }).focus());
  expect(main.getAttribute("tabindex")).toBeNull();
});

it("after Submit the keyboard stays in the bar whose button is gone", async () => {
  const show = open(sheetState());
  await userEvent.setup().click(screen.getByRole("button", { name: "Submit 585 ready rows" }));
  show(sheetState({ submission: running({}) }));
  expect(document.activeElement).toBe(screen.getByRole("contentinfo"));
});
