import { readBack } from "./read-back";
import { scriptsAbout } from "./script";

const page = "https://learn.microsoft.com/javascript/api/excel/excel.";
const application = scriptsAbout(`${page}application`, "1.11");
const workbook = scriptsAbout(`${page}workbook`, "1.9");

export const applicationScripts = [
  application("CultureInfo.name: a culture's code, and the separators that the application has", [
    "Application.cultureInfo", "Application.useSystemSeparators", "CultureInfo.name", "CultureInfo.numberFormat",
    "NumberFormatInfo.numberDecimalSeparator", "NumberFormatInfo.numberGroupSeparator",
  ], [true, true], async ({ context }) => {
    const program = context.workbook.application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    const culture = program.cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator");
    await context.sync();
    const { numberDecimalSeparator, numberGroupSeparator } = culture.numberFormat;
    // A person may have set separators of their own in Excel's options; only then may they be others than the system's.
    const same = program.decimalSeparator === numberDecimalSeparator && program.thousandsSeparator === numberGroupSeparator;
    return [/^[a-z]{2,3}(-|$)/.test(culture.name), same || !program.useSystemSeparators];
  }, { docs: `${page}cultureinfo` }),

  application("DatetimeFormatInfo.shortDatePattern: patterns of dates and times, with the separators that are told of", [
    "CultureInfo.datetimeFormat", "DatetimeFormatInfo.shortDatePattern", "DatetimeFormatInfo.longDatePattern", "DatetimeFormatInfo.dateSeparator",
    "DatetimeFormatInfo.longTimePattern", "DatetimeFormatInfo.timeSeparator",
  ], [true, true, true, true, true], async ({ context }) => {
    const dates = context.workbook.application.cultureInfo.datetimeFormat.load();
    await context.sync();
    const { shortDatePattern, longDatePattern, longTimePattern, dateSeparator, timeSeparator } = dates;
    return [
      /d/.test(shortDatePattern) && /M/.test(shortDatePattern) && /y/.test(shortDatePattern), shortDatePattern.includes(dateSeparator),
      /M/.test(longDatePattern) && /y/.test(longDatePattern), /[Hh].*mm.*ss/.test(longTimePattern), longTimePattern.includes(timeSeparator),
    ];
  }, { docs: `${page}datetimeformatinfo`, since: "1.12" }),

  application("IterativeCalculation.maxIteration: off unless switched on, and its limits read back as set", [
    "Application.iterativeCalculation", "IterativeCalculation.enabled", "IterativeCalculation.maxIteration", "IterativeCalculation.maxChange",
  ], [false, 50, 0.01], async ({ context }) => {
    const iteration = context.workbook.application.iterativeCalculation.load();
    await context.sync();
    const { maxIteration, maxChange } = iteration;
    iteration.set({ enabled: false, maxIteration: 50, maxChange: 0.01 });
    iteration.load();
    await context.sync();
    const seen = [iteration.enabled, iteration.maxIteration, iteration.maxChange];
    iteration.set({ maxIteration, maxChange });
    await context.sync();
    return seen;
  }, { docs: `${page}iterativecalculation`, since: "1.9" }),

  application("Application.suspendApiCalculationUntilNextSync: after the sync formulas are computed and cells are as written", [
    "Application.suspendApiCalculationUntilNextSync", "Application.suspendScreenUpdatingUntilNextSync",
  ], [[2, 4]], ({ context, sheet }) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    return context.sync().then(() => readBack(sheet.getRange("A1:B1")));
  }, { since: "1.9" }),

  application("Runtime.enableEvents: on at first, and off as long as it is switched off", ["Runtime.enableEvents"], [true, false, true], async ({ context }) => {
    const { runtime } = context;
    const read = async (): Promise<boolean> => {
      runtime.load("enableEvents");
      await context.sync();
      return runtime.enableEvents;
    };
    const before = await read();
    runtime.enableEvents = false;
    const off = await read();
    runtime.enableEvents = true;
    return [before, off, await read()];
  }, { docs: `${page}runtime`, since: "1.8" }),

  workbook("Workbook.name: a name, and whether it can be written, saves itself and is another's too", [
    "Workbook.name", "Workbook.readOnly", "Workbook.autoSave", "Workbook.previouslySaved", "Workbook.usePrecisionAsDisplayed", "Workbook.getIsActiveCollabSession",
  ], [true, false, "boolean", "boolean", false, "boolean"], async ({ context }) => {
    const book = context.workbook.load("name,readOnly,autoSave,previouslySaved,usePrecisionAsDisplayed");
    const shared = book.getIsActiveCollabSession();
    await context.sync();
    return [book.name.length > 0, book.readOnly, typeof book.autoSave, typeof book.previouslySaved, book.usePrecisionAsDisplayed, typeof shared.value];
  }),

  workbook("Workbook.load: the parts of a workbook are read through it in one load", [
    "Workbook.application", "Workbook.names", "Workbook.properties", "Workbook.protection", "Workbook.settings", "Workbook.styles", "Workbook.tables", "Workbook.worksheets",
  ], [true, "intake_net", "string", false, true, "Normal", "intake_lines", true], async ({ context, sheet }) => {
    const book = context.workbook;
    sheet.load("name");
    sheet.tables.add("A1:B2", true).name = "intake_lines";
    book.names.add("intake_net", sheet.getRange("A1"));
    book.settings.add("intake_open", true);
    book.load("application/calculationMode,names/name,properties/author,protection/protected,settings/key,styles/name,tables/name,worksheets/name");
    await context.sync();
    const { application: program, names, properties, protection, settings, styles, tables, worksheets } = book;
    const seen = [
      ["Automatic", "AutomaticExceptTables", "Manual"].includes(program.calculationMode), names.items.find(({ name }) => name === "intake_net")?.name ?? null,
      typeof properties.author, protection.protected, settings.items.some(({ key }) => key === "intake_open"),
      styles.items.find(({ name }) => name === "Normal")?.name ?? null, tables.items.find(({ name }) => name === "intake_lines")?.name ?? null,
      worksheets.items.some(({ name }) => name === sheet.name),
    ];
    settings.getItem("intake_open").delete();
    await context.sync();
    return seen;
  }),

  workbook("FunctionResult.value: what the function gives, without an error", ["Workbook.functions", "FunctionResult.value", "FunctionResult.error"], [6, null], async ({ context }) => {
    const sum = context.workbook.functions.sum(1, 2, 3).load("value,error");
    await context.sync();
    return [sum.value, sum.error || null];
  }, { docs: `${page}functionresult`, since: "1.2" }),
];
