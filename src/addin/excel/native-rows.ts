import { catalogue } from "../../domain/catalogue";
import { markKindOf } from "../../domain/native/mark-formula";
import { nativeRuleCount } from "../../domain/native/native-rules";
import { squeezed, type PaintedSeverity } from "../../domain/native/tag";
import type { NativeRows } from "../workflow/ports";
import { columnLetters } from "../../domain/column-letters";
import { boxOfArea, localAreas, type AreaBox } from "./addresses";
import type { OurFormat } from "./our-formats";
import { rowsWithAll } from "./rows-with-all";
import type { TableLayout } from "./table-layout";

/**
 * Where the add-in's conditional formats for errors, or for warnings, still stand. A sheet that is known by its headers only has none; formats can be
 * cleared, go with a deleted column, stay where they are when other headers are pasted over ours, and are lost cell by cell
 * where cells are pasted with the formats of another sheet.
 */
export function nativeRowsOf({ columns }: TableLayout, formats: readonly OurFormat[], severity: PaintedSeverity): NativeRows {
  const rules = formats.filter((format) => format.severity === severity && markKindOf(format.formula) === null).map(toRule);
  const ours = Object.values(columns).map(columnLetters);
  const guards = rules.filter(({ named, reads }) => named.length === 0 && reads.size === ours.length && ours.every((letters) => reads.has(letters)));
  return Object.fromEntries(catalogue.flatMap(({ key, header }) => {
    const column = columns[key];
    if (column === undefined) return [];
    const painting = rules.filter(({ named }) => named.includes(header));
    return [[key, rowsWithAll(guards, painting, column, nativeRuleCount(key, severity))]];
  }));
}

interface FormatRule {
  /** The formula without the cells that it names: pieces of one format say the same. */
  readonly text: string;
  /** The headers below which it paints; none: it guards all the others. */
  readonly named: readonly string[];
  /** The columns of which it reads the cell in the same row; pasted from a sheet with other columns, a guard reads the wrong ones. */
  readonly reads: ReadonlySet<string>;
  readonly boxes: readonly AreaBox[];
}

function toRule({ formula, address }: OurFormat): FormatRule {
  const text = squeezed(formula);
  return {
    text: text.replace(/\$?[A-Z]{1,3}\$?\d+/g, ""),
    named: catalogue.map(({ header }) => header).filter((header) => text.includes(squeezed(`="${header}"`))),
    reads: new Set([...text.matchAll(/\$([A-Z]{1,3})\d+/g)].flatMap(([, letters]) => letters ?? [])),
    boxes: localAreas(address).flatMap((area) => boxOfArea(area) ?? []),
  };
}
