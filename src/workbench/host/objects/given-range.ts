import { parseBox, splitSheet } from "../geometry/address";
import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { ApiError } from "../wire/api-error";
import { Placed } from "./placed";

export interface GivenAreas {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];
}

/**
 * The cells that an argument means: a Range, a RangeAreas, an address such as `Sheet2!A1:B2,D1` or a name. An address
 * without a sheet is on `home`. Throws InvalidArgument for what is none.
 */
export function givenAreas(workbook: Workbook, home: Sheet, given: unknown): GivenAreas {
  if (given instanceof Placed) return { sheet: given.$sheet, boxes: given.$boxes };
  if (typeof given !== "string") throw new ApiError("InvalidArgument");
  const written = nameFormula(workbook, home, given) ?? given;
  const { sheet: name } = splitSheet(written);
  const sheet = name === null ? home : workbook.findSheet(name);
  const boxes = written.split(",").map((address) => parseBox(splitSheet(address.trim()).local));
  if (!sheet || boxes.some((box) => box === null)) throw new ApiError("InvalidArgument");
  return { sheet, boxes: boxes.flatMap((box) => box ?? []) };
}

/** The same for arguments that have to be one rectangle. */
export function givenBox(workbook: Workbook, home: Sheet, given: unknown): { sheet: Sheet; box: Box } {
  const { sheet, boxes } = givenAreas(workbook, home, given);
  const [box] = boxes;
  if (!box || boxes.length > 1) throw new ApiError("InvalidArgument");
  return { sheet, box };
}

function nameFormula(workbook: Workbook, home: Sheet, name: string): string | null {
  const matches = workbook.state.names.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const found = matches.find(({ sheetId }) => sheetId === home.id) ?? matches.find(({ sheetId }) => sheetId === null);
  return found ? found.formula.replace(/^=/, "") : null;
}
