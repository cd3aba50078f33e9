import { scriptsAbout } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto");

async function after(applyTo: "All" | "Contents" | "Formats" | undefined, sheet: Excel.Worksheet) {
  const cell = sheet.getRange("A1");
  cell.values = [[5]];
  cell.numberFormat = [["0.00"]];
  cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
  cell.clear(applyTo);
  cell.load("values,numberFormat");
  cell.dataValidation.load("type");
  await cell.context.sync();
  return { values: cell.values, format: cell.numberFormat, validation: cell.dataValidation.type };
}

export const rangeClear = [
  script("Range.clear: everything", ["Range.clear"], { values: [[""]], format: [["General"]], validation: "None" }, ({ sheet }) => after(undefined, sheet), { since: "1.8" }),
  script("Range.clear: contents leave formats and validation", ["Range.clear"], { values: [[""]], format: [["0.00"]], validation: "WholeNumber" },
    ({ sheet }) => after("Contents", sheet), { since: "1.8" }),
  script("Range.clear: formats leave values", ["Range.clear"], { values: [[5]], format: [["General"]], validation: "WholeNumber" },
    ({ sheet }) => after("Formats", sheet), { since: "1.8" }),
];
