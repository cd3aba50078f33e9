import { parseBox } from "../geometry/address";
import type { RuleFormat } from "../model/conditional-rule";
import { plainTable, type TableState } from "../model/table-state";
import { fromFileFormula } from "./file-formula";
import { readAutoFilter } from "./file-filters";
import { partPath, readXstring, relationships, relationshipsPath, type PackageParts } from "./package-parts";
import { totalSource } from "./table-totals";
import { childOf, childrenOf, deepIn, flagOf, readXml, type XmlElement } from "./xml";

/** A sheet's tables by its `tableParts`. Filters that are not known here are named in `lost`. */
export function readTables(parts: PackageParts, path: string, elements: readonly XmlElement[], formats: readonly RuleFormat[], nextId: () => string): { readonly tables: TableState[]; readonly lost: string[] } {
  const targets = relationships(parts.text(relationshipsPath(path)) ?? "");
  const lost: string[] = [];
  const tables = deepIn(elements, "tablePart").flatMap((part): TableState[] => {
    const target = targets.get(part.attributes["id"] ?? "")?.target;
    const [table] = readXml(parts.text(partPath(target ?? "")) ?? "");
    const box = parseBox(table?.attributes["ref"] ?? "");
    if (!table || !box) return [];
    const { name = "", displayName = name, id = "1", headerRowCount = "1", totalsRowCount = "0" } = table.attributes;
    const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn");
    const columnIds = columns.map(({ attributes }, index) => Number(attributes["id"] ?? index + 1));
    const names = columns.map(({ attributes }) => readXstring(attributes["name"] ?? ""));
    const style = childOf(table, "tableStyleInfo");
    const filter = childOf(table, "autoFilter");
    const { criteria, strange } = filter ? readAutoFilter(filter, formats) : { criteria: new Map<number, never>(), strange: 0 };
    if (strange > 0) lost.push("a filter of a kind that is not known here (its rows stay hidden)");
    if (filter && childOf(filter, "sortState") || childOf(table, "sortState")) lost.push("what tables were last sorted by (the rows are in their order)");
    const totals = new Map(columns.flatMap((column, index) => {
      const source = readTotal(column, displayName, names[index] ?? "");
      return source === undefined ? [] : [[columnIds[index] ?? 0, source] as const];
    }));
    return [{
      ...plainTable, id: nextId(), legacyId: id, name: displayName, box, columnIds, style: style?.attributes["name"] ?? "",
      showBandedRows: flagOf(style, "showRowStripes"), showBandedColumns: flagOf(style, "showColumnStripes"),
      highlightFirstColumn: flagOf(style, "showFirstColumn"), highlightLastColumn: flagOf(style, "showLastColumn"),
      showFilterButton: filter !== undefined || headerRowCount === "0", showTotals: totalsRowCount !== "0",
      hiddenHeaders: headerRowCount === "0" ? names : null, hiddenTotals: totalsRowCount === "0" ? totals : plainTable.hiddenTotals,
      filters: new Map([...criteria].map(([index, one]) => [columnIds[index] ?? 0, one])),
    }];
  });
  return { tables, lost };
}

function readTotal(column: XmlElement, table: string, name: string): string | undefined {
  const { totalsRowLabel: label, totalsRowFunction: calculation } = column.attributes;
  const formula = childOf(column, "totalsRowFormula")?.text;
  return totalSource({ label, calculation, ...(formula !== undefined && { formula: fromFileFormula(formula, table) }) }, name);
}
