import { compileConditionalFormula, compileFormula } from "../../../../src/workbench/host/formula/compile-formula";
import { FormulaSyntaxError } from "../../../../src/workbench/host/formula/compiled-formula";
import { calculate, sheetScope } from "./sheet";

const top = { row: 0, column: 0 };

describe("references", () => {
  const rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
  it("move with the cell where they are relative and stay where they are fixed", () => {
    const formula = compileFormula("=A1&B$1&$A1&$C$3", top);
    expect(formula.evaluate(sheetScope({ rows }), top)).toBe("1219");
    expect(formula.evaluate(sheetScope({ rows }), { row: 1, column: 1 })).toBe("5349");
  });

  it("wrap around the edges of the sheet", () => {
    const formula = compileFormula("=A1", { row: 0, column: 1 });
    expect(formula.evaluate(sheetScope({ rows }), { row: 1, column: 1 })).toBe(4);
    expect(formula.evaluate(sheetScope({ rows }), { row: 1, column: 0 })).toBe(0);
  });

  it("lead to other sheets, also those with a blank in their name", () => {
    const sheets = { sheets: { "My sheet": [[10]], Lists: [["a"], ["b"]] } };
    expect(calculate("='My sheet'!A1*2", sheets)).toBe(20);
    expect(calculate("=COUNTA(Lists!$A:$A)", sheets)).toBe(2);
  });

  it("to other workbooks and several sheets are #REF!", () => {
    expect(calculate("=SUM([Book]One!A1)")).toBe("#REF!");
    expect(calculate("=SUM(One:Two!A1)")).toBe("#REF!");
  });

  it("to an empty cell give 0", () => {
    expect(calculate("=A1")).toBe(0);
    expect(calculate("=A1&\"\"")).toBe("");
  });

  it("are known, so that it is clear what a formula reads and whether it is the same along a row", () => {
    const perRow = compileFormula("=AND($A2>0,COUNTA($B2)=1)", { row: 1, column: 0 });
    expect(perRow.samePerRow).toBe(true);
    expect(perRow.references).toEqual([
      { sheet: null, firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0, firstRowFixed: false, lastRowFixed: false, firstColumnFixed: true, lastColumnFixed: true },
      { sheet: null, firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1, firstRowFixed: false, lastRowFixed: false, firstColumnFixed: true, lastColumnFixed: true },
    ]);
    expect(compileFormula("=A2>0", top).samePerRow).toBe(false);
    expect(compileFormula("=COLUMN()=2", top).samePerRow).toBe(false);
    expect(compileFormula("=ISNA(MATCH($A2,Words,0))", top).names).toEqual(["WORDS"]);
  });
});

describe("names", () => {
  it("stand for cells, constants and formulas", () => {
    const names = { Rate: "=0.5", List: "=Lists!$A$1:$A$2", Total: "=SUM(List)*Rate" };
    expect(calculate("=Total", { names, sheets: { Lists: [[2], [4]] } })).toBe(3);
  });

  it("that lead nowhere or in a circle are errors", () => {
    expect(calculate("=Gone", { names: { Gone: "=#REF!" } })).toBe("#REF!");
    expect(calculate("=Loop+1", { names: { Loop: "=Loop" } })).toBe("#REF!");
    expect(calculate("=Broken", { names: { Broken: "=1+" } })).toBe("#NAME?");
  });

  it("are read again when the scope's version changes, and only then", () => {
    const formula = compileFormula("=SUMPRODUCT(LEN(Words))", top);
    const sheets: Record<string, string[][]> = { Lists: [["ab"], ["c"]] };
    const scope = (version: unknown) => sheetScope({ sheets, names: { Words: "=Lists!$A$1:$A$2" }, version });
    const first = scope(1);
    expect(formula.evaluate(first, top)).toBe(3);
    sheets["Lists"] = [["abcd"], ["c"]];
    expect(formula.evaluate(first, top)).toBe(3);
    expect(formula.evaluate({ ...first, version: 2 }, top)).toBe(5);
  });

  it("are kept for a version, whatever scope object it comes in", () => {
    const formula = compileFormula("=SUM(Words)", top);
    let reads = 0;
    const scope = () => ({ ...sheetScope({ rows: [[1]], version: 7 }), name: () => `=$A$${++reads}` });
    expect([formula.evaluate(scope(), top), formula.evaluate(scope(), top)]).toEqual([1, 1]);
    expect(reads).toBe(1);
  });

  it("that stand for formulas are not kept from one workbook to the next", () => {
    const names = { Total: "=SUM(List)*2", List: "=$A$1:$A$2" };
    expect(calculate("=Total", { names, rows: [[1], [2]], version: 1 })).toBe(6);
    expect(calculate("=Total", { names, rows: [[5], [2]], version: 1 })).toBe(14);
  });

  it("are read each time where the scope has no version", () => {
    const formula = compileFormula("=SUM(Words)", top);
    const rows = [[1]];
    const scope = sheetScope({ rows, names: { Words: "=$A$1" } });
    expect(formula.evaluate(scope, top)).toBe(1);
    rows[0] = [2];
    expect(formula.evaluate(scope, top)).toBe(2);
  });

  it("with relative references follow the cell", () => {
    const formula = compileFormula("=Above*1", top);
    const scope = sheetScope({ rows: [[1], [2], [3]], names: { Above: "=A1" }, version: 1 });
    expect([0, 1, 2].map((row) => formula.evaluate(scope, { row, column: 0 }))).toEqual([1, 2, 3]);
  });
});

describe("what Excel refuses", () => {
  it.each(["=1+", "=SUM(1", "=\"abc", "=1 2", "=)"])("%s is no formula", (text) => {
    expect(() => compileFormula(text, top)).toThrow(FormulaSyntaxError);
  });

  it("a wrong number of arguments is named", () => {
    expect(() => compileFormula("=LEN()", top)).toThrow("You've entered too few arguments for LEN.");
    expect(() => compileFormula("=LEN(1,2)", top)).toThrow("You've entered too many arguments for LEN.");
  });

  it("texts above 255 characters and formulas above 8,192", () => {
    expect(() => compileFormula(`="${"x".repeat(256)}"`, top)).toThrow("at most 255");
    expect(() => compileFormula(`=${"1+".repeat(4100)}1`, top)).toThrow("at most 8192");
  });

  it.each(["=OR(A1={1,2})", "=SUM((A1,B1))", "=A1:B2 B1:B3", "=Table1[Amount]>1", "=SUM(One:Two!A1)>0"])("%s in a conditional format, though not in a cell", (text) => {
    expect(() => compileConditionalFormula(text, top)).toThrow("in a conditional format");
    expect(() => compileFormula(text, top)).not.toThrow();
  });

  it("conditional formats may look at other sheets and names", () => {
    expect(compileConditionalFormula("=COUNTA(Lists!$A$1,Words)>0", top).evaluate(sheetScope({}), top)).toBe(true);
  });
});

describe("what changes by itself", () => {
  it("is marked as volatile and never kept", () => {
    const formula = compileFormula("=TODAY()", top);
    expect(formula.volatile).toBe(true);
    expect(formula.evaluate(sheetScope({ version: 1 }), top)).toBeGreaterThan(45_000);
    expect(compileFormula("=1+1", top).volatile).toBe(false);
  });
});
