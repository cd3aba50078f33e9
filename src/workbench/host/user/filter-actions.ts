import { hasCell, type Box } from "../geometry/box";
import { autoFilterList } from "../model/filters/filtered-list";
import { removeAutoFilter, setAutoFilter } from "../model/filters/sheet-filter";
import { clearTableFilters, setTableFilter } from "../model/filters/table-filter";
import type { Sheet } from "../model/sheet";
import { sortLines } from "../model/sort-rows";
import { sortTableBy } from "../model/sort-table";
import { replaceTable, tableById } from "../model/tables";
import type { Workbook } from "../model/workbook";
import type { FilterActions } from "../view";

/** What a person does with filter buttons. A list is a table, by its id, or the sheet's own filter, "". */
/** `filtering` runs what a protected sheet may still permit. */
export function createFilterActions(workbook: Workbook, onCells: (act: (sheet: Sheet) => void) => void, filtering: typeof onCells): FilterActions {
  return {
    filterBy: (listId, column, texts) => filtering((sheet) => {
      const criteria = texts === null ? null : { filterOn: "Values" as const, values: texts };
      if (listId !== "") {
        const table = tableById(sheet, listId);
        setTableFilter(workbook, sheet, table, table.columnIds[column] ?? -1, criteria);
        return;
      }
      const { autoFilter } = sheet.state;
      if (autoFilter === null) return;
      const all = new Map(autoFilter.criteria);
      if (criteria === null) all.delete(column);
      else all.set(column, criteria);
      setAutoFilter(workbook, sheet, autoFilter.box, all);
    }),
    sortList: (listId, column, ascending) => onCells((sheet) => {
      const keys = [{ offset: column, ascending }];
      if (listId !== "") sortTableBy(workbook, sheet, tableById(sheet, listId), { fields: [{ key: column, ascending }], matchCase: false, method: "PinYin" }, keys);
      else if (sheet.state.autoFilter !== null) sortLines(workbook, sheet, autoFilterList(sheet.state.autoFilter).body, keys);
    }),
    toggleFilter: (box) => onCells((sheet) => toggleFilter(workbook, sheet, box)),
  };
}

/** Ctrl+Shift+L: the buttons of the table that the box is in, else of a filter on the box, come or go. */
function toggleFilter(workbook: Workbook, sheet: Sheet, box: Box): void {
  const table = sheet.state.tables.find((candidate) => hasCell(candidate.box, box.row, box.column));
  if (table !== undefined) {
    if (table.showFilterButton) clearTableFilters(workbook, sheet, table);
    replaceTable(sheet, { ...tableById(sheet, table.id), showFilterButton: !table.showFilterButton });
  } else if (sheet.state.autoFilter !== null) removeAutoFilter(workbook, sheet);
  else setAutoFilter(workbook, sheet, box, new Map());
}
