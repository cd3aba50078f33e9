import { readBack } from "./read-back";
import { scriptsAbout, until, type Json } from "./script";

const script = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.application", "1.8");

/** Calculates by hand meanwhile, and as before afterwards. */
async function byHand(context: Excel.RequestContext, act: (application: Excel.Application) => Promise<Json>): Promise<Json> {
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  const before = application.calculationMode;
  application.calculationMode = "Manual";
  await context.sync();
  try {
    return await act(application);
  } finally {
    application.calculationMode = before;
    await context.sync();
  }
}

export const calculation = [
  script("Application.calculationMode: by hand, formulas keep their values until they are calculated", ["Application.calculationMode", "Application.calculate"], [[[2]], [[10]]], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    return byHand(context, async (application) => {
      sheet.getRange("A1").values = [[5]];
      const kept = await readBack(sheet.getRange("B1"));
      application.calculate("Recalculate");
      return [kept, await readBack(sheet.getRange("B1"))];
    });
  }),

  script("Application.calculationMode: by hand, a formula that is entered is computed", ["Application.calculationMode"], [[3]], ({ context, sheet }) => byHand(context, () => {
    sheet.getRange("A1").formulas = [["=1+2"]];
    return readBack(sheet.getRange("A1"));
  }), { docs: "https://support.microsoft.com/office/73fc7dac-91cf-4d36-86e8-67124f6bcce4" }),

  script("Application.calculationMode: back to automatic, everything is computed", ["Application.calculationMode"], [[10]], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    await byHand(context, async () => {
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      return null;
    });
    return readBack(sheet.getRange("B1"));
  }),

  script("Worksheet.calculate: computes the formulas of the sheet", ["Worksheet.calculate"], [[10]], async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    return byHand(context, () => {
      sheet.getRange("A1").values = [[5]];
      sheet.calculate(true);
      return readBack(sheet.getRange("B1"));
    });
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet" }),

  script("Worksheet.enableCalculation: switched off, the sheet's formulas keep their values", ["Worksheet.enableCalculation"], [[[2]], [[10]]], async ({ sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    sheet.enableCalculation = false;
    sheet.getRange("A1").values = [[5]];
    const kept = await readBack(sheet.getRange("B1"));
    sheet.enableCalculation = true;
    return [kept, await readBack(sheet.getRange("B1"))];
  }, { since: "1.9", docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet" }),

  script("Application.calculationState: nothing is left to compute where Excel calculates by itself", ["Application.calculationState"], "Done", async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=1+2"]];
    await context.sync();
    const { application } = context.workbook;
    application.load("calculationState");
    await context.sync();
    return application.calculationState;
  }, { since: "1.9" }),

  script("CultureInfo.numberFormat: the separators are the application's", ["CultureInfo.numberFormat", "Application.decimalSeparator", "Application.thousandsSeparator"], [true, true], async ({ context }) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    const numbers = application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    // A person may set separators of their own, which the country's don't follow.
    if (!application.useSystemSeparators) return [true, true];
    return [application.decimalSeparator === numbers.numberDecimalSeparator, application.thousandsSeparator === numbers.numberGroupSeparator];
  }, { since: "1.12" }),

  script("Worksheet.onCalculated: raised when a formula of the sheet is computed", ["Worksheet.onCalculated"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    let heard = 0;
    const handler = sheet.onCalculated.add(async () => void (heard += 1));
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    await context.sync();
    await until(() => heard > 0);
    handler.remove();
    await context.sync();
    return heard > 0;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.worksheet" }),
];
