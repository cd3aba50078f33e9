import fc from "fast-check";
import { cultureOf } from "../../../../src/workbench/host/culture";
import { fromLocalFormat, toLocalFormat } from "../../../../src/workbench/host/values/local-format";
import { fromLocalFormula, toLocalFormula } from "../../../../src/workbench/host/values/local-formula";
import { localeNames } from "../../../../src/workbench/host/values/locale-conventions";
import { createExcel } from "../../../support/excel-host";

const german = cultureOf("de-DE").values;

describe("formulas with the marks of a country", () => {
  it.each([
    ["=SUM(A1,1.5)", "=SUM(A1;1,5)"],
    ["=SUM((A1,B2),.5)", "=SUM((A1;B2);,5)"],
    ["={1.5,2;3,4}", "={1,5.2;3.4}"],
    ['=IF(A1="1.5,2;3",\'1.5, x\'!A1,Sales[[Qty, net]])', '=IF(A1="1.5,2;3";\'1.5, x\'!A1;Sales[[Qty, net]])'],
    ["=STDEV.S(A1:A3,2)", "=STDEV.S(A1:A3;2)"],
  ])("%s is %s in Germany", (formula, local) => {
    expect(toLocalFormula(formula, german)).toBe(local);
    expect(fromLocalFormula(local, german)).toBe(formula);
  });

  it("come back the same from every country", () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(3));
    const formula = fc.tuple(number, number, fc.constantFrom("A1", "B2:C3", '"a,b;c.d"', "{1.5,2;3,4}")).map(([one, other, last]) => `=SUM(${one},${other},${last})`);
    fc.assert(fc.property(formula, fc.constantFrom(...localeNames), (text, name) => {
      const locale = cultureOf(name).values;
      expect(fromLocalFormula(toLocalFormula(text, locale), locale)).toBe(text);
    }));
  });
});

describe("number formats as a country shows them", () => {
  it.each([
    ["#,##0.00", "#.##0,00"], ["m/d/yyyy", "TT.MM.JJJJ"], ["yyyy-mm-dd", "JJJJ-MM-TT"], ["hh:mm:ss", "hh:mm:ss"], ["General", "General"],
    ["dd.mm.yyyy hh:mm", "TT.MM.JJJJ hh:mm"], ['0.0" y.d,"', '0,0" y.d,"'], ["@", "@"], ["mm:ss.0", "mm:ss,0"],
  ])("%s is %s in Germany", (format, local) => {
    expect(toLocalFormat(format, german)).toBe(local);
    expect(fromLocalFormat(local, german)).toBe(format);
  });

  it("come back the same from every country", () => {
    const formats = ["#,##0.00", "0.0%", "m/d/yyyy", "yyyy-mm-dd", "h:mm AM/PM", "0.00E+00", "#,##0;[Red]-#,##0", "General"];
    for (const name of localeNames) for (const format of formats) {
      const locale = cultureOf(name).values;
      // Sweden's short date is written like this, too, and then it is the one meant.
      if (name === "sv-SE" && format === "yyyy-mm-dd") continue;
      expect([name, fromLocalFormat(toLocalFormat(format, locale), locale)]).toEqual([name, format]);
    }
  });
});

it("an add-in reads and writes formulas and formats in the way of the workbook's country", async () => {
  const { Excel } = createExcel({ locale: "de-DE" });
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.formulasLocal = [["=ROUND(1,25;1)", "=2*1,5"]];
    range.numberFormatLocal = [["#.##0,00", "TT.MM.JJJJ"]];
    range.load("formulas,formulasLocal,values,numberFormat,numberFormatLocal");
    await context.sync();
    return [range.formulas, range.formulasLocal, range.values, range.numberFormat, range.numberFormatLocal];
  });
  expect(read).toEqual([
    [["=ROUND(1.25,1)", "=2*1.5"]], [["=ROUND(1,25;1)", "=2*1,5"]], [[1.3, 3]], [["#,##0.00", "m/d/yyyy"]], [["#.##0,00", "TT.MM.JJJJ"]],
  ]);
});
