import { refusal, scriptsAbout } from "./script";

const docs = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation";
const script = scriptsAbout(docs, "1.8");

type Rule = Excel.DataValidationRule;

const kinds: readonly (readonly [type: string, rule: Rule])[] = [
  ["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
  ["Decimal", { decimal: { formula1: 1.5, formula2: 3, operator: "Between" } }],
  ["TextLength", { textLength: { formula1: 5, operator: "LessThan" } }],
  ["List", { list: { inCellDropDown: true, source: "a,b,c" } }],
  ["Date", { date: { formula1: "2026-01-01", operator: "GreaterThan" } }],
  ["Time", { time: { formula1: "12:00", operator: "LessThan" } }],
  ["Custom", { custom: { formula: "=ISNUMBER(B2)" } }],
];

export const dataValidation = [
  script("DataValidation.type: None where there is no rule", ["DataValidation.type"], "None", async ({ context, sheet }) => {
    const validation = sheet.getRange("A1").dataValidation.load("type");
    await context.sync();
    return validation.type;
  }),

  ...kinds.map(([type, rule]) => script(`DataValidation.rule: a rule of the kind ${type} is kept`, ["DataValidation.rule", "DataValidation.type"], type, async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("B2:C5");
    validation.rule = rule;
    validation.load("type");
    await context.sync();
    return validation.type;
  })),

  script("DataValidation.type: Inconsistent where a part of the range has a rule", ["DataValidation.type"], "Inconsistent", async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const validation = sheet.getRange("A1:A2").dataValidation.load("type");
    await context.sync();
    return validation.type;
  }),

  script("DataValidation.valid: true, false, or null for some of each", ["DataValidation.valid"], [true, false, null], async ({ context, sheet }) => {
    sheet.getRange("A1:A2").values = [[5], [-5]];
    sheet.getRange("A1:A2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const parts = ["A1", "A2", "A1:A2"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
    await context.sync();
    return parts.map(({ valid }) => valid);
  }),

  script("DataValidation.getInvalidCells: the cells that break their rule", ["DataValidation.getInvalidCells"], "A2:A3", async ({ context, sheet }) => {
    sheet.getRange("A1:A4").values = [[5], [-5], [-6], [7]];
    const { dataValidation: validation } = sheet.getRange("A1:A4");
    validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const cells = validation.getInvalidCells().load("address");
    await context.sync();
    return cells.address.split("!")[1] ?? "";
  }, { since: "1.9" }),

  script("DataValidation.getInvalidCells: where there are none it is ItemNotFound, and the other form a null object",
    ["DataValidation.getInvalidCells", "DataValidation.getInvalidCellsOrNullObject"], { none: true, refused: "ItemNotFound" }, async ({ context, sheet }) => {
      const { dataValidation: validation } = sheet.getRange("A1");
      sheet.getRange("A1").values = [[5]];
      validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      const none = validation.getInvalidCellsOrNullObject();
      none.load("address");
      await context.sync();
      validation.getInvalidCells().load("address");
      return { none: none.isNullObject, refused: await refusal(() => context.sync()) };
    }, { since: "1.9" }),

  script("DataValidation.prompt and errorAlert are kept", ["DataValidation.prompt", "DataValidation.errorAlert"],
    { prompt: { message: "Enter a number", showPrompt: true, title: "Number" }, alert: { message: "No", showAlert: true, style: "Warning", title: "Wrong" } },
    async ({ context, sheet }) => {
      const { dataValidation: validation } = sheet.getRange("A1");
      validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      validation.prompt = { message: "Enter a number", showPrompt: true, title: "Number" };
      validation.errorAlert = { message: "No", showAlert: true, style: "Warning", title: "Wrong" };
      validation.load("prompt,errorAlert");
      await context.sync();
      const { message, showPrompt, title } = validation.prompt;
      const { errorAlert } = validation;
      return { prompt: { message, showPrompt, title }, alert: { message: errorAlert.message, showAlert: errorAlert.showAlert, style: errorAlert.style, title: errorAlert.title } };
    }),

  script("DataValidation.ignoreBlanks is on until it is switched off", ["DataValidation.ignoreBlanks"], [true, false], async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("A1");
    validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    const before = sheet.getRange("A1").dataValidation.load("ignoreBlanks");
    await context.sync();
    validation.ignoreBlanks = false;
    const after = sheet.getRange("A1").dataValidation.load("ignoreBlanks");
    const first = before.ignoreBlanks;
    await context.sync();
    return [first, after.ignoreBlanks];
  }),

  script("DataValidation.clear takes the rule away", ["DataValidation.clear"], "None", async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("A1:B2");
    validation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    validation.clear();
    const after = sheet.getRange("A1:B2").dataValidation.load("type");
    await context.sync();
    return after.type;
  }),

  script("DataValidation.rule: two kinds at once are refused", ["DataValidation.rule"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" }, custom: { formula: "=TRUE" } };
    return (await refusal(() => context.sync())) !== null;
  }),
];
