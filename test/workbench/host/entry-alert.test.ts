import { createExcel } from "../../support/excel-host";

async function sheetWith(rule: Excel.DataValidationRule, alert?: Partial<Excel.DataValidationErrorAlert>) {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
    range.dataValidation.rule = rule;
    if (alert !== undefined) range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "", ...alert };
    await context.sync();
  });
  return excel.host;
}

describe("typing a value that the validation does not allow", () => {
  it("is judged by what the text becomes, and asking changes nothing", async () => {
    const { user, face } = await sheetWith({ wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } });
    expect(["5", "11", "2.5", "abc", "=2*3"].map((text) => user.alertFor(0, 0, text)?.style ?? null)).toEqual([null, "stop", "stop", "stop", null]);
    expect([face.active().filled(0, 0), face.undoDepth()]).toEqual([false, 0]);
  });

  it("says the rule's own words, and how strict it is", async () => {
    const { user } = await sheetWith({ list: { source: "red,green", inCellDropDown: true } }, { style: "Warning", title: "Colour", message: "Red or green." });
    expect(user.alertFor(0, 0, "blue")).toEqual({ style: "warning", title: "Colour", message: "Red or green." });
    expect(user.alertFor(0, 0, "red")).toBeNull();
    expect(user.alertFor(0, 0, "Red")).not.toBeNull();
  });

  it("passes over rules without an alert and cells without a rule", async () => {
    const { user } = await sheetWith({ textLength: { formula1: 3, operator: "LessThan" } }, { showAlert: false });
    expect([user.alertFor(0, 0, "too long"), user.alertFor(0, 5, "free")]).toEqual([null, null]);
  });
});
