import type { ColumnDef, WriteSheet } from "hucre/xlsx";
import { formatBox } from "../geometry/address";
import { hasLine } from "../geometry/spans";
import type { Sheet } from "../model/sheet";
import { headerNames } from "../model/table-header-names";
import type { Workbook } from "../model/workbook";
import { fileColor, pixelsToCharacters, pixelsToPoints } from "./file-units";
import { writeCells } from "./write-cells";
import { splitLooks, type SheetLooks } from "./write-looks";
import { writeProtection } from "./file-protection";

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
  const cells = writeCells(workbook, sheet, looks);
  const tabColor = fileColor(state.tabColor || undefined);
  return {
    looks,
    lost: [
      ...cells.lost,
      ...(state.tables.some(({ sort }) => sort !== null) ? ["what tables were last sorted by (the rows stay in their order)"] : []),
      ...(state.rowOutline.length + state.columnOutline.length > 0 ? ["groups of rows and columns"] : []),
    ],
    sheet: {
      name: state.name, rows: cells.rows, cells: cells.cells, columns: writeColumns(sheet, looks), rowDefs: writeRows(sheet),
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

function writeColumns({ state }: Sheet, looks: SheetLooks): ColumnDef[] {
  const hidden = state.hiddenColumns.flatMap(({ first, count }) => [first + count - 1]);
  const count = Math.max(-1, ...looks.columns.keys(), ...state.columnWidths.keys(), ...hidden) + 1;
  return Array.from({ length: count }, (_column, column) => {
    const style = looks.columns.get(column);
    const pixels = state.columnWidths.get(column);
    return {
      ...(style && { style }), ...(pixels !== undefined && { width: pixelsToCharacters(pixels) }), ...(hasLine(state.hiddenColumns, column) && { hidden: true }),
    };
  });
}

/** Heights and hidden rows. Rows hidden down to the end of the sheet are not worth a million entries. */
function writeRows(sheet: Sheet): NonNullable<WriteSheet["rowDefs"]> {
  const { rowHeights, hiddenRows } = sheet.state;
  const used = sheet.contents.used();
  const end = (used ? used.row + used.rows : 0) + 1_000;
  const rows = new Map([...rowHeights].map(([row, pixels]) => [row, { height: pixelsToPoints(pixels), hidden: false }]));
  for (const { first, count } of hiddenRows) {
    for (let row = first; row < Math.min(first + count, end); row += 1) rows.set(row, { ...(rows.get(row) ?? { height: 15 }), hidden: true });
  }
  return rows;
}
