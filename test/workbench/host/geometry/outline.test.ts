import { grouped, groupsOf, movedOutline, ungrouped, type Outline } from "../../../../src/workbench/host/geometry/outline";
import { rowsEdit } from "../../../../src/workbench/host/geometry/structure-edit";

const rows = (first: number, last: number) => ({ first, count: last - first + 1 });

/** 4 to 9, and within it 4 to 5 and 7 to 8: the outline of Microsoft's sample. */
function nested(): Outline {
  const outer = grouped([], rows(4, 9));
  return grouped(grouped(outer!, rows(4, 5))!, rows(7, 8))!;
}

it("Groups within a group are one level deeper", () => {
  expect(nested()).toEqual([[rows(4, 9)], [rows(4, 5), rows(7, 8)]]);
});

it("Ungrouping all takes the outermost level away", () => {
  expect(ungrouped(nested(), rows(4, 9))).toEqual([[rows(4, 5), rows(7, 8)]]);
  expect(ungrouped(nested(), rows(20, 30))).toBeNull();
});

it("Lines mean the groups within them, or else the innermost they are in", () => {
  expect(groupsOf(nested(), rows(4, 9))).toEqual([rows(4, 9)]);
  expect(groupsOf(nested(), rows(5, 5))).toEqual([rows(4, 5)]);
  expect(groupsOf(nested(), rows(6, 6))).toEqual([rows(4, 9)]);
  expect(groupsOf(nested(), rows(20, 20))).toEqual([]);
});

it("An outline has no more than eight levels", () => {
  let outline: Outline | null = [];
  for (let level = 1; level <= 7; level += 1) outline = grouped(outline!, rows(0, 9));
  expect(outline).toHaveLength(7);
  expect(grouped(outline!, rows(3, 3))).toBeNull();
});

it("Lines put in within a group belong to it, lines taken out are gone from it", () => {
  expect(movedOutline(nested(), rowsEdit("insert", 5, 2))).toEqual([[rows(4, 11)], [rows(4, 7), rows(9, 10)]]);
  expect(movedOutline(nested(), rowsEdit("insert", 4, 1))).toEqual([[rows(5, 10)], [rows(5, 6), rows(8, 9)]]);
  expect(movedOutline(nested(), rowsEdit("delete", 4, 2))).toEqual([[rows(4, 7)], [rows(5, 6)]]);
});
