/** @jest-environment jsdom */
import { createJournal } from "../../../src/addin/client/journal";
import { createTokenStore } from "../../../src/addin/client/token-store";

const pending = {
  importId: "0190f5a2-7e3c-7b1a-9c55-3f2d8e6a4b10",
  sheet: { sheetId: "{1}", tableId: "{2}", sheetName: "Customer import" },
  open: { mode: "valid-rows" },
  startedAt: "2026-03-31T10:15:00.000Z",
};
const forbidden = (): Storage => { throw new DOMException("Forbidden", "SecurityError"); };
const full = (): Storage => Object.assign(Object.create(localStorage) as Storage, {
  getItem: () => null,
  setItem: () => { throw new DOMException("Full", "QuotaExceededError"); },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it("the token outlives a reload of the pane, in the partition that Excel names", () => {
  createTokenStore(() => sessionStorage, "partition-").write("t");
  expect(createTokenStore(() => sessionStorage, "partition-").read()).toBe("t");
  expect(createTokenStore(() => sessionStorage, undefined).read()).toBeNull();
  expect(Object.keys(sessionStorage)).toEqual(["partition-intake.token"]);
});

it("signing out leaves nothing behind", () => {
  const tokens = createTokenStore(() => sessionStorage, undefined);
  tokens.write("t");
  tokens.write(null);
  expect(tokens.read()).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

it.each([["forbidden", forbidden], ["full", full]])("where storage is %s, the page's memory serves", (_, storage) => {
  const tokens = createTokenStore(storage, undefined);
  tokens.write("t");
  expect(tokens.read()).toBe("t");
  const journal = createJournal(storage, undefined, "Book1");
  journal.save(pending);
  expect(journal.load()).toEqual(pending);
  journal.clear();
  expect(journal.load()).toBeNull();
});

it("an import that was begun is found again after a reload, by its own workbook only", () => {
  createJournal(() => localStorage, undefined, "Book1").save(pending);
  expect(createJournal(() => localStorage, undefined, "Book1").load()).toEqual(pending);
  expect(createJournal(() => localStorage, undefined, "Book2").load()).toBeNull();
});

it.each(["", "{", "null", '{"importId":"x"}'])("what another hand wrote there (%p) is not taken for an import", (text) => {
  localStorage.setItem("intake.pending/Book1", text);
  expect(createJournal(() => localStorage, undefined, "Book1").load()).toBeNull();
});
