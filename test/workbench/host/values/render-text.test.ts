import { CellError } from "../../../../src/workbench/host/formula/scalar";
import { formatInk, renderText } from "../../../../src/workbench/host/values/render-text";

describe("what a cell shows", () => {
  it.each([
    [0.1 + 0.2, "General", "0.3"],
    [1e16, "General", "1E+16"],
    [123456789012, "General", "1.23457E+11"],
    [-1234.5, "#,##0", "-1,235"],
    [0.5, "0.00%", "50.00%"],
    [46000, "yyyy-mm-dd", "2025-12-09"],
    [40886.36041666667, "yyyy-mm-dd hh:mm", "2011-12-09 08:39"],
    [40886.36041666667, "m/d/yyyy h:mm", "12/9/2011 8:39"],
    [46000, "@", "46000"],
    [0.5, "# ?/?", " 1/2"],
    [-5, "$#,##0_);[Red]($#,##0)", "($5)"],
    [5, "[$€]#,##0", "€5"],
    [12345678901234567890, "0", "12345678901234600000"],
    [1234567890123456, "#,##0.00", "1,234,567,890,123,460.00"],
    [-5, "yyyy-mm-dd", "########"],
    [3e6, "yyyy-mm-dd", "########"],
    [7, "", "7"],
    [7, "[broken", "7"],
    [2.675, "0.00", "2.68"],
    [1.005, "0.00", "1.01"],
    [0.285, "0%", "29%"],
    [-1.25, "0;-0.0", "-1.3"],
    [-0.4, "0;(0)", "(0)"],
    [1234567, "0.0,,\"M\"", "1.2M"],
    [1234.5, "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)", " 1,234.50 "],
    [12345.678, "0.00E+00", "1.23E+04"],
    [12345, "##0.0E+0", "12.3E+3"],
    [3.75, "# ?/4", "3 3/4"],
    [0.333333, "# ??/??", "  1/3 "],
    [500, "[<100]\"low\";[>=1000]\"high\";0", "500"],
    [5000, "[<100]\"low\";[>=1000]\"high\";0", "high"],
    [1.5, "[h]:mm", "36:00"],
    [1.5, "[mm]:ss", "2160:00"],
    [46000.9999999, "m/d/yyyy h:mm", "12/10/2025 0:00"],
    [0.75, "h:mm:ss AM/PM", "6:00:00 PM"],
    [0.123456, "mm:ss.0", "57:46.6"],
    [5551234567, "[<=9999999]###-####;(###) ###-####", "(555) 123-4567"],
    [5, ";;;", ""],
  ])("%d with the format %j is %j", (value, format, text) => {
    expect(renderText(value, format)).toBe(text);
  });

  it("text, booleans, errors and empty cells show as they are", () => {
    expect(renderText("abc", "0.00")).toBe("abc");
    expect(renderText("abc", "@")).toBe("abc");
    expect(renderText("abc", "0;0;0;\"<\"@\">\"")).toBe("<abc>");
    expect(renderText(true, "0.00")).toBe("TRUE");
    expect(renderText(CellError.of("#N/A"), "0.00")).toBe("#N/A");
    expect(renderText(null, "0.00")).toBe("");
  });

  it("decimals are parted by a comma where the workbook was made so", () => {
    const locale = { decimal: ",", dateOrder: "dmy" } as const;
    expect(renderText(1234.5, "#,##0.00", locale)).toBe("1.234,50");
    expect(renderText(1.5, "General", locale)).toBe("1,5");
    expect(renderText(1.5, "@", locale)).toBe("1,5");
  });
});

it("a number format may colour its text", () => {
  expect([formatInk(-5, "0;[Red]-0"), formatInk(5, "0;[Red]-0"), formatInk(1, "[Green]0"), formatInk(1, "[Color 5]0"), formatInk("x", "[Blue]@")])
    .toEqual(["#FF0000", null, "#00FF00", "#0000FF", "#0000FF"]);
});
