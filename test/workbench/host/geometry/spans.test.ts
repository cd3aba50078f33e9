import fc from "fast-check";
import { columnsEdit, rowsEdit } from "../../../../src/workbench/host/geometry/structure-edit";
import { countLines, hasLine, joinedSpans, movedSpans, spansWhere, spansWithin, spansWithout, withoutSpan, withSpan, type Span } from "../../../../src/workbench/host/geometry/spans";

describe("hidden lines", () => {
  it("join with those they touch and stay in order", () => {
    const spans = withSpan(withSpan(withSpan([], { first: 8, count: 2 }), { first: 2, count: 3 }), { first: 5, count: 3 });
    expect(spans).toEqual([{ first: 2, count: 8 }]);
  });

  it("are shown again one by one", () => {
    expect(withoutSpan([{ first: 2, count: 8 }], { first: 4, count: 1 })).toEqual([{ first: 2, count: 2 }, { first: 5, count: 5 }]);
    expect(withoutSpan([{ first: 2, count: 2 }], { first: 0, count: 10 })).toEqual([]);
  });

  it("are found by their number", () => {
    const spans = [{ first: 2, count: 2 }, { first: 9, count: 1 }];
    expect([1, 2, 3, 4, 9, 10].map((line) => hasLine(spans, line))).toEqual([false, true, true, false, true, false]);
  });

  it("move when lines before them come or go, and a line put in among them is seen", () => {
    expect(movedSpans([{ first: 4, count: 2 }], rowsEdit("insert", 1, 3))).toEqual([{ first: 7, count: 2 }]);
    expect(movedSpans([{ first: 4, count: 4 }], rowsEdit("insert", 6, 1))).toEqual([{ first: 4, count: 2 }, { first: 7, count: 2 }]);
    expect(movedSpans([{ first: 4, count: 4 }], columnsEdit("delete", 2, 3))).toEqual([{ first: 2, count: 3 }]);
  });

  it("are joined, taken away and cut like sets of numbers", () => {
    const list = fc.uniqueArray(fc.nat(40)).map((lines) => [...lines].sort((one, other) => one - other));
    const spansOf = (lines: readonly number[]): readonly Span[] => spansWhere({ first: 0, count: 41 }, (line) => lines.includes(line));
    fc.assert(fc.property(list, list, fc.nat(40), fc.nat(20), (one, other, first, count) => {
      expect(joinedSpans(spansOf(one), spansOf(other))).toEqual(spansOf([...one, ...other]));
      expect(spansWithout(spansOf(one), spansOf(other))).toEqual(spansOf(one.filter((line) => !other.includes(line))));
      expect(spansWithin(spansOf(one), { first, count })).toEqual(spansOf(one.filter((line) => line >= first && line < first + count)));
      expect(countLines(spansOf(one))).toBe(one.length);
      for (let line = 0; line < 41; line += 1) expect(hasLine(spansOf(one), line)).toBe(one.includes(line));
    }), { numRuns: 500 });
  });

  it("half a million of them move at once", () => {
    const spans = Array.from({ length: 500_000 }, (_span, index) => ({ first: 2 * index, count: 1 }));
    const moved = movedSpans(spans, rowsEdit("insert", 1, 1));
    expect([moved.length, moved[1], moved.at(-1)]).toEqual([500_000, { first: 3, count: 1 }, { first: 999_999, count: 1 }]);
  });
});
