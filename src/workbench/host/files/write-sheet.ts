import type { CellValue, ColumnDef, WriteSheet } from "hucre/xlsx";
import { formatBox } from "../geometry/address";
import { wholeSheet } from "../geometry/box";
import type { Span } from "../geometry/spans";
import type { Sheet } from "../model/sheet";
import { filteredLists } from "../model/filters/filtered-list";
import { headerNames } from "../model/table-header-names";
import type { Workbook } from "../model/workbook";
import { outlineLevel } from "./file-lines";
import { isUnwritable } from "./file-filters";
import { fileColor, pixelsToPoints } from "./file-units";
import { writeCells } from "./write-cells";
import { splitLooks, type SheetLooks } from "./write-looks";
import { writeProtection } from "./file-protection";

type RowDef = NonNullable<WriteSheet["rowDefs"]> extends Map<number, infer Row> ? Row : never;

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  readonly looks: SheetLooks;
  /** What the file cannot hold, as words for the person. */
  readonly lost: readonly string[];
}

/** A sheet as the file library takes it. */
export function writeSheet(workbook: Workbook, sheet: Sheet): WrittenSheet {
  const { state } = sheet;
  const looks = splitLooks(sheet);
  const rowDefs = writeRows(sheet);
  const cells = writeCells(workbook, sheet, looks);
  const tabColor = fileColor(state.tabColor || undefined);
  return {
    looks,
    lost: [
      ...cells.lost,
      ...(state.hiddenRows.some(({ first, count }) => first + count > lastDescribedRow(sheet)) ? ["that rows far below the last cell are hidden"] : []),
      ...(hasNamedStyle(sheet) ? ["the names of cell styles (the looks are kept)"] : []),
      ...(filteredLists(sheet).some(({ criteria }) => [...criteria.values()].some(isUnwritable)) ? ["filters by stars, triangles or boxes (their rows stay hidden)"] : []),
      ...(state.tables.some(({ sort }) => sort !== null) ? ["what tables were last sorted by (the rows stay in their order)"] : []),
    ],
    sheet: {
      name: state.name, rows: withRows(cells.rows, rowDefs), cells: cells.cells, columns: columnLooks(looks), rowDefs,
      merges: state.merges.map(({ row, column, rows, columns }) => ({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 })),
      tables: state.tables.map((table) => ({ name: table.name, range: formatBox(table.box), columns: headerNames(sheet, table).map((name) => ({ name })) })),
      view: {
        ...(tabColor && { tabColor }), ...(!state.showGridlines && { showGridLines: false }), ...(!state.showHeadings && { showRowColHeaders: false }),
      },
      ...(state.frozenRows + state.frozenColumns > 0 && { freezePane: { rows: state.frozenRows, columns: state.frozenColumns } }),
      ...(state.visibility === "Hidden" && { hidden: true }),
      ...(state.visibility === "VeryHidden" && { veryHidden: true }),
      ...(state.isProtected && { protection: writeProtection(state.protection) }),
    },
  };
}

/** Rows hidden down to the end of the sheet are not worth a million entries. */
function lastDescribedRow(sheet: Sheet): number {
  const used = sheet.contents.used();
  return (used ? used.row + used.rows : 0) + 1_000;
}

/** For the cells of styled columns only; the columns themselves are written elsewhere. */
function columnLooks({ columns }: SheetLooks): ColumnDef[] {
  return Array.from({ length: Math.max(-1, ...columns.keys()) + 1 }, (_column, column) => {
    const style = columns.get(column);
    return style ? { style } : {};
  });
}

/** The file library writes of a row only what is among its cells, so there are blank ones down to the last that says something. */
function withRows(rows: CellValue[][], described: ReadonlyMap<number, unknown>): CellValue[][] {
  let count = rows.length;
  for (const row of described.keys()) count = Math.max(count, row + 1);
  return [...rows, ...Array.from({ length: count - rows.length }, (): CellValue[] => [])];
}

function hasNamedStyle(sheet: Sheet): boolean {
  let found = false;
  sheet.styles.each(wholeSheet, (_from, _to, _column, { named }) => {
    if (named !== undefined) found = true;
  });
  return found;
}

/** Heights, hidden rows, groups. */
function writeRows(sheet: Sheet): Map<number, RowDef> {
  const { rowHeights, hiddenRows, rowOutline } = sheet.state;
  const end = lastDescribedRow(sheet);
  const rows = new Map<number, RowDef>();
  const change = (row: number, patch: RowDef): Map<number, RowDef> => rows.set(row, { ...rows.get(row), ...patch });
  for (const [row, pixels] of rowHeights) change(row, { height: pixelsToPoints(pixels) });
  const each = (spans: readonly Span[], patch: (row: number) => RowDef): void => {
    for (const { first, count } of spans) for (let row = first; row < Math.min(first + count, end); row += 1) change(row, patch(row));
  };
  each(hiddenRows, () => ({ hidden: true }));
  const [grouped = []] = rowOutline;
  each(grouped, (row) => ({ outlineLevel: outlineLevel(rowOutline, row) ?? 0 }));
  return rows;
}
