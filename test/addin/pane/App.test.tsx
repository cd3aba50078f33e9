/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../../../src/addin/pane/App";
import type { SignInFailure } from "../../../src/addin/workflow/access-state";
import type { PaneState } from "../../../src/addin/workflow/pane-state";
import { emptyState, failed, issue, paneWith, purchases, receipt, running, sheet, sheetState, signsIn } from "./pane-states";

function open(state: PaneState) {
  const { pane, asked, show } = paneWith(state);
  render(<App pane={pane} about={{ version: "1.2.3", sampleDataUrl: "https://example.com/sample" }} />);
  return { asked, user: userEvent.setup(), show: (next: PaneState) => act(() => show(next)) };
}

// Dialogs are found whether or not they count as hidden: without layout (jsdom) the focus trap does not see that it is shown.
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("before there is a template", () => {
  it("says what this does and offers the one step that starts it", async () => {
    const { asked, user } = open(emptyState);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Import customers and their purchases");
    expect(button("Copy sample rows")).toBeTruthy();
    await user.click(button("Insert template"));
    expect(asked).toEqual([["insertTemplate"]]);
  });

  it("asks nobody to sign in", () => {
    open(emptyState);
    expect(screen.queryByText(/sign in|pairing|connect/i)).toBeNull();
  });

  it("shows that the template is on its way, over a text that stays", () => {
    open({ ...emptyState, step: "empty", inserting: true } as PaneState);
    expect(screen.getByRole("progressbar", { name: "Inserting the template" })).not.toBeNull();
    expect(screen.getByText(/Wrong cells turn red at once/)).not.toBeNull();
  });

  it("says in a sentence why it cannot run in an older Excel", () => {
    open({ step: "unsupported" });
    expect(within(screen.getByRole("main")).getByText("Intake needs Excel 2021 or later, Microsoft 365, or Excel on the web.")).not.toBeNull();
  });
});

describe("with a sheet", () => {
  it("says in one line where one stands, and in a bar how much is ready", () => {
    open(sheetState());
    expect(screen.getByText("1,632 rows · 1,047 need attention")).not.toBeNull();
    expect(screen.getByText("585 ready")).not.toBeNull();
    const bar = screen.getByRole("progressbar", { name: "Rows that are ready" });
    expect(bar.getAttribute("aria-valuetext")).toBe("585 of 1,632 rows ready");
  });

  it("keeps the numbers in view while it checks", () => {
    open(sheetState({ view: { ...purchases, checking: true } }));
    expect(screen.getByRole("progressbar", { name: "Checking the sheet" })).not.toBeNull();
    expect(screen.getByText("1,632 rows · 1,047 need attention")).not.toBeNull();
  });

  it.each([
    [{ lines: 0, withErrors: 0, ready: 0, skipped: 1 }, "No rows yet: type or paste below the headers"],
    [{ lines: 1, withErrors: 1, ready: 0, skipped: 0 }, "1 row · 1 needs attention"],
    [{ lines: 5, withErrors: 0, ready: 5, skipped: 0 }, "5 rows · none needs attention"],
  ])("with the rows %j it says: %s", (summary, line) => {
    open(sheetState({ view: { ...purchases, summary, groups: [] } }));
    expect(screen.getByText(line)).not.toBeNull();
  });

  it("follows the state as it changes", () => {
    const { show } = open(emptyState);
    show(sheetState());
    expect(screen.getByText("585 ready")).not.toBeNull();
  });

  it("names the columns that were deleted, and the way out", () => {
    open(sheetState({ view: { ...purchases, missing: ["customer", "billingDate"] } }));
    expect(screen.getByText(/The columns “Customer”, “Billing date” are not in the table/)).not.toBeNull();
  });

  it("says how many wrong cells the sheet does not mark", () => {
    open(sheetState({ view: { ...purchases, unmarked: 1_200 } }));
    expect(screen.getByText(/1,200 cells more are in this list only/)).not.toBeNull();
  });

  it("shows a problem in its own words", () => {
    open(sheetState({ problem: { kind: "workbook", reason: "protected" } }));
    expect(screen.getByText("The sheet or the workbook is protected. Remove the protection, then try again.")).not.toBeNull();
  });

  it("says so when the server cannot be reached", () => {
    open(sheetState({ connection: { kind: "unreachable" } }));
    expect(screen.getByText("No connection")).not.toBeNull();
  });
});

