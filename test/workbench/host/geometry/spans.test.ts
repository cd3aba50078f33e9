import { columnsEdit, rowsEdit } from "../../../../src/workbench/host/geometry/structure-edit";
import { hasLine, movedSpans, withoutSpan, withSpan } from "../../../../src/workbench/host/geometry/spans";

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
});
