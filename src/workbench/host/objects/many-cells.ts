import { formatAddress } from "../geometry/address";
import { boxOf, type Box } from "../geometry/box";
import { hasLine } from "../geometry/spans";
import { appliedStyle, normalLook } from "../model/apply-style";
import { cellBorder, changeBorder } from "../model/borders";
import type { CellStyle } from "../model/cell-style";
import { findStyle } from "../model/named-style";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { readMember, wireName, writeMember } from "../wire/members";
import { plain, readFormat, sizeNames, writeFormat } from "./format-parts";
import { oneCell, type LookTarget } from "./look-target";
import { RangeFormat } from "./range-format";
import { RecordedLooks } from "./recorded-looks";
import type { Session } from "./session";

export type CellProperties = Readonly<Record<string, unknown>>;

/** What each cell looks like. Cells that look alike are read once. */
export function readCells(session: Session, sheet: Sheet, box: Box, options: CellProperties): CellProperties[][] {
  const { format, style, address, addressLocal, hidden, ...unknown } = options;
  if (Object.values(unknown).some((wanted) => wanted === true)) throw new ApiError("ApiNotFound");
  const { borders, ...looks } = format ? plain(format) : {};
  const known = new Map<CellStyle | undefined, CellProperties>();
  const lookOf = (own: CellStyle | undefined): CellProperties => {
    let look = known.get(own);
    if (!look) known.set(own, (look = readFormat(oneStyle({ ...normalLook(session.workbook), ...own }), looks, [])));
    return look;
  };
  return Array.from({ length: box.rows }, (_row, down) => Array.from({ length: box.columns }, (_cell, right) => {
    const row = box.row + down;
    const column = box.column + right;
    const own = sheet.styles.get(row, column);
    const sizes = sizeNames.filter((name) => looks[name] === true);
    return {
      ...(address ? { address: formatAddress(sheet.state.name, boxOf(row, column)) } : {}),
      ...(addressLocal ? { addressLocal: formatAddress(sheet.state.name, boxOf(row, column)) } : {}),
      ...(hidden ? { hidden: hasLine(sheet.state.hiddenRows, row) || hasLine(sheet.state.hiddenColumns, column) } : {}),
      ...(style ? { style: findStyle(session.workbook.state.styles, own?.named ?? "Normal")?.builtIn ?? own?.named } : {}),
      ...(format ? { format: {
        ...lookOf(own),
        ...(borders ? readFormat(bordersOf(sheet, row, column), { borders }, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"]) : {}),
        ...Object.fromEntries(sizes.map((name) => [name, readMember(new RangeFormat(oneCell(session, sheet, row, column)), wireName(name))])),
      } } : {}),
    };
  }));
}

/**
 * Changes the looks of every cell in one write. Cells are given in rows, as many as the box has. Throws
 * InvalidArgument, before anything is written, for names and values that Excel does not have.
 */
export function writeCells(session: Session, sheet: Sheet, box: Box, cells: readonly (readonly CellProperties[])[]): void {
  const changes = cells.flatMap((line, down) => line.map((given, right) => changeOf(session, sheet, box.row + down, box.column + right, given)));
  sheet.writeStyles(box, (plane) => {
    for (const { row, column, looks } of changes) if (!looks.isEmpty) plane.set(row, column, looks.on(plane.get(row, column)));
  });
  const numbers = changes.filter(({ format }) => format !== null);
  if (numbers.length > 0) {
    sheet.writeFormats(box, (plane) => {
      for (const { row, column, format } of numbers) plane.set(row, column, format === "General" ? undefined : (format ?? undefined));
    });
  }
  for (const { row, column, looks, sizes } of changes) {
    for (const { index, change } of looks.borders) changeBorder(sheet, boxOf(row, column), index, change);
    for (const resize of sizes) resize();
  }
  session.workbook.happened({ kind: "formatChanged", sheet, box });
}

interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly looks: RecordedLooks;
  /** A number format that comes with a style. */
  readonly format: string | null;
  readonly sizes: readonly (() => void)[];
}

function changeOf(session: Session, sheet: Sheet, row: number, column: number, { format, style, ...unknown }: CellProperties): CellChange {
  if (Object.values(unknown).some(isGiven)) throw new ApiError("ApiNotFound");
  const looks = new RecordedLooks();
  const named = isGiven(style) ? findStyle(session.workbook.state.styles, style) : null;
  if (isGiven(style) && !named) throw new ApiError("InvalidArgument");
  if (named) looks.patch(appliedStyle(named));
  const given = isGiven(format) ? plain(format) : {};
  writeFormat(looks, given);
  const sizes = sizeNames.filter((name) => isGiven(given[name]))
    .map((name) => () => writeMember(new RangeFormat(oneCell(session, sheet, row, column)), wireName(name), given[name]));
  return { row, column, looks, format: named?.includes.has("Number") ? named.numberFormat : null, sizes };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function oneStyle(style: CellStyle): LookTarget {
  return { read: (pick) => pick(style), readBorder: (_index, pick) => pick(undefined), patch: readOnly, changeBorder: readOnly };
}

function bordersOf(sheet: Sheet, row: number, column: number): LookTarget {
  return { read: (pick) => pick({}), readBorder: (index, pick) => pick(cellBorder(sheet, row, column, index)), patch: readOnly, changeBorder: readOnly };
}

function readOnly(): never {
  throw new Error("These looks are only read.");
}
