/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../src/addin/pane/App";
import { issue, paneWith, purchases, sheetState, type SheetState } from "./pane-states";

function open(state: SheetState = sheetState()) {
  const { pane, asked, show } = paneWith(state);
  render(<App pane={pane} />);
  return { asked, user: userEvent.setup(), show: (next: SheetState) => act(() => show(next)) };
}
const items = () => screen.getAllByRole("treeitem");
const focused = () => document.activeElement?.textContent ?? "";

it("groups issues by rule, each with a shape, a word and how many cells it is about", () => {
  open();
  expect(items().map((item) => item.textContent)).toEqual(["Customer is empty1,008", "Quantity is negative3", "Customer looks like an account ID1"]);
  expect(screen.getAllByRole("img", { name: "Error" })).toHaveLength(2);
  expect(screen.getAllByRole("img", { name: "Warning" })).toHaveLength(1);
  expect(screen.getByRole("img", { name: "1,008 cells" })).not.toBeNull();
});

it("opens a rule to its cells and goes to the one that is clicked", async () => {
  const { asked, user } = open();
  await user.click(screen.getByText("Quantity is negative"));
  expect(screen.getAllByText(/^Row /).map(({ textContent }) => textContent)).toEqual(["Row 12", "Row 40", "Row 77"]);
  await user.click(screen.getByText("Row 40"));
  expect(asked).toEqual([["goTo", issue("QUANTITY_NEGATIVE", 40, "quantity")]]);
});

it("works by arrows and Enter alone", async () => {
  const { asked, user } = open();
  act(() => items()[0]!.focus());
  await user.keyboard("{ArrowDown}");
  expect(focused()).toContain("Quantity is negative");
  await user.keyboard("{ArrowRight}");
  await user.keyboard("{ArrowRight}");
  expect(focused()).toContain("Row 12");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(asked).toEqual([["goTo", issue("QUANTITY_NEGATIVE", 40, "quantity")]]);
  await user.keyboard("{ArrowLeft}");
  expect(focused()).toContain("Quantity is negative");
  await user.keyboard("{ArrowLeft}");
  expect(screen.queryByText("Row 12")).toBeNull();
});

it("is one stop for the Tab key", () => {
  open();
  expect(items().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

it("shows a long list fifty cells at a time", async () => {
  const { user } = open();
  await user.click(screen.getByText("Customer is empty"));
  expect(screen.getAllByText(/^Row /)).toHaveLength(50);
  await user.click(screen.getByText("Show 50 more of 958"));
  expect(screen.getAllByText(/^Row /)).toHaveLength(100);
});

it("stays open where it was when the counts change", async () => {
  const { user, show } = open();
  await user.click(screen.getByText("Quantity is negative"));
  const [customers, quantities, ids] = purchases.groups;
  show(sheetState({ view: { ...purchases, groups: [customers!, { ...quantities!, cells: 2, issues: quantities!.issues.slice(1) }, ids!] } }));
  expect(screen.getAllByText(/^Row /).map(({ textContent }) => textContent)).toEqual(["Row 40", "Row 77"]);
});

it("shows the chosen cell with its fix, and goes on to the next and the previous of its kind", async () => {
  const chosen = issue("QUANTITY_NEGATIVE", 40, "quantity");
  const { asked, user } = open(sheetState({ chosen }));
  const panel = screen.getByRole("region", { name: "The chosen cell" });
  expect(panel.textContent).toContain("Row 40");
  expect(panel.textContent).toContain("Quantity is negative. Credits and cancellations are not part of this import.");
  expect(panel.textContent).toContain("QUANTITY_NEGATIVE");
  await user.click(screen.getByRole("button", { name: "Go to the next cell like this" }));
  await user.click(screen.getByRole("button", { name: "Go to the previous cell like this" }));
  expect(asked).toEqual([["goTo", issue("QUANTITY_NEGATIVE", 77, "quantity")], ["goTo", issue("QUANTITY_NEGATIVE", 12, "quantity")]]);
});

it("says when the chosen cell is fixed, and leads to the next one below it", async () => {
  const { asked, user } = open(sheetState({ chosen: issue("QUANTITY_NEGATIVE", 50, "quantity") }));
  expect(screen.getByText("This is fixed.")).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "Go to the next cell like this" }));
  expect(asked).toEqual([["goTo", issue("QUANTITY_NEGATIVE", 77, "quantity")]]);
});
