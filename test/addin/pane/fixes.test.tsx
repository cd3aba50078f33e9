/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../src/addin/pane/App";
import type { Fixed } from "../../../src/addin/workflow/fixing/fixing";
import type { Fix } from "../../../src/domain/fixes/fix";
import { productsUnchecked } from "../../../src/domain/sheet-issues";
import { issue, paneWith, purchases, sheetState, type SheetState } from "./pane-states";

function open(state: SheetState) {
  const { pane, asked, show } = paneWith(state);
  render(<App pane={pane} />);
  return { asked, user: userEvent.setup(), show: (next: SheetState) => act(() => show(next)) };
}

const suggestion: Fix = { kind: "suggestion", mode: "ask", code: "PRODUCT_UNKNOWN", rowsCleared: 1, changes: [{ rowNumber: 12, field: "product", before: "PROO", after: "PRO" }] };
const ones = (count: number): Fix => ({
  kind: "set-one", mode: "ask", code: "QUANTITY_REQUIRED", rowsCleared: count,
  changes: Array.from({ length: count }, (_, index) => ({ rowNumber: index + 2, field: "quantity", before: null, after: 1 })),
});
const fixed: Fixed = { step: "fixed", undone: false, written: ones(2).changes.map((change) => ({ ...change, formatBefore: "General" })), changedMeanwhile: 0, formulas: 0, left: 0,
  stopped: null, rowsMoved: false };
const chosen = issue("CUSTOMER_REQUIRED", 12, "customer");

it("the chosen cell's fixes are buttons that say what they write, and one is for all cells like it", async () => {
  const { asked, user } = open(sheetState({ chosen, offers: [suggestion] }));
  await user.click(screen.getByRole("button", { name: "Use “PRO”" }));
  await user.click(screen.getByRole("button", { name: "Fix all 1,008 …" }));
  expect(asked).toEqual([["applyFix", suggestion], ["previewFix", "CUSTOMER_REQUIRED"]]);
});

it("without a fix there is no button that does nothing", () => {
  open(sheetState({ chosen: issue("QUANTITY_NEGATIVE", 12, "quantity"), offers: [] }));
  expect(screen.queryByRole("group", { name: "Fixes" })).toBeNull();
  expect(screen.queryByRole("button", { name: /safe/ })).toBeNull();
});

it("everything safe is offered where there may be something", async () => {
  const { asked, user } = open(sheetState({ view: { ...purchases, safeFixes: true } }));
  await user.click(screen.getByRole("button", { name: "Fix everything safe …" }));
  expect(asked).toEqual([["previewFix", null]]);
});

it("a preview shows the first hundred cells before and after, how many rows it clears, and writes only when told to", async () => {
  const fix = ones(212);
  const { asked, user } = open(sheetState({ fixing: { step: "preview", of: "kind", fixes: [fix] } }));
  const dialog = screen.getByRole("dialog", { name: "Fix all like this" });
  const items = within(dialog).getAllByRole("listitem");
  expect(items).toHaveLength(101);
  expect(items[0]?.textContent).toBe("Row 2 · Quantityblank → 1");
  expect(items[100]?.textContent).toBe("and 112 more");
  expect(dialog.textContent).toContain("212 rows will have no error any more.");
  expect(asked).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Write 212 cells" }));
  expect(asked).toEqual([["applyFix", fix]]);
});

it("a preview of more than Excel takes at once says that its own Undo takes that back in steps", () => {
  const said = (fix: Fix) => {
    const { unmount } = render(<App pane={paneWith(sheetState({ fixing: { step: "preview", of: "kind", fixes: [fix] } })).pane} />);
    const text = screen.getByRole("dialog").textContent;
    unmount();
    return text;
  };
  expect(said(ones(17_000))).not.toContain("Undo");
  expect(said(ones(18_000))).toContain("So many cells are written in 2 parts or more, each of them a step of Excel’s own Undo.");
});

it("of several ways the user chooses one, and Escape leaves without writing", async () => {
  const other: Fix = { ...ones(3), kind: "skip-row" };
  const { asked, user } = open(sheetState({ fixing: { step: "preview", of: "kind", fixes: [ones(2), other] } }));
  await user.click(screen.getByRole("radio", { name: "Clear the row, so that it is skipped (3 cells)" }));
  await user.click(screen.getByRole("button", { name: "Write 3 cells" }));
  await user.keyboard("{Escape}");
  expect(asked).toEqual([["applyFix", other], ["dismissFix"]]);
});

it("where nothing can be written the preview says so", () => {
  open(sheetState({ fixing: { step: "preview", of: "safe", fixes: [] } }));
  expect(screen.getByRole("dialog").textContent).toContain("There is nothing whose meaning is beyond doubt.");
});

