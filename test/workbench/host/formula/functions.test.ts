import { CellError } from "../../../../src/workbench/host/formula/scalar";
import { calculate } from "./sheet";

const notAvailable = CellError.of("#N/A");

describe("logical functions", () => {
  it.each([
    ["=IF(TRUE,1,1/0)", 1],
    ["=IF(FALSE,1/0)", false],
    ["=IF(1>2,\"a\",\"b\")", "b"],
    ["=IF(,1,2)", 2],
    ["=IF(\"x\",1,2)", "#VALUE!"],
    ["=IF(NA(),1,2)", "#N/A"],
    ["=IFERROR(1/0,\"none\")", "none"],
    ["=IFERROR(5,1/0)", 5],
    ["=IFNA(NA(),1)", 1],
    ["=IFNA(1/0,1)", "#DIV/0!"],
    ["=AND(TRUE,1,\"TRUE\")", true],
    ["=AND(FALSE,1/0)", "#DIV/0!"],
    ["=OR(FALSE,0)", false],
    ["=OR(TRUE,NA())", "#N/A"],
    ["=OR(\"x\",TRUE)", "#VALUE!"],
    ["=NOT(0)", true],
    ["=XOR(TRUE,TRUE)", false],
    ["=CHOOSE(2,1/0,\"b\")", "b"],
    ["=IFS(FALSE,1,TRUE,2)", 2],
    ["=SWITCH(\"B\",\"a\",1,\"b\",2,3)", 2],
  ])("%s is %s", (formula, value) => expect(calculate(formula)).toBe(value));

  it("AND leaves out text in ranges", () => {
    expect(calculate("=AND(A1:B1)", { rows: [["words", true]] })).toBe(true);
    expect(calculate("=AND(A1)", { rows: [["words"]] })).toBe("#VALUE!");
  });
});

describe("information functions", () => {
  it.each([
    ["=ISNUMBER(TRUE)", false],
    ["=ISNUMBER(1/0)", false],
    ["=ISTEXT(\"\")", true],
    ["=ISTEXT(A1)", false],
    ["=ISBLANK(A1)", true],
    ["=ISBLANK(\"\")", false],
    ["=ISLOGICAL(FALSE)", true],
    ["=ISERROR(1/0)", true],
    ["=ISNA(1/0)", false],
    ["=ISNA(NA())", true],
    ["=ISERR(NA())", false],
    ["=N(\"any remark\")", 0],
    ["=N(TRUE)", 1],
    ["=N(7)", 7],
    ["=N(\"remark\")=0", true],
    ["=T(7)", ""],
    ["=T(\"x\")", "x"],
  ])("%s is %s", (formula, value) => expect(calculate(formula)).toBe(value));
});

describe("text functions", () => {
  it.each([
    ["=LEN(\"😀\")", 2],
    ["=LEN(TRUE)", 4],
    ["=LEN(12.5)", 4],
    ["=TRIM(\"  a   b \")", "a b"],
    ["=LEN(TRIM(UNICHAR(160)&\" \"&UNICHAR(160)))", 3],
    ["=UNICODE(\"😀\")", 128512],
    ["=UNICODE(12)", 49],
    ["=UNICODE(\"\")", "#VALUE!"],
    ["=UNICHAR(8364)", "€"],
    ["=UNICHAR(0)", "#VALUE!"],
    ["=FIND(\"b\",\"abcb\",3)", 4],
    ["=FIND(\"B\",\"abc\")", "#VALUE!"],
    ["=FIND(2,123)", 2],
    ["=FIND(\"\",\"abc\")", 1],
    ["=SEARCH(\"B\",\"abc\")", 2],
    ["=SEARCH(\"a?c\",\"xxabc\")", 3],
    ["=SEARCH(\"a*c\",\"xabbbc\")", 2],
    ["=SEARCH(\"~*\",\"a*c\")", 2],
    ["=SEARCH(2,12)", 2],
    ["=SUBSTITUTE(12.5,\".\",\"\")", "125"],
    ["=SUBSTITUTE(TRUE,\"T\",\"x\")", "xRUE"],
    ["=SUBSTITUTE(\"aaa\",\"a\",\"b\",2)", "aba"],
    ["=EXACT(TRUE,\"TRUE\")", true],
    ["=EXACT(\"a\",\"A\")", false],
    ["=MID(\"abcdef\",2,3)", "bcd"],
    ["=LEFT(\"abc\",2)&RIGHT(\"abc\")", "abc"],
    ["=UPPER(\"aé\")&LOWER(\"BÉ\")", "AÉbé"],
    ["=VALUE(\"12%\")", 0.12],
    ["=VALUE(\"abc\")", "#VALUE!"],
    ["=TEXT(1234.5,\"#,##0.00\")", "1,234.50"],
    ["=TEXT(46000,\"yyyy-mm-dd\")", "2025-12-09"],
    ["=TEXT(12345678901234,\"0\")", "12345678901234"],
    ["=CONCATENATE(\"a\",1,TRUE)", "a1TRUE"],
    ["=TEXTJOIN(\"-\",TRUE,\"a\",\"\",\"b\")", "a-b"],
    ["=REPT(\"ab\",2)", "abab"],
  ])("%s is %s", (formula, value) => expect(calculate(formula)).toBe(value));
});

