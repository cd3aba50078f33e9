import { CellError } from "../../../../src/workbench/host/formula/scalar";
import { coerceTyped, type ValueLocale } from "../../../../src/workbench/host/values/coerce-typed";

const typed = (text: string, format = "General", locale?: ValueLocale) => {
  const { value, numberFormat } = coerceTyped(text, format, locale);
  return [value, numberFormat];
};
const thisYear = new Date().getFullYear();
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe("text typed into a General cell", () => {
  it.each([
    ["12", 12, null],
    ["00012", 12, null],
    [" 5 ", 5, null],
    ["-5", -5, null],
    ["- 5", -5, null],
    ["+5", 5, null],
    ["(5)", -5, null],
    [".5", 0.5, null],
    ["5.", 5, null],
    ["1,200", 1200, "#,##0"],
    ["1,234,567.5", 1234567.5, "#,##0.00"],
    ["1E5", 100000, "0.00E+00"],
    ["6.3E+14", 6.3e14, "0.00E+00"],
    ["12%", 0.12, "0%"],
    ["1.5%", 0.015, "0.00%"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)"],
    ["-$1,200.50", -1200.5, "$#,##0.00_);[Red]($#,##0.00)"],
    ["€5", 5, "[$€]#,##0"],
    ["5 €", 5, "#,##0 [$€]"],
    ["1 1/2", 1.5, "# ?/?"],
    ["-0 1/4", -0.25, "# ?/?"],
    ["1234567890123456789", 1234567890123450000, null],
    ["0", 0, null],
  ])("%j becomes the number %d with the format %j", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  it.each([
    ["12/9/2011", serial(2011, 12, 9), "m/d/yyyy"],
    ["2011-12-09", serial(2011, 12, 9), "m/d/yyyy"],
    ["2011/12/9", serial(2011, 12, 9), "m/d/yyyy"],
    ["10/10/80", serial(1980, 10, 10), "m/d/yyyy"],
    ["1/2/29", serial(2029, 1, 2), "m/d/yyyy"],
    ["1/2/30", serial(1930, 1, 2), "m/d/yyyy"],
    ["9 Dec 2011", serial(2011, 12, 9), "d-mmm-yy"],
    ["9-Dec-11", serial(2011, 12, 9), "d-mmm-yy"],
    ["December 9, 2011", serial(2011, 12, 9), "d-mmm-yy"],
    ["Jan 5", serial(thisYear, 1, 5), "d-mmm"],
    ["5-Jan", serial(thisYear, 1, 5), "d-mmm"],
    ["SEPT2", serial(thisYear, 9, 2), "d-mmm"],
    ["1/2", serial(thisYear, 1, 2), "d-mmm"],
    ["Mar 2026", serial(2026, 3, 1), "mmm-yy"],
    ["Mar-99", serial(1999, 3, 1), "mmm-yy"],
    ["3/2026", serial(2026, 3, 1), "mmm-yy"],
    ["2/29/1900", 60, "m/d/yyyy"],
    ["2011-12-09 08:39:00", serial(2011, 12, 9) + (8 * 60 + 39) / 1440, "m/d/yyyy h:mm"],
    ["12/9/2011 8:26 PM", serial(2011, 12, 9) + (20 * 60 + 26) / 1440, "m/d/yyyy h:mm"],
    ["0:25", 25 / 1440, "h:mm"],
    ["8:39:00", (8 * 60 + 39) / 1440, "h:mm:ss"],
    ["1:30 PM", 0.5625, "h:mm AM/PM"],
    ["12:00 AM", 0, "h:mm AM/PM"],
    ["5 p", 17 / 24, "h:mm AM/PM"],
    ["25:00", 25 / 24, "[h]:mm:ss"],
  ])("%j becomes the date or time %d with the format %j", (text, value, format) => {
    const [seen, seenFormat] = typed(text);
    expect(seen).toBeCloseTo(value, 9);
    expect(seenFormat).toBe(format);
  });

  it.each([
    "abc", "85123A", "536365-71053", "1,20", "1,2,3", "1.200,50", "31/12/2011", "2026-02-30", "9.12.2011", "1 200", "10 12 2025",
    "2011-12-09T08:39:00", "5-", "1e400", "$5%", "0x12", "1:75", "13:00 PM", "10 seats", "n/a", "1/1/1899", "١٢", "1.2.3", "#N/A text", "1\u00a0200",
    "00kR0000001WJJA", "10%; 10%; 80%", "monthly x 12", "=", "+", "-", "Q1 2026", "Smith 5", "1/2/123",
  ])("%j stays text", (text) => {
    expect(typed(text)).toEqual([text, null]);
  });

  it("TRUE and FALSE become booleans, errors become errors", () => {
    expect(typed("true")).toEqual([true, null]);
    expect(typed("FALSE")).toEqual([false, null]);
    expect(typed("#n/a")).toEqual([CellError.of("#N/A"), null]);
    expect(typed("#DIV/0!")).toEqual([CellError.of("#DIV/0!"), null]);
  });

  it("nothing empties the cell; blanks are text", () => {
    expect(typed("")).toEqual([null, null]);
    expect(typed("  ")).toEqual(["  ", null]);
  });

  it("an apostrophe makes text of anything and goes", () => {
    expect(typed("'00012")).toEqual(["00012", null]);
    expect(typed("'=A1")).toEqual(["=A1", null]);
    expect(typed("''x")).toEqual(["'x", null]);
  });

  it("= begins a formula, also a wrong one; + and - and @ where the rest makes one", () => {
    expect(coerceTyped("=A1+", "General").formula).toBe("=A1+");
    expect(coerceTyped("+A1", "General").formula).toBe("=+A1");
    expect(coerceTyped("-SUM(A1)", "General").formula).toBe("=-SUM(A1)");
    expect(coerceTyped("--5", "General").formula).toBe("=--5");
    expect(coerceTyped("@SUM(A1)", "General").formula).toBe("=SUM(A1)");
    expect(coerceTyped("-n/a-", "General")).toEqual({ value: "-n/a-", numberFormat: null, formula: null });
    expect(coerceTyped("+1 555 123", "General").value).toBe("+1 555 123");
  });
});

describe("text typed into a cell with a format of its own", () => {
  it.each(["12", "=A1", "'x", "TRUE", "#N/A", "12/9/2011", "1E5", " "])("Text keeps %j as it is", (text) => {
    expect(coerceTyped(text, "@")).toEqual({ value: text, numberFormat: null, formula: null });
  });

  it("the format stays, whatever is typed", () => {
    expect(typed("2011-12-09", "yyyy-mm-dd")).toEqual([serial(2011, 12, 9), null]);
    expect(typed("46000", "yyyy-mm-dd")).toEqual([46000, null]);
    expect(typed("$5", "0.00")).toEqual([5, null]);
  });

  it("a percentage cell takes 5 and 5% as the same, and what is below 1 as a part of 1", () => {
    expect(typed("5", "0%")).toEqual([0.05, null]);
    expect(typed("5%", "0%")).toEqual([0.05, null]);
    expect(typed("0.1", "0%")).toEqual([0.1, null]);
  });
});

describe("where days come first and the comma parts decimals", () => {
  const german: ValueLocale = { name: "de-DE", decimal: ",", dateOrder: "dmy" };
  it.each([
    ["1.200,50", 1200.5, "#,##0.00"],
    ["1,5", 1.5, null],
    ["1.200", 1200, "#,##0"],
    ["31/12/2011", serial(2011, 12, 31), "m/d/yyyy"],
    ["9.12.2011", serial(2011, 12, 9), "m/d/yyyy"],
    ["2011-12-09", serial(2011, 12, 9), "m/d/yyyy"],
  ])("%j becomes %d with the format %j", (text, value, format) => {
    expect(typed(text, "General", german)).toEqual([value, format]);
  });

  it("1.5 is a day and 12/31/2011 stays text", () => {
    expect(typed("1.5", "General", german)).toEqual([serial(thisYear, 5, 1), "d-mmm"]);
    expect(typed("12/31/2011", "General", german)).toEqual(["12/31/2011", null]);
  });
});
