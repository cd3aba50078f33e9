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

/** Values from A1 down, a rule for them, and the cells that break it. */
const rejected: readonly (readonly [values: readonly (string | number | boolean)[], rule: Rule, invalid: string])[] = [
  [[1, 2, 2.5, "x"], { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "A3:A4"],
  [[1, 5, 10], { decimal: { formula1: 2, formula2: 6, operator: "NotBetween" } }, "A2"],
  [[1, 1.5], { decimal: { formula1: 1, operator: "EqualTo" } }, "A2"],
  [[1, 1.5], { decimal: { formula1: 1.5, operator: "NotEqualTo" } }, "A2"],
  [[1, 2, 3], { decimal: { formula1: 2, operator: "GreaterThanOrEqualTo" } }, "A1"],
  [[1, 2, 3], { decimal: { formula1: 2, operator: "LessThanOrEqualTo" } }, "A3"],
  [[45_000, 46_500], { date: { formula1: "2026-01-01", operator: "GreaterThan" } }, "A1"],
  [[0.25, 0.75], { time: { formula1: "12:00", operator: "LessThan" } }, "A2"],
  [["abc", "abcdef", 123_456], { textLength: { formula1: 5, operator: "LessThan" } }, "A2:A3"],
  [["a", "b", "A"], { list: { inCellDropDown: true, source: "a,b" } }, "A3"],
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

  script("DataValidation.type: MixedCriteria where only some cells have a rule, Inconsistent where their rules differ", ["DataValidation.type"], ["MixedCriteria", "Inconsistent"],
    async ({ context, sheet }) => {
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("A2").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
      const [some, different] = [sheet.getRange("A2:A3"), sheet.getRange("A1:A2")].map((range) => range.dataValidation.load("type"));
      await context.sync();
      return [some!.type, different!.type];
    }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype" }),

  ...rejected.map(([values, rule, invalid]) => script(`DataValidation.getInvalidCells: what ${JSON.stringify(rule)} does not allow`, ["DataValidation.getInvalidCells", "DataValidation.rule"], invalid,
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1").getResizedRange(values.length - 1, 0);
      range.values = values.map((value) => [value]);
      range.dataValidation.rule = rule;
      const cells = range.dataValidation.getInvalidCells().load("address");
      await context.sync();
      return cells.address.split(",").map((address) => address.split("!")[1] ?? "").join(",");
    }, { since: "1.9" })),

  script("DataValidation.rule: a limit is given back as a formula", ["DataValidation.rule"], ["=10", "=B1"], async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("A1");
    validation.rule = { decimal: { formula1: 10, formula2: "=B1", operator: "Between" } };
    validation.load("rule");
    await context.sync();
    const { formula1, formula2 } = validation.rule.decimal!;
    return [formula1 as string, formula2 as string];
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.basicdatavalidation" }),

  script("DataValidation.rule: a custom formula is read from the first cell and moves along for the others", ["DataValidation.rule", "DataValidation.getInvalidCells"], "A2",
    async ({ context, sheet }) => {
      sheet.getRange("A1:B3").values = [[1, 2], [5, 4], [3, 6]];
      const { dataValidation: validation } = sheet.getRange("A1:A3");
      validation.rule = { custom: { formula: "=A1<B1" } };
      const cells = validation.getInvalidCells().load("address");
      await context.sync();
      return cells.address.split("!")[1] ?? "";
    }, { since: "1.9" }),

  script("DataValidation.rule: a list may be a range", ["DataValidation.rule", "DataValidation.valid"], [true, false], async ({ context, sheet }) => {
    sheet.getRange("A1:C1").values = [["red", "RED", "blue"]];
    sheet.getRange("E1:E2").values = [["Red"], ["Green"]];
    sheet.getRange("A1:C1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("E1:E2") } };
    const [listed, other] = [sheet.getRange("A1:B1"), sheet.getRange("C1")].map((range) => range.dataValidation.load("valid"));
    await context.sync();
    return [listed!.valid, other!.valid];
  }),

  script("DataValidation.valid: blank cells are valid while blanks are ignored", ["DataValidation.valid", "DataValidation.ignoreBlanks"], [true, false], async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("A1");
    validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    validation.load("valid");
    await context.sync();
    const before = validation.valid;
    validation.ignoreBlanks = false;
    validation.load("valid");
    await context.sync();
    return [before, validation.valid];
  }),

  script("DataValidation.errorAlert: shown, and of the style Stop, until one says otherwise", ["DataValidation.errorAlert"], { showAlert: true, style: "Stop" }, async ({ context, sheet }) => {
    const { dataValidation: validation } = sheet.getRange("A1");
    validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    validation.load("errorAlert");
    await context.sync();
    return { showAlert: validation.errorAlert.showAlert, style: validation.errorAlert.style };
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.datavalidationerroralert" }),

  script("DataValidation.rule: Between without a second limit is refused", ["DataValidation.rule"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Between" } };
    return (await refusal(() => context.sync())) !== null;
  }),

  script("DataValidation.rule: a written list of more than 255 characters is refused", ["DataValidation.rule"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "abcdefg,".repeat(40) } };
    return (await refusal(() => context.sync())) !== null;
  }),

  script("DataValidation.rule: a custom formula that is none is refused", ["DataValidation.rule"], true, async ({ context, sheet }) => {
    sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=SUM(" } };
    return (await refusal(() => context.sync())) !== null;
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
