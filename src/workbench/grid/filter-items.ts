import type { FilterList, SheetFace, UserActions } from "../host/view";
import type { Attempt } from "./attempt";
import type { Cursor } from "./cursor";
import type { MenuItem } from "./menu";
import type { Ground } from "./moves";
import { regionAround } from "./region";
import { holds, type Spot } from "./selection";

interface Parts {
  readonly user: UserActions;
  readonly cursor: Cursor;
  readonly attempt: Attempt;
  ground(): Ground;
}

/** What the right-click menu offers to filter by, as Excel's does for the cell that is clicked. */
export function filterItems(sheet: SheetFace, { user, cursor, attempt, ground }: Parts): readonly MenuItem[] {
  const { active } = cursor.get();
  const list = listOf(sheet, active);
  const region = regionAround(active, ground());
  // Where there are no buttons yet, the first row around the cell is taken for the headers.
  const header = list?.header ?? region;
  const column = active.column - header.column;
  return [
    {
      label: "Filter by the cell’s value",
      disabled: active.row <= header.row || (list === undefined && sheet.filterLists().some(({ id }) => id === "")),
      run: () => void attempt(() => {
        if (list === undefined) user.toggleFilter(region);
        user.filterBy(list?.id ?? "", column, [sheet.cell(active.row, active.column).text]);
      }),
    },
    {
      label: "Clear filter",
      disabled: list?.filtered.includes(column) !== true,
      run: () => void attempt(() => user.filterBy(list?.id ?? "", column, null)),
    },
  ];
}

function listOf(sheet: SheetFace, spot: Spot): FilterList | undefined {
  const table = sheet.tables().find(({ box }) => holds(box, spot));
  return sheet.filterLists().find(({ id, header }) => {
    const beneath = holds({ ...header, rows: spot.row - header.row + 1 }, spot);
    return beneath && (table === undefined ? id === "" : header.row === table.box.row && header.column === table.box.column);
  });
}
