import { parseBox, splitSheet } from "../geometry/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { NamedPlace, PlaceView } from "../view";

/** Names of ranges and of tables, in order, as the name box lists them. */
export function namedPlaces(workbook: Workbook): readonly NamedPlace[] {
  const names = workbook.state.names.filter(({ visible, sheetId }) => visible && (sheetId === null || sheetId === workbook.active.id))
    .flatMap(({ name, formula }) => {
      const place = placeAt(workbook, formula.replace(/^=/, ""));
      return place === null ? [] : [{ name, ...place }];
    });
  const tables = workbook.state.sheets.flatMap((sheet) => sheet.state.tables.map(({ name, box }) => ({
    name, sheetId: sheet.id, boxes: [box.rows > 1 ? { ...box, row: box.row + 1, rows: box.rows - 1 } : box],
  })));
  return [...names, ...tables].sort((one, other) => one.name.localeCompare(other.name));
}

/** Where an address or a name leads: `B2`, `Sheet2!B2:C5`, `A1,C3`, a range's or table's name in any case. Null where it is none of these. */
export function findPlace(workbook: Workbook, text: string): PlaceView | null {
  const wanted = text.trim();
  const named = namedPlaces(workbook).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return named === undefined ? placeAt(workbook, wanted) : { sheetId: named.sheetId, boxes: named.boxes };
}

function placeAt(workbook: Workbook, address: string): PlaceView | null {
  const parts = address.split(",").map((part) => splitSheet(part.trim()));
  const sheetName = parts[0]?.sheet ?? null;
  const sheet: Sheet | undefined = sheetName === null ? workbook.active : workbook.findSheet(sheetName);
  if (sheet === undefined || sheet.state.visibility !== "Visible") return null;
  const boxes = parts.map(({ local }) => parseBox(local));
  return boxes.every((box) => box !== null) ? { sheetId: sheet.id, boxes: boxes.filter((box) => box !== null) } : null;
}
