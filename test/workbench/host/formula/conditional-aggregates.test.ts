import { CellError } from "../../../../src/workbench/host/formula/scalar";
import { calculate } from "./sheet";

const rows = [
  ["x", 1, true], ["X", 2, "TRUE"], ["xy", 3, false], ["5", 4, null], [5, 5, ""], [null, 6, CellError.of("#N/A")],
] as const;

describe("functions that look for values by a criterion", () => {
  it.each([
    ["=COUNTIF(A1:A6,\"x\")", 2],
    ["=COUNTIF(A1:A6,A2)", 2],
    ["=COUNTIF(A1:A6,\"x*\")", 3],
    ["=COUNTIF(A1:A6,\"?y\")", 1],
    ["=COUNTIF(A1:A6,5)", 2],
    ["=COUNTIF(A1:A6,\"5\")", 2],
    ["=COUNTIF(B1:B6,\">=3\")", 4],
    ["=COUNTIF(A1:A6,\"<6\")", 1],
    ["=COUNTIF(A1:A6,\">x\")", 1],
    ["=COUNTIF(B1:B6,\"<>3\")", 5],
    ["=COUNTIF(A1:A6,\"<>x\")", 4],
    ["=COUNTIF(C1:C6,TRUE)", 1],
    ["=COUNTIF(C1:C6,\"\")", 2],
    ["=COUNTIF(C1:C6,\"=\")", 1],
    ["=COUNTIF(C1:C6,\"<>\")", 5],
    ["=COUNTIF(C1:C6,\"#N/A\")", 1],
    ["=COUNTIF(B1:B6,A6)", 0],
    ["=COUNTIF(A:A,\"\")", 1_048_571],
    ["=COUNTIFS(A1:A6,\"x*\",B1:B6,\">1\")", 2],
    ["=COUNTIFS(A1:A6,\"x\",B1:B5,1)", "#VALUE!"],
    ["=SUMPRODUCT(COUNTIF(A1:A6,A1:A3))", 5],
    ["=SUMIF(A1:A6,\"x\",B1)", 3],
    ["=SUMIF(B1:B6,\">4\")", 11],
    ["=SUMIF(B1:B6,\">4\",C1:C6)", "#N/A"],
    ["=SUMIFS(B1:B6,A1:A6,\"x*\",B1:B6,\"<3\")", 3],
    ["=AVERAGEIF(A1:A6,\"x\",B1:B6)", 1.5],
    ["=AVERAGEIFS(B1:B6,A1:A6,\"z\")", "#DIV/0!"],
    ["=MAXIFS(B1:B6,A1:A6,\"x*\")", 3],
    ["=MINIFS(B1:B6,A1:A6,\"xy\")", 3],
  ])("%s is %s", (formula, value) => expect(calculate(formula, { rows })).toBe(value));
});
