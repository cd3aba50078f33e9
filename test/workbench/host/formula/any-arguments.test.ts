import fc from "fast-check";
import { compileFormula } from "../../../../src/workbench/host/formula/compile-formula";
import { findFunction } from "../../../../src/workbench/host/formula/functions/registry";
import { CellError } from "../../../../src/workbench/host/formula/scalar";
import { sheetScope } from "./sheet";
import { examples } from "../../../support/examples";

const names = (
  "IF IFERROR IFNA IFS CHOOSE SWITCH AND OR XOR NOT TRUE FALSE ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISBLANK ISERROR ISERR ISNA ISREF NA N T TYPE " +
  "LEN TRIM UPPER LOWER UNICODE CODE CLEAN VALUE UNICHAR CHAR EXACT LEFT MID RIGHT FIND SEARCH SUBSTITUTE REPT TEXT CONCAT CONCATENATE TEXTJOIN " +
  "ABS INT SIGN SQRT EXP LN LOG10 POWER PI MOD ROUND ROUNDUP ROUNDDOWN TRUNC DATE YEAR MONTH DAY HOUR MINUTE SECOND TODAY NOW " +
  "SUM PRODUCT MIN MAX AVERAGE COUNT COUNTA COUNTBLANK SUMPRODUCT ROW COLUMN ROWS COLUMNS INDEX MATCH VLOOKUP " +
  "CEILING FLOOR MROUND EVEN ODD FACT PROPER REPLACE EDATE EOMONTH DAYS WEEKDAY WEEKNUM DATEVALUE TIME COUNTIF SUMIF MEDIAN LARGE SMALL TRANSPOSE"
).split(" ");

const argument = fc.constantFrom(
  "", "0", "1", "-1", "2.5", "1E+300", "-1E+300", "10^15", "\"\"", "\"abc\"", "\"12\"", "\"*\"", "\"~\"", "\"😀\"", "TRUE", "FALSE", "#N/A", "1/0",
  "A1", "A2", "Z9", "A1:B3", "A:A", "{1,2;3,4}", "{\"a\",\"b\"}", "Words", "Missing", "\"2026-03-31\"", "50", "46000",
);

it("no function throws or gives what no cell can hold, whatever it is called with", () => {
  const scope = sheetScope({
    rows: [[1, "x"], ["", true], [null, CellError.of("#REF!")]], sheets: { Lists: [["a"], ["b"]] }, names: { Words: "=Lists!$A$1:$A$2" }, version: 1,
  });
  const call = fc.constantFrom(...names).chain((name) => {
    const spec = findFunction(name);
    if (!spec) throw new Error(`There is no function ${name}.`);
    return fc.array(argument, { minLength: spec.least, maxLength: Math.min(spec.most, 4, Math.max(spec.least, 4)) }).map((args) => [name, args] as const);
  });
  fc.assert(
    fc.property(call, ([name, args]) => {
      // A lone empty argument would be no argument.
      const text = args.length === 1 && args[0] === "" ? `=${name}(0)` : `=${name}(${args.join(",")})`;
      const value = compileFormula(text, { row: 5, column: 5 }).evaluate(scope, { row: 5, column: 5 });
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      else expect(typeof value === "string" || typeof value === "boolean" || value instanceof CellError).toBe(true);
    }),
    examples(3000),
  );
});
