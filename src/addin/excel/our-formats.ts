import { severityOfFormula, type PaintedSeverity } from "../../domain/native/tag";
import { answered } from "./run-excel";

/** A conditional format that this add-in wrote, known by the tag in its formula. */
export interface OurFormat {
  readonly format: Excel.ConditionalFormat;
  readonly severity: PaintedSeverity;
  readonly formula: string;
  /** As Excel gives it, in areas parted by commas. */
  readonly address: string;
}

/**
 * Looks for the add-in's own conditional formats on a sheet: rules and marks, whoever's pane wrote them. The first sync is the
 * caller's; `finish` takes another one, which reads.
 */
export function loadOurFormats(context: Excel.RequestContext, sheetId: string): { finish(): Promise<readonly OurFormat[]> } {
  const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return {
    async finish() {
      const custom = formats.items.filter(({ type }) => type === "Custom").map((format) => {
        format.custom.rule.load("formula");
        const ranges = format.getRanges();
        ranges.load("address");
        return { format, ranges };
      });
      if (custom.length === 0) return [];
      await answered(context);
      return custom.flatMap(({ format, ranges }) => {
        const { formula } = format.custom.rule;
        const severity = severityOfFormula(formula);
        return severity === null ? [] : [{ format, severity, formula, address: ranges.address }];
      });
    },
  };
}