describe("the one button", () => {
  it("says what it will do, and what stays", async () => {
    const { asked, user } = open(sheetState());
    expect(screen.getByText("1,047 rows stay here to be fixed.")).not.toBeNull();
    await user.click(button("Submit 585 ready rows"));
    expect(asked).toEqual([["submit"]]);
  });

  it.each([
    [{ lines: 0, withErrors: 0, ready: 0, skipped: 0 }, "There is no row to submit yet."],
    [{ lines: 7, withErrors: 7, ready: 0, skipped: 0 }, "No row is ready yet: fix the errors of one, and it can go."],
  ])("with the rows %j it does nothing and says why, also to a screen reader", async (summary, reason) => {
    const { asked, user } = open(sheetState({ view: { ...purchases, summary } }));
    const submit = button("Submit ready rows");
    expect(submit.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(submit.getAttribute("aria-describedby") ?? "")?.textContent).toBe(reason);
    await user.click(submit);
    expect(asked).toEqual([]);
  });

  it("waits while a column is missing, since its values would be lost", () => {
    open(sheetState({ view: { ...purchases, missing: ["renewal"] } }));
    const submit = button("Submit ready rows");
    expect(submit.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText("Nothing can be submitted while a column is missing.")).not.toBeNull();
  });

  it("becomes progress with rows, rate and time left, and can be cancelled", async () => {
    const { asked, user } = open(sheetState({ submission: running({ rowsDone: 300, rowsPerSecond: 30 }) }));
    expect(screen.getByText("300 of 585 rows · 30 rows/s · 10 s left")).not.toBeNull();
    expect(screen.queryByRole("button", { name: /Submit/ })).toBeNull();
    await user.click(button("Cancel"));
    expect(asked).toEqual([["cancel"]]);
  });

  it("cannot be cancelled once the server writes, and says so", () => {
    open(sheetState({ submission: running({ phase: "committing" }) }));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    expect(screen.getByText("It can no longer be cancelled.")).not.toBeNull();
  });

  it("says that it does not know, where that is the truth", () => {
    open(sheetState({ submission: running({ phase: "asking" }) }));
    expect(screen.getByText(/We do not know yet whether it arrived/)).not.toBeNull();
  });

  it("comes back after a cancel that wrote nothing", () => {
    open(sheetState({ submission: { step: "cancelled", written: "nothing" } }));
    expect(screen.getByText("Cancelled. Nothing was written.")).not.toBeNull();
    expect(button("Submit 585 ready rows")).not.toBeNull();
  });
});

