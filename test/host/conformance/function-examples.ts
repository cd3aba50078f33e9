import { scriptsAbout, type ConformanceScript, type Json } from "./script";

type Answer = number | string | boolean;

/** A call of a function on values, or on cells of the script's sheet, and what Excel's page about the function says it gives. */
export type Example = readonly [call: (all: Excel.Functions, at: (address: string) => Excel.Range) => Excel.FunctionResult<unknown>, expected: Answer];

/** Excel's list of functions; each leads to its page, whose example this is. */
const script = scriptsAbout("https://support.microsoft.com/office/b3944572-255d-4efb-bb96-c6d90033e188", "1.2");

/** Pages print results to a few decimals; these are compared to six. */
const rounded = (value: unknown): Json => (typeof value === "number" ? Number(value.toFixed(6)) : (value as Json));

/** One script for many examples, all in one batch, over the same cells (formulas from A1). An error is answered by its name. */
export function functionExamples(about: string, cells: readonly (readonly Answer[])[], examples: Readonly<Record<string, Example>>): ConformanceScript {
  // Of two examples for one function the second is called `log, again`.
  const covers = [...new Set(Object.keys(examples).map((name) => `Functions.${name.split(",")[0] ?? ""}`))];
  const expected = Object.fromEntries(Object.entries(examples).map(([name, [, value]]) => [name, rounded(value)]));
  return script(`Functions: ${about} as Excel's documentation does`, covers, expected, async ({ context, sheet }) => {
    if (cells.length > 0) sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).formulas = cells.map((row) => [...row]);
    const { functions } = context.workbook;
    const results = Object.entries(examples).map(([name, [call]]) => [name, call(functions, (address) => sheet.getRange(address)).load("value,error")] as const);
    await context.sync();
    return Object.fromEntries(results.map(([name, { value, error }]) => [name, error ? error : rounded(value)]));
  });
}
