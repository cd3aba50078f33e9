import { placeToPoint } from "../../../src/workbench/grid/point-reference";

describe("pointing at cells while a formula is typed", () => {
  it.each(["=", "=A1+", "=SUM(", "=IF(A1>", "=A1, ".replace("A1", "SUM(A1"), "+", "=B2:"])("a reference may stand at the end of %s", (text) => {
    expect(placeToPoint(text, text.length, null)).toEqual({ start: text.length, end: text.length });
  });

  it.each(["", "text", "a+", "=A1", "=SUM(A1)", '="a+', "=12"])("none may stand at the end of %s", (text) => {
    expect(placeToPoint(text, text.length, null)).toBeNull();
  });

  it("the next cell takes the place of the one that was pointed at before, until something else is typed", () => {
    expect(placeToPoint("=A1", 3, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(placeToPoint("=A1", 2, { start: 1, end: 3 })).toBeNull();
  });
});
