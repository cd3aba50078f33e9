import { boxOf, covers, intersect, type Box } from "../geometry/box";
import type { Sheet } from "./sheet";

/** New rows of a table's body take formats, validation and conditional formats of the last row before them. */
export function extendLooks(sheet: Sheet, before: Box, after: Box): void {
  const last = before.row + before.rows - 1;
  const added = boxOf(last + 1, before.column, after.row + after.rows - last - 1, before.columns);
  for (let column = before.column; column < before.column + before.columns; column += 1) {
    const cells = boxOf(added.row, column, added.rows, 1);
    const format = sheet.formats.get(last, column);
    const style = sheet.styles.get(last, column);
    const validation = sheet.validations.get(last, column);
    if (format !== undefined) sheet.writeFormats(cells, (plane) => plane.fill(cells, format));
    if (style !== undefined) sheet.writeStyles(cells, (plane) => plane.fill(cells, style));
    if (validation !== undefined) sheet.writeValidations(cells, (plane) => plane.fill(cells, validation));
  }
  const rules = sheet.state.rules.map((rule) => ({ ...rule, areas: rule.areas.map((area) => grownArea(area, before, added)) }));
  if (rules.some(({ areas }, index) => areas.some((area, at) => area !== sheet.state.rules[index]?.areas[at]))) sheet.change({ rules });
}

function grownArea(area: Box, body: Box, added: Box): Box {
  const column = boxOf(body.row, area.column, body.rows, area.columns);
  const endsHere = area.row + area.rows === body.row + body.rows;
  return endsHere && covers(area, column) && intersect(area, body) ? { ...area, rows: area.rows + added.rows } : area;
}