describe("what came of a submission", () => {
  it("is a receipt that can be filed, with amounts to the last digit", async () => {
    const { asked, user } = open(sheetState({ submission: { step: "done", receipt } }));
    expect(screen.getByRole("heading", { name: "585 rows are in the books" })).not.toBeNull();
    const lines = screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(lines).toEqual(expect.arrayContaining([
      ["Who", "Pane of Ada"], ["Import ID", receipt.importId], ["Created", "585"], ["Quantity", "90,392"], ["Customers", "35"],
      ["Opportunities", "41"], ["Products", "449"], ["Amount, GBP", "9,007,199,254,740,993.25"],
    ]));
    await user.click(button("Copy receipt"));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(`Import ID\t${receipt.importId}`);
    expect(button("Copied")).not.toBeNull();
    await user.click(button("Back to the sheet"));
    expect(asked).toEqual([["dismiss"]]);
  });

  it("F36: is the first receipt when the same rows came before, with the choice to import again", async () => {
    const { asked, user } = open(sheetState({ submission: { step: "duplicate", receipt } }));
    expect(screen.getByRole("heading", { name: "These rows were imported before" })).not.toBeNull();
    expect(screen.getByText(receipt.importId)).not.toBeNull();
    await user.click(button("Import again"));
    expect(asked).toEqual([["submitAgain"]]);
  });

  it.each([
    ["retry", "Submit again", "submit"],
    ["resume", "Go on submitting", "resume"],
    ["check", "Check the sheet again", "checkNow"],
    ["dismiss", "Back to the sheet", "dismiss"],
  ] as const)("is a failure that says what is safe, with one button for what to do (%s)", async (action, label, expected) => {
    const { asked, user } = open(sheetState({ submission: failed({ kind: "outcome-unknown" }, action) }));
    expect(screen.getByText("We do not know yet whether the import went through: the server does not answer.")).not.toBeNull();
    expect(screen.getByText(/the same import is never booked twice\./)).not.toBeNull();
    await user.click(button(label));
    expect(asked).toEqual([[expected]]);
  });

  it("lists what only the server could find, and leads there", async () => {
    const found = issue("ID_OTHER_CUSTOMER", 9, "id", { id: "A-1", existing: "Acme", new: "Umbrella" });
    const { asked, user } = open(sheetState({ submission: failed({ kind: "rejected" }, "check", [found]) }));
    const list = screen.getByRole("tree", { name: "Found by the server" });
    await user.click(within(list).getAllByRole("treeitem")[0]!);
    await user.click(within(list).getByText("Row 9"));
    expect(asked).toEqual([["goTo", found]]);
  });
});

describe("pairing", () => {
  const signIn = sheetState({
    connection: { kind: "sign-in", reason: "first-time" },
    submission: failed({ kind: "sign-in", reason: "first-time" }, "sign-in"),
  });

  it("asks for the code only when the user opens it, and takes it as people type it", async () => {
    const { asked, user, show } = open(signIn);
    expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
    await user.click(button("Enter the pairing code"));
    const field = await screen.findByLabelText("Pairing code");
    await user.type(field, "abcd-2345{Enter}");
    expect(asked).toEqual([["pair", "ABCD2345"]]);
    show(sheetState());
    await waitFor(() => expect(screen.queryByLabelText("Pairing code")).toBeNull());
  });

  it("does not send half a code", async () => {
    const { asked, user } = open(signIn);
    await user.click(button("Enter the pairing code"));
    await user.type(await screen.findByLabelText("Pairing code"), "ABC{Enter}");
    expect(asked).toEqual([]);
  });

  it("says when a code was not accepted", async () => {
    const { user, show } = open(signIn);
    await user.click(button("Enter the pairing code"));
    await user.type(await screen.findByLabelText("Pairing code"), "ABCD2345{Enter}");
    show({ ...signIn, connection: { kind: "sign-in", reason: "refused" } });
    expect(await screen.findByText(/This code was not accepted/)).not.toBeNull();
  });
});

