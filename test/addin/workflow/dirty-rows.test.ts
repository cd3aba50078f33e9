import { addDirty, isClean, type Dirty } from "../../../src/addin/workflow/dirty-rows";

const row = (firstRow: number, lastRow = firstRow) => ({ firstRow, lastRow });

describe("what has to be read again", () => {
  it("is nothing at first", () => {
    expect(isClean([])).toBe(true);
    expect(isClean("everything")).toBe(false);
  });

  it("is the rows of each edit, joined where they lie close", () => {
    let dirty: Dirty = [];
    for (const edit of [row(500, 510), row(10), row(12, 40)]) dirty = addDirty(dirty, edit);
    expect(dirty).toEqual([row(10, 40), row(500, 510)]);
  });

  it("is everything after a change of structure, whatever comes later", () => {
    expect(addDirty(addDirty([row(3)], "everything"), row(5))).toBe("everything");
  });

  it("is everything when edits are spread over many places or many rows", () => {
    let dirty: Dirty = [];
    for (let index = 0; index < 9; index++) dirty = addDirty(dirty, row(2 + 1000 * index));
    expect(dirty).toBe("everything");
    expect(addDirty([], row(2, 30_000))).toBe("everything");
  });
});