it("dates are shown as days of the workbook's own date system", () => {
  const dates: Fix = { kind: "write-as-read", mode: "auto", code: null, rowsCleared: 0, changes: [{ rowNumber: 2, field: "billingDate", before: "31 Mar 2026", after: { date: 44_650 } }] };
  open(sheetState({ view: { ...purchases, date1904: true }, fixing: { step: "preview", of: "safe", fixes: [dates] } }));
  expect(screen.getByRole("listitem").textContent).toBe("Row 2 · Billing date31 Mar 2026 → 2026-03-31");
});

it("after a fix the pane says what was written, and has the way back", async () => {
  const { asked, user, show } = open(sheetState({ fixing: { step: "writing", done: 2_000, total: 5_000 } }));
  expect(screen.getByRole("region", { name: "Fix" }).textContent).toContain("Writing 2,000 of 5,000 cells");
  show(sheetState({ fixing: fixed }));
  expect(screen.getByRole("region", { name: "Fix" }).textContent).toContain("2 cells changed.");
  expect(document.activeElement?.textContent).toBe("Undo");
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(asked).toEqual([["undoFix", fixed], ["dismissFix"]]);
});

it("the way back has the keyboard, too, when the button that began the fix goes only afterwards", () => {
  const { show } = open(sheetState({ view: { ...purchases, safeFixes: true } }));
  screen.getByRole("button", { name: "Fix everything safe …" }).focus();
  show(sheetState({ view: { ...purchases, safeFixes: true }, fixing: fixed }));
  show(sheetState({ view: { ...purchases, safeFixes: false }, fixing: fixed }));
  expect(document.activeElement?.textContent).toBe("Undo");
});

it("when the last cell of a group is right the keyboard goes on with the first group that is left", () => {
  const { show } = open(sheetState({ view: { ...purchases, groups: [group("PRODUCT_UNKNOWN"), group("QUANTITY_NEGATIVE")] } }));
  screen.getByRole("treeitem", { name: /Product is not in the list/ }).focus();
  show(sheetState({ view: { ...purchases, groups: [group("QUANTITY_NEGATIVE")] } }));
  expect(document.activeElement).toBe(screen.getByRole("treeitem", { name: /Quantity is negative/ }));
});

it("what was left alone, and what stopped the writing, is told with its number", () => {
  open(sheetState({ fixing: { ...fixed, changedMeanwhile: 1, formulas: 3, left: 5, stopped: "protected" } }));
  expect(screen.getByRole("region", { name: "Fix" }).textContent).toContain(
    "2 cells changed. 1 cell held something else by then and was left alone. 3 cells hold formulas and were left alone. 5 cells were not reached. The sheet or the workbook is protected.");
});

it("the order of a column's dates is a choice between examples", async () => {
  const dated = (order: "dmy" | "mdy", serials: number[]): Fix => ({
    kind: "date-order", mode: "ask", code: null, rowsCleared: 2, order,
    changes: ["31/3/2026", "3/4/2026"].map((before, at) => ({ rowNumber: at + 2, field: "billingDate", before, after: { date: serials[at] ?? 0 } })),
  });
  const monthFirst = dated("mdy", [46_112, 46_085]);
  const { asked, user } = open(sheetState({ fixing: { step: "preview", of: "kind", fixes: [dated("dmy", [46_112, 46_115]), monthFirst] } }));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Day first: 3/4/2026 is 2026-04-03 (2 cells)" }).checked).toBe(true);
  await user.click(screen.getByRole("radio", { name: "Month first: 3/4/2026 is 2026-03-04 (2 cells)" }));
  await user.click(screen.getByRole("button", { name: "Write 2 cells" }));
  expect(asked).toEqual([["applyFix", monthFirst]]);
});

it("what only the user can judge has a warning, what is safe has none", () => {
  const safe: Fix = { ...ones(1), mode: "auto", kind: "write-as-read" };
  const { show } = open(sheetState({ fixing: { step: "preview", of: "safe", fixes: [safe] } }));
  expect(screen.getByRole("dialog").textContent).not.toContain("Look through it first");
  show(sheetState({ fixing: { step: "preview", of: "kind", fixes: [ones(2)] } }));
  expect(screen.getByRole("dialog").textContent).toContain("Look through it first: whether this is what was meant only you can tell.");
});

