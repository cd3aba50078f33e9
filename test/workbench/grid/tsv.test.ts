import fc from "fast-check";
import { parseTsv, spreadOver } from "../../../src/workbench/grid/tsv";
import "../../support/examples";

const box = (rows: number, columns: number) => ({ row: 4, column: 2, rows, columns });

describe("text from the clipboard", () => {
  it("tabs separate cells and line breaks separate rows, whichever system wrote them", () => {
    const cells = [["a", "b"], ["c", "d"]];
    expect(parseTsv("a\tb\r\nc\td\r\n")).toEqual(cells);
    expect(parseTsv("a\tb\nc\td")).toEqual(cells);
    expect(parseTsv("a\tb\rc\td")).toEqual(cells);
  });

  it("empty cells and empty rows in the middle are kept", () => {
    expect(parseTsv("a\t\t\n\n\tb")).toEqual([["a", "", ""], [""], ["", "b"]]);
  });

  it("a quoted cell may hold tabs, line breaks and doubled quotation marks", () => {
    expect(parseTsv('"two\nlines"\t"a ""word"""\n"tab\there"')).toEqual([["two\nlines", 'a "word"'], ["tab\there"]]);
  });

  it("a quotation mark that closes nothing is an ordinary character", () => {
    expect(parseTsv('"5 inch\tpipe\n"half" pipe\tb')).toEqual([['"5 inch', "pipe"], ['"half" pipe', "b"]]);
    expect(parseTsv('5" pipe\tb')).toEqual([['5" pipe', "b"]]);
  });

  it("an empty clipboard is one empty cell", () => {
    expect(parseTsv("")).toEqual([[""]]);
  });

  it("any cells written with quotation marks read back as they were", () => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const cells = fc.array(fc.array(fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", " ", "é") }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(cells, (rows) => {
      expect(parseTsv(rows.map((row) => row.map(quote).join("\t")).join("\r\n"))).toEqual(rows);
    }));
  });

  it("one copied cell fills the whole selection", () => {
    expect(spreadOver([["x"]], box(2, 3))).toEqual([["x", "x", "x"], ["x", "x", "x"]]);
  });

  it("copied rows are repeated over a selection that is a multiple of them", () => {
    expect(spreadOver([["a", "b"]], box(2, 4))).toEqual([["a", "b", "a", "b"], ["a", "b", "a", "b"]]);
  });

  it("copied cells that do not fit the selection evenly go in once", () => {
    const texts = [["a", "b"], ["c", "d"]];
    expect(spreadOver(texts, box(3, 2))).toBe(texts);
    expect(spreadOver(texts, box(1, 1))).toBe(texts);
  });
});
