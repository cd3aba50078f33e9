import { createHost } from "../../../src/workbench/host/create-host";

const block = { row: 0, column: 0, rows: 5, columns: 2 };

function list() {
  const { face, user } = createHost();
  user.paste(0, 0, [["fruit", "amount"], ["pear", "3"], ["apple", "10"], ["pear", "2"], ["", "7"]]);
  user.toggleFilter(block);
  return { face, user };
}

describe("a person's filter", () => {
  it("has a button above each column and offers its values in order, blanks last", () => {
    const { face } = list();
    expect(face.active().filterLists()).toEqual([{ id: "", header: { ...block, rows: 1 }, filtered: [], sorted: null }]);
    expect(face.active().filterValues("", 0).map(({ text }) => text)).toEqual(["apple", "pear", ""]);
    expect(face.active().filterValues("", 1).map(({ text }) => text)).toEqual(["2", "3", "7", "10"]);
  });

  it("hides the other rows, and another column then offers only what is left", () => {
    const { face, user } = list();
    user.filterBy("", 0, ["pear"]);
    expect(face.active().rows().hidden).toEqual([{ first: 2, count: 1 }, { first: 4, count: 1 }]);
    expect(face.active().filterLists()[0]?.filtered).toEqual([0]);
    expect(face.active().filterValues("", 1).map(({ text }) => text)).toEqual(["2", "3"]);
    expect(face.active().filterValues("", 0).filter(({ shown }) => shown).map(({ text }) => text)).toEqual(["pear"]);
    user.filterBy("", 0, null);
    expect(face.active().rows().hidden).toEqual([]);
  });

  it("goes with its hidden rows, and undo brings both back", () => {
    const { face, user } = list();
    user.filterBy("", 0, ["", "apple"]);
    user.toggleFilter(block);
    expect([face.active().filterLists(), face.active().rows().hidden]).toEqual([[], []]);
    user.undo();
    expect(face.active().rows().hidden).toHaveLength(2);
  });

  it("sorts what is under the headings", () => {
    const { face, user } = list();
    user.sortList("", 1, false);
    expect([1, 2, 3, 4].map((row) => face.active().cell(row, 1).text)).toEqual(["10", "7", "3", "2"]);
  });
});