describe("signing in", () => {
  const signedOut = { connection: { kind: "sign-in", reason: "first-time" }, access: signsIn() } as const;
  const waits = failed({ kind: "sign-in", reason: "refused" }, "sign-in");

  it("is one press where people sign in, and a code is still to be had from the menu", async () => {
    const { asked, user } = open(sheetState(signedOut));
    await user.click(button("Sign in"));
    expect(asked).toEqual([["signIn"]]);
    expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
    await user.click(button("More"));
    await user.click(await screen.findByRole("menuitem", { name: "Enter the pairing code" }));
    expect(await screen.findByLabelText("Pairing code")).not.toBeNull();
  });

  it("is not offered by a server that knows no issuer", async () => {
    const { user } = open(sheetState({ connection: signedOut.connection }));
    expect(screen.queryByRole("button", { name: "Sign in" })).toBeNull();
    await user.click(button("More"));
    expect(screen.queryByRole("menuitem", { name: "Sign in" })).toBeNull();
  });

  it("is waited for, and can be given up", async () => {
    const { asked, user } = open(sheetState({ ...signedOut, access: signsIn({ step: "waiting" }) }));
    expect(screen.getAllByText(/A window has opened to sign in/).length).toBeGreaterThan(0);
    await user.click(button("Cancel"));
    expect(asked).toEqual([["cancelSignIn"]]);
  });

  it.each<[SignInFailure, RegExp]>([
    [{ kind: "closed" }, /window was closed before anyone was signed in/], [{ kind: "blocked" }, /browser did not let the sign-in window open/],
    [{ kind: "declined" }, /not allowed to open/], [{ kind: "busy" }, /Another window of this add-in is still open/], [{ kind: "failed", code: 12002 }, /error 12002/],
    [{ kind: "unreachable" }, /does not answer/], [{ kind: "refused" }, /was refused/], [{ kind: "forged" }, /not used/],
    [{ kind: "not-accepted" }, /does not accept it/], [{ kind: "no-access" }, /this account may not import here/],
  ])("F28: that came to nothing says why, can be tried again and put away: %j", async (failure, sentence) => {
    const { asked, user } = open(sheetState({ ...signedOut, access: signsIn({ step: "failed", failure }) }));
    const note = screen.getByRole("region", { name: "Sign in" });
    expect(note.textContent).toMatch(sentence);
    await user.click(within(note).getByRole("button", { name: "Sign in" }));
    await user.click(within(note).getByRole("button", { name: "Dismiss" }));
    expect(asked).toEqual([["signIn"], ["dismissSignIn"]]);
  });

  it("F28: that a submission waits for says that the import is kept, once, and leads on by one button", async () => {
    const { asked, user, show } = open(sheetState({ ...signedOut, submission: waits }));
    expect(screen.getByRole("main").textContent).toMatch(/Your sign-in has ended. Sign in again.*once you are signed in, the submission goes on by itself/);
    show(sheetState({ ...signedOut, submission: waits, access: signsIn({ step: "failed", failure: { kind: "closed" } }) }));
    expect(screen.getByRole("region", { name: "Sign in" }).textContent).toContain("Your import is kept");
    expect(screen.getByRole("main").textContent).not.toContain("Your sign-in has ended");
    expect(within(screen.getByRole("region", { name: "Sign in" })).queryByRole("button", { name: "Sign in" })).toBeNull();
    await user.click(within(screen.getByRole("contentinfo", { name: "Next step" })).getByRole("button", { name: "Sign in" }));
    expect(asked).toEqual([["signIn"]]);
  });

  it("F27: an account that may not import is told so, and another can be tried", () => {
    open(sheetState({ ...signedOut, connection: { kind: "sign-in", reason: "no-access" }, submission: failed({ kind: "sign-in", reason: "no-access" }, "sign-in") }));
    expect(screen.getByRole("main").textContent).toMatch(/This account may not import here.*ask your administrator/);
  });

  it("leaves the keyboard where it is while that is in another window or in the sheet, and has a place for it when it comes back", async () => {
    const { user, show } = open(sheetState(signedOut));
    await user.click(button("Sign in"));
    act(() => { window.dispatchEvent(new FocusEvent("blur")); });
    show(sheetState());
    expect(document.activeElement).toBe(document.body);
    act(() => { window.dispatchEvent(new FocusEvent("focus")); });
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  it("leaves the keyboard's place to the control that it was on, where that is still there when it comes back", () => {
    const { show } = open(sheetState(signedOut));
    button("More").focus();
    // As in a frame: the browser forgets what had the focus when it goes to the page around.
    act(() => { button("More").blur(); window.dispatchEvent(new FocusEvent("blur")); });
    show(sheetState());
    act(() => { window.dispatchEvent(new FocusEvent("focus")); });
    expect(document.activeElement).toBe(document.body);
  });

  it("says in the menu who is signed in, beside the way out", async () => {
    const { user } = open(sheetState({ access: signsIn({ step: "idle" }, "Ada Lovelace") }));
    await user.click(button("More"));
    expect((await screen.findByRole("menuitem", { name: /Sign out/ })).textContent).toContain("Signed in as Ada Lovelace");
  });
});

describe("the menu", () => {
  it("has what is not in view: insert, check, marks, sign out, version", async () => {
    const { asked, user } = open(sheetState());
    for (const item of ["Insert template", "Check the sheet now", "Sign out"]) {
      await user.click(button("More"));
      await user.click(await screen.findByRole("menuitem", { name: item }));
    }
    await user.click(button("More"));
    expect(screen.getByText("Version 1.2.3")).not.toBeNull();
    await user.click(await screen.findByRole("menuitemcheckbox", { name: /Mark all errors in the sheet/ }));
    expect(asked).toEqual([["insertTemplate"], ["checkNow"], ["signOut"], ["setMarks", false]]);
  });

  it.each([[false, true], [true, false]])("shows whether warnings are in the sheet (%s), and switches that alone", async (warningsOn, wanted) => {
    const { asked, user } = open(sheetState({ view: { ...purchases, warningsOn } }));
    await user.click(button("More"));
    const item = await screen.findByRole("menuitemcheckbox", { name: /Show warnings in the sheet/ });
    expect(item.getAttribute("aria-checked")).toBe(String(warningsOn));
    await user.click(item);
    expect(asked).toEqual([["showWarnings", wanted]]);
  });

  it("lets one choose between two sheets with the template", async () => {
    const { asked, user } = open(sheetState({ templates: [sheet, { ...sheet, sheetId: "{9}", sheetName: "Customer import 2" }] }));
    await user.click(button(/^Sheet: Customer import/));
    await user.click(await screen.findByRole("menuitemradio", { name: "Customer import 2" }));
    expect(asked).toEqual([["chooseSheet", "{9}"]]);
  });

  it.each([
    ["Go to that sheet", "go-to-first"],
    ["Insert another", "another"],
    ["Cancel", "cancel"],
  ])("asks what to do when a template is there already: %s", async (label, choice) => {
    const { asked, user } = open(sheetState({ askInsert: true }));
    await user.click(within(await screen.findByRole("dialog", { hidden: true })).getByRole("button", { name: label }));
    expect(asked).toEqual([["insertTemplate", choice]]);
  });
});

it("a question that comes while somebody types the pairing code waits until that is done", async () => {
  const signIn = { kind: "sign-in", reason: "first-time" } as const;
  const { user, show } = open(sheetState({ connection: signIn }));
  await user.click(button("Connect"));
  await screen.findByLabelText("Pairing code");
  show(sheetState({ connection: signIn, askInsert: true }));
  expect(screen.getAllByRole("dialog", { hidden: true })).toHaveLength(1);
  await user.click(button("Cancel"));
  expect(await screen.findByRole("button", { name: "Insert another", hidden: true })).not.toBeNull();
});

it("the pairing dialog does not come back by itself when the token ends later", async () => {
  const signIn = sheetState({ connection: { kind: "sign-in", reason: "first-time" } });
  const { user, show } = open(signIn);
  await user.click(button("Connect"));
  await screen.findByRole("dialog", { hidden: true });
  show(sheetState());
  await waitFor(() => expect(screen.queryByRole("dialog", { hidden: true })).toBeNull());
  show(sheetState({ connection: { kind: "sign-in", reason: "refused" } }));
  expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
});

it("says so when the server does not answer to a pairing code", async () => {
  const { user, show } = open(sheetState({ connection: { kind: "sign-in", reason: "first-time" } }));
  await user.click(button("Connect"));
  await user.type(await screen.findByLabelText("Pairing code"), "ABCD2345{Enter}");
  show(sheetState({ connection: { kind: "unreachable" } }));
  expect(await screen.findByText("The import server does not answer. Try again in a moment.")).not.toBeNull();
});
