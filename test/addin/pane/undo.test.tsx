/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { announcement } from "../../../src/addin/pane/announcement";
import { App } from "../../../src/addin/pane/App";
import { createFormats } from "../../../src/addin/pane/formats";
import type { Undoing } from "../../../src/addin/workflow/undo-state";
import { paneWith, receipt, sheetState } from "./pane-states";

const done = (undoing: Undoing = { step: "idle" }) => sheetState({ submission: { step: "done", receipt }, undoing });
function open(undoing?: Undoing) {
  const { pane, asked, show } = paneWith(done(undoing));
  render(<App pane={pane} />);
  return { asked, show: (next: Undoing) => act(() => show(done(next))), user: userEvent.setup() };
}
const button = (name: string) => screen.getByRole("button", { name });

it("the receipt offers to undo its import, and the question says how many lines and customers it is about", async () => {
  const { asked, show, user } = open();
  await user.click(button("Undo this import"));
  expect(asked).toEqual([["askUndo", false]]);
  show({ step: "asking", keepLaterChanges: false });
  const question = screen.getByRole("dialog", { name: "Undo this import?" });
  expect(question.textContent).toContain("585 lines that it created are deleted from the books, and 0 lines that it changed are as before. That concerns 35 customers.");
  await user.click(button("Undo it now"));
  expect(asked.at(-1)).toEqual(["undoImport", receipt.importId, false]);
});

it("Esc and its second button leave the import in the books", async () => {
  const { asked, user } = open({ step: "asking", keepLaterChanges: false });
  await user.keyboard("{Escape}");
  await user.click(button("Leave it in the books"));
  expect(asked).toEqual([["leaveUndo"], ["leaveUndo"]]);
});

it("by keyboard alone: the button, the question, the answer", async () => {
  const { asked, show, user } = open();
  button("Undo this import").focus();
  await user.keyboard("{Enter}");
  show({ step: "asking", keepLaterChanges: false });
  button("Undo it now").focus();
  await user.keyboard("{Enter}");
  expect(asked.map(([name]) => name)).toEqual(["askUndo", "undoImport"]);
  show({ step: "running" });
  // The dialog gives the pane back once it has faded.
  expect((await screen.findByRole("button", { name: "Undo this import" }, { timeout: 5_000 })).getAttribute("aria-disabled")).toBe("true");
});

it("what is undone is not said to be in the books any more, and cannot be undone again", () => {
  open({ step: "undone", receipt: { importId: receipt.importId, undoneAt: receipt.committedAt, user: "Ada", lines: { deleted: 580, restored: 3, kept: 2 }, customersDeleted: 35, opportunitiesDeleted: 0 } });
  expect(screen.queryByText("585 rows are in the books")).toBeNull();
  expect(screen.getAllByText(/580 lines were deleted, 3 lines are as before, and 35 customers without any other line went, too. 2 lines stay as later imports left them./)).not.toEqual([]);
  expect(screen.queryByRole("button", { name: /Undo|Copy/ })).toBeNull();
});

it("what blocks it is named, and the way to keep it is a question of its own", async () => {
  const { asked, user } = open({ step: "blocked", laterImports: [{ importId: "0191", receipt }, { importId: "0192", receipt: null }] });
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Purchases\.xlsx, 31 Mar 2026.*, Pane of Ada \(0191\)$/), "0192"]);
  await user.click(button("Undo, but keep later changes"));
  expect(asked).toEqual([["askUndo", true]]);
});

it("F58: after 30 days the button is gone, and the sentence says what to do instead", () => {
  open({ step: "failed", failure: { kind: "expired" } });
  expect(screen.getAllByText(/30 days, and they are over. Import the corrected rows instead/)).not.toEqual([]);
  expect(screen.queryByRole("button", { name: /Undo/ })).toBeNull();
});

it.each([["running", { step: "running" }, "The import is being undone …"], ["blocked", { step: "blocked", laterImports: [] }, "Nothing was undone: later imports changed lines of this one."]] as const)(
  "someone who does not see the pane hears what became of it: %s", (_, undoing, sentence) => {
    expect(announcement(done(undoing), createFormats("en-GB"))).toBe(sentence);
  });