it("an open group begins with the way to fix all of it, which the arrows reach and Enter opens", async () => {
  const { asked, user } = open(sheetState({ view: { ...purchases, groups: [group("PRODUCT_UNKNOWN"), group("QUANTITY_NEGATIVE")] } }));
  await user.click(screen.getByRole("treeitem", { name: /Product is not in the list/ }));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(asked).toEqual([["previewFix", "PRODUCT_UNKNOWN"]]);
  await user.click(screen.getByRole("treeitem", { name: /Quantity is negative/ }));
  expect(screen.getAllByText("Fix all 2 …")).toHaveLength(1);
});

it("a value that others may hold, too, can be replaced everywhere", async () => {
  const { asked, user } = open(sheetState({ chosen, offers: [suggestion] }));
  await user.click(screen.getByRole("button", { name: "Replace “PROO” everywhere …" }));
  expect(asked).toEqual([["previewReplacing", suggestion.changes[0]]]);
});

it("a long writing can be cancelled, and after rows have moved there is no way back but Excel's own", async () => {
  const { asked, user, show } = open(sheetState({ fixing: { step: "writing", done: 2_000, total: 5_000 } }));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(asked).toEqual([["cancelFix"]]);
  show(sheetState({ fixing: { ...fixed, rowsMoved: true } }));
  expect(screen.getByRole("region", { name: "Fix" }).textContent).toContain("2 cells changed. Rows have moved since, so the way back is Excel’s own Undo.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("products that could not be checked are tried again on one click", async () => {
  const { asked, user } = open(sheetState({ chosen: productsUnchecked }));
  const cell = screen.getByRole("region", { name: "The chosen cell" });
  expect(within(cell).getByText("Product")).toBeTruthy();
  await user.click(within(cell).getByRole("button", { name: "Check now" }));
  expect(asked).toEqual([["checkNow"]]);
});

function group(code: "PRODUCT_UNKNOWN" | "QUANTITY_NEGATIVE") {
  const issues = [2, 3].map((rowNumber) => issue(code, rowNumber, "product"));
  return { code, severity: "error" as const, cells: 2, issues };
}

it("an ID of another customer may move in the next import: the button says so, the footer too until it is taken back, and the review before the books", async () => {
  const other = issue("ID_OTHER_CUSTOMER", 9, "id", { id: "A-1", existing: "Acme", new: "Globex" });
  const { asked, user, show } = open(sheetState({ chosen: other }));
  await user.click(screen.getByRole("button", { name: "Let IDs move in the next import" }));
  expect(screen.queryByText("In the next import IDs may move to another customer.")).toBeNull();
  show(sheetState({ chosen: other, moving: true }));
  expect(screen.getByText("In the next import IDs may move to another customer.")).not.toBeNull();
  const [inIssue, inFooter] = screen.getAllByRole("button", { name: "Do not let IDs move in the next import" });
  await user.click(inIssue!);
  await user.click(inFooter!);
  expect(asked).toEqual([["allowMoves", true], ["allowMoves", false], ["allowMoves", false]]);
  show(sheetState({ chosen: other }));
  expect(document.activeElement).toBe(screen.getByRole("contentinfo"));
  const moves = issue("ID_CUSTOMER_CHANGED", 9, "id", other.params);
  show(sheetState({ moving: true, submission: { step: "review", warnings: [moves], leftOut: 0 } }));
  expect(document.body.textContent).toContain("1 ID moves to another customer, as you allowed for this import.");
});

it("RENEWAL_AMBIGUOUS: the lines that a renewal may renew are offered, the one that it renews now chosen", async () => {
  const tied = issue("RENEWAL_AMBIGUOUS", 9, "renewal", { ids: "A-1, A-2", id: "A-1", renewal: "A-3", id1: "A-1", id2: "A-2" });
  const review = { step: "review", warnings: [tied], leftOut: 0 } as const;
  const { asked, user, show } = open(sheetState({ chosen: tied, submission: review }));
  const lines = screen.getByRole("radiogroup", { name: "A-3 renews" });
  expect(within(lines).getByRole<HTMLInputElement>("radio", { name: "A-1" }).checked).toBe(true);
  await user.click(within(lines).getByRole("radio", { name: "A-2" }));
  expect(asked).toEqual([["chooseRenewed", "A-3", "A-2"]]);
  show(sheetState({ chosen: tied, submission: review, renewals: new Map([["A-3", "A-2"]]) }));
  expect(within(lines).getByRole<HTMLInputElement>("radio", { name: "A-2" }).checked).toBe(true);
});

it("hidden rows are shown by a button", async () => {
  const { asked, user } = open(sheetState({ chosen: issue("ROW_HIDDEN", null, null, { n: 3 }) }));
  await user.click(screen.getByRole("button", { name: "Show the hidden rows" }));
  expect(asked).toEqual([["showRows"]]);
});
