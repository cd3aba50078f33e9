import { calculate } from "./sheet";

describe("operators", () => {
  it.each([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10%", 0.1],
    ["=50%*2", 1],
    ["=--\"12\"", 12],
    ["=\"a\"&1&TRUE", "a1TRUE"],
    ["=1&\"\"", "1"],
    ["=0.1+0.2&\"\"", "0.3"],
    ["=10^16&\"\"", "1E+16"],
    ["=\"3\"+4", 7],
    ["=TRUE+1", 2],
    ["=1/4", 0.25],
    ["=+\"text\"", "text"],
    ["=7-10", -3],
  ])("%s is %s", (formula, value) => expect(calculate(formula)).toBe(value));

  it.each([
    ["=1/0", "#DIV/0!"],
    ["=\"abc\"+1", "#VALUE!"],
    ["=\"\"+1", "#VALUE!"],
    ["=10^308*10", "#NUM!"],
    ["=0^0", "#NUM!"],
    ["=#N/A+1", "#N/A"],
    ["=#REF!&\"x\"", "#REF!"],
    ["=1/0=#N/A", "#DIV/0!"],
    ["=NoSuchName", "#NAME?"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=REPT(\"x\",32767)&\"y\"", "#VALUE!"],
  ])("%s is the error %s", (formula, code) => expect(calculate(formula)).toBe(code));
});

describe("comparison", () => {
  it.each([
    ["=\"abc\"=\"ABC\"", true],
    ["=\"b\">\"A\"", true],
    ["=\"abc\">1000000", true],
    ["=TRUE>\"zzz\"", true],
    ["=\"1\"=1", false],
    ["=1<>1", false],
    ["=FALSE<TRUE", true],
    ["=2>=2", true],
  ])("%s is %s: numbers come before text before booleans, capitals do not count", (formula, value) => expect(calculate(formula)).toBe(value));

  it.each(["=A1=0", "=A1=\"\"", "=A1=FALSE", "=A1=B1"])("an empty cell equals 0, nothing and FALSE: %s", (formula) => {
    expect(calculate(formula)).toBe(true);
  });
});

describe("arrays", () => {
  it.each([
    ["=SUM({1,2;3,4}*10)", 100],
    ["=SUM({1,2,3}+{10;20})", 102],
    ["=SUMPRODUCT(A1:A3,B1:B3)", 32],
    ["=SUMPRODUCT((A1:A3>1)*B1:B3)", 11],
    ["=SUMPRODUCT(ISNUMBER(FIND({\"a\",\"x\"},\"abc\"))+0)", 1],
    ["=SUMPRODUCT(5)", 5],
    ["=ROWS(A1:B3)*COLUMNS(A1:B3)", 6],
  ])("%s is %s", (formula, value) => {
    expect(calculate(formula, { rows: [[1, 4], [2, 5], [3, 6]] })).toBe(value);
  });

  it("elements beyond a shorter array are #N/A", () => {
    expect(calculate("=SUM({1,2,3}+{1,2})")).toBe("#N/A");
  });

  it("a cell shows the top left value of an array", () => {
    expect(calculate("={7,8;9,10}")).toBe(7);
  });
});
