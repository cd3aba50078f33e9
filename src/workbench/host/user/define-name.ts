import { formatAddress, parseBox } from "../geometry/address";
import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { findTable } from "../model/tables";
import type { Workbook } from "../model/workbook";
import { RefusedAction } from "./refused-action";

/** Gives cells a name of the workbook, as typing it into the name box does. */
export function defineName(workbook: Workbook, sheet: Sheet, name: string, boxes: readonly Box[]): void {
  if (!isName(name)) throw new RefusedAction(`“${name}” is no address, and no name: a name begins with a letter and has no spaces.`);
  const taken = workbook.state.names.some((other) => other.name.toLowerCase() === name.toLowerCase()) || findTable(workbook, name) !== null;
  if (taken) throw new RefusedAction(`The name “${name}” is taken.`);
  const formula = `=${boxes.map((box) => formatAddress(sheet.state.name, box, "$")).join(",")}`;
  workbook.change({ names: [...workbook.state.names, { name, formula, visible: true, comment: "", sheetId: null }] });
}

/** What Excel takes for a name: no address, nor R or C alone, which mean a row or column. */
function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && parseBox(name) === null && !/^[rc]$/i.test(name) && !/^r\d*c\d*$/i.test(name);
}