describe("MATCH by exact value", () => {
  const rows = [["abc", 12], ["a.c", "12"], ["T~1", true], ["A*", null], ["sku-1", 5], ["", ""]];
  it.each([
    ["=MATCH(\"ABC\",A1:A6,0)", 1],
    ["=MATCH(\"a.c\",A1:A6,0)", 2],
    ["=MATCH(\"a*\",A1:A6,0)", 1],
    ["=MATCH(\"a~*\",A1:A6,0)", 4],
    ["=MATCH(\"T~~1\",A1:A6,0)", 3],
    ["=MATCH(\"T~1\",A1:A6,0)", "#N/A"],
    ["=MATCH(\"?c\",A1:A6,0)", "#N/A"],
    ["=MATCH(\"SKU??\",A1:A6,0)", 5],
    ["=MATCH(12,B1:B6,0)", 1],
    ["=MATCH(\"12\",B1:B6,0)", 2],
    ["=MATCH(TRUE,B1:B6,0)", 3],
    ["=MATCH(REPT(\"x\",256),A1:A6,0)", "#VALUE!"],
    ["=MATCH(REPT(\"x\",255),A1:A6,0)", "#N/A"],
    ["=MATCH(1/0,A1:A6,0)", "#DIV/0!"],
  ])("%s is %s", (formula, value) => expect(calculate(formula, { rows })).toBe(value));

  it("finds the same in a list that is looked at again and again", () => {
    const sheets = { sheets: { Lists: rows }, names: { Words: "=Lists!$A$1:$A$6" }, version: 1 };
    for (let time = 0; time < 4; time++) {
      expect(calculate("=MATCH(\"SKU-1\",Words,0)", sheets)).toBe(5);
      expect(calculate("=ISNA(MATCH(\"nothing\",Words,0))", sheets)).toBe(true);
    }
  });
});

describe("functions over ranges", () => {
  const rows = [[1, "2", true, null, ""], [4, notAvailable, 2.5, "x", null]];
  it.each([
    ["=SUM(A1:C1)", 1],
    ["=SUM(1,\"2\",TRUE)", 4],
    ["=SUM(A2:C2)", "#N/A"],
    ["=COUNT(A1:E2)", 3],
    ["=COUNT(TRUE,\"2\",\"x\",1/0)", 2],
    ["=COUNTA(A1:E2)", 8],
    ["=COUNTA(A1,D1,E1)", 2],
    ["=COUNTBLANK(A1:E2)", 3],
    ["=MAX(A1:A2)", 4],
    ["=MIN(D1)", 0],
    ["=AVERAGE(A1:A2)", 2.5],
    ["=AVERAGE(D1)", "#DIV/0!"],
    ["=SUM(A:A)", 5],
    ["=INDEX(A1:A2,2)", 4],
    ["=INDEX(A1:C1,3)", true],
    ["=INDEX(A1:A2,3)", "#REF!"],
    ["=SUM(INDEX(A1:C2,0,1))", 5],
    ["=SUM(A1:INDEX(A1:A2,2))", 5],
    ["=VLOOKUP(4,A1:C2,3,FALSE)", 2.5],
    ["=VLOOKUP(9,A1:C2,3,FALSE)", "#N/A"],
    ["=ROW(A2)", 2],
    ["=ROW()", 100],
    ["=COLUMN()", 26],
    ["=COUNTIF(A1:A2,\">1\")", 1],
  ])("%s is %s", (formula, value) => expect(calculate(formula, { rows })).toBe(value));
});

describe("numbers and dates", () => {
  it.each([
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(10^16,6)", 1e16],
    ["=ROUND(1234,-2)", 1200],
    ["=ROUNDUP(1.01,1)", 1.1],
    ["=ROUNDDOWN(-1.99,0)", -1],
    ["=INT(-1.5)", -2],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=DATE(1990,1,1)", 32874],
    ["=DATE(2120,1,1)", 80355],
    ["=DATE(9999,12,31)", 2958465],
    ["=DATE(2026,14,0)", 46418],
    ["=DATE(1900,1,1)", 1],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(2026,1,1)+0", 46023],
    ["=YEAR(46000)", 2025],
    ["=MONTH(46000)*100+DAY(46000)", 1209],
    ["=YEAR(-1)", "#NUM!"],
    ["=EDATE(46000,1)", 46031],
  ])("%s is %s", (formula, value) => expect(calculate(formula)).toBe(value));
});
