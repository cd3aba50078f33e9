import { kindOfFormat } from "../../../src/domain/number-format-kind";
import { neededDetail, readCell, type RawCell } from "../../../src/addin/excel/read-cell";

function raw(value: unknown, type: string, category = "General", format: string | null = null): RawCell {
  return { value, type, category, format };
}

describe("reading a cell", () => {
  it("keeps the text #N/A apart from the error #N/A", () => {
    expect(readCell(raw("#N/A", "Error"))).toEqual({ error: "#N/A" });
    expect(readCell(raw("#N/A", "String"))).toBe("#N/A");
  });

  it("takes the empty text of a formula for blank, as it looks", () => {
    expect(readCell(raw("", "Empty"))).toBeNull();
    expect(readCell(raw("", "String"))).toBeNull();
  });

  it("asks for the type only of a text that may be an error", () => {
    expect(neededDetail("#N/A", undefined)).toBe("valueTypes");
    expect(neededDetail("No. #1", undefined)).toBeNull();
    expect(neededDetail(true, undefined)).toBeNull();
  });

  it.each([
    ["Date", { date: 45_000 }], ["Time", { date: 45_000 }], ["Percentage", { percent: 45_000 }],
    ["Currency", { currency: 45_000 }], ["Accounting", { currency: 45_000 }], ["Number", 45_000], ["Text", 45_000],
  ])("takes a number of the category %s for what its format makes of it", (category, cell) => {
    expect(readCell(raw(45_000, "Double", category))).toEqual(cell);
  });

  it("asks for the category of a number, and for the format only where that does not say, as with the template's own dates", () => {
    expect(neededDetail(45_000, undefined)).toBe("numberFormatCategories");
    expect(neededDetail(45_000, "Date")).toBeNull();
    expect(neededDetail(45_000, "Custom")).toBe("numberFormat");
    expect(neededDetail("text", "Custom")).toBeNull();
    expect(readCell(raw(45_000, "Double", "Custom", "yyyy-mm-dd"))).toEqual({ date: 45_000 });
  });

  it("takes a linked value without a text for an error", () => {
    expect(readCell(raw("#VALUE!", "RichValue"))).toEqual({ error: "#VALUE!" });
  });
});

describe("custom number formats", () => {
  it.each([
    ["yyyy-mm-dd", "date"], ["[$-409]d-mmm-yy;@", "date"], ["TT.MM.JJJJ", "date"], ["[h]:mm", "date"], ['0.0"%"', "number"],
    ["0.00%", "percent"], ["[$€-407] #,##0.00", "currency"], ['#,##0 "€"', "currency"], ["0.######", "number"],
    ['0 "days"', "number"], ["[Red]0.0", "number"], ["0.00E+00", "number"], ["@", "number"],
  ])("%s shows a %s", (format, kind) => {
    expect(kindOfFormat(format)).toBe(kind);
  });
});
