import type { GridParts } from "./grid-parts";
import { openFilterMenu } from "./filter-menu";
import { holds, selectSpot, type Spot } from "./selection";

interface Parts extends GridParts {
  focusGrid(): void;
}

/** The menus behind the buttons that the grid draws into header cells; Alt+Down opens the one of the active cell. */
export function createFilterButtons({ face, user, grid, cursor, attempt, focusGrid }: Parts): { open(spot: Spot): boolean } {
  let close: (() => void) | null = null;

  function open(spot: Spot): boolean {
    const sheet = face.active();
    const list = sheet.filterLists().find(({ header }) => holds(header, spot));
    const rect = grid.rectOf({ ...spot, rows: 1, columns: 1 });
    if (list === undefined || rect === null) return false;
    close?.();
    const column = spot.column - list.header.column;
    const closeMenu = openFilterMenu({
      title: sheet.cell(spot.row, spot.column).text, values: sheet.filterValues(list.id, column), filtered: list.filtered.includes(column),
      sorted: list.sorted?.column === column ? list.sorted.ascending : null, rect,
      numeric: sheet.cell(spot.row + 1, spot.column).align === "right",
    }, (choice) => {
      stay();
      close = null;
      focusGrid();
      if (choice?.kind === "sort") attempt(() => user.sortList(list.id, column, choice.ascending));
      else if (choice?.kind === "clear") attempt(() => user.filterBy(list.id, column, null));
      else if (choice !== null) attempt(() => user.filterBy(list.id, column, choice.texts));
    });
    const stay = grid.onScrollAway(closeMenu);
    close = closeMenu;
    return true;
  }

  grid.element.addEventListener("click", (event) => {
    if ((event.target as Element).closest(".filter-button") === null) return;
    const place = grid.placeOf(event.target);
    if (place?.kind !== "cell") return;
    if (close !== null) {
      close();
      return;
    }
    cursor.set(selectSpot(place.spot));
    open(place.spot);
  });
  return { open };
}
