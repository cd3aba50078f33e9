import { createHost } from "../../../src/workbench/host/create-host";
import { summarise } from "../../../src/workbench/grid/summary";

function sumOf(...texts: string[]) {
  const { face, user } = createHost();
  user.paste(0, 0, texts.map((text) => [text]));
  return summarise(face.active(), { row: 0, column: 0, rows: texts.length, columns: 1 });
}

describe("the status line", () => {
  it("adds up numbers by what they are, not by how they are shown", () => {
    expect(sumOf("1,200.50", "-2", "50%")).toEqual({ count: 3, numbers: 3, sum: 1199 });
  });

  it("counts texts without adding them, also those that look like numbers", () => {
    expect(sumOf("'17850", "abc", "TRUE")).toEqual({ count: 3, numbers: 0, sum: 0 });
  });

  it("adds dates, which are numbers with a format, as Excel does", () => {
    expect(sumOf("1900-01-02", "5")).toEqual({ count: 2, numbers: 2, sum: 7 });
  });

  it("passes over empty cells", () => {
    expect(sumOf("", "3")).toEqual({ count: 1, numbers: 1, sum: 3 });
  });

  it("takes a formula's result", () => {
    expect(sumOf("=2*750", "")).toEqual({ count: 1, numbers: 1, sum: 1500 });
  });
});
