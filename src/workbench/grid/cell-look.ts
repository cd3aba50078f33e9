import type { CellFace, FilterList, IconView, SheetFace, TableView } from "../host/view";
import { barStyle } from "./bar-style";
import { borderStyle } from "./border-style";
import { filterButtonAt } from "./filter-button-at";
import { fittedNumber } from "./fitted-number";
import { mergeAt } from "./merges";
import { holds } from "./selection";
import { tableClasses } from "./table-look";
import { textWidth } from "./text-width";

/** How one cell is drawn: what RevoGrid is handed for it. */
export interface CellLook {
  readonly text: string;
  readonly classes: Readonly<Record<string, boolean>>;
  readonly style: Readonly<Record<string, string>>;
  /** Pixels that text may run over the empty cells to its right; 0 keeps it inside its own. */
  readonly spill: number;
  /** The filter button in a header cell. */
  readonly button: "plain" | "filtered" | "up" | "down" | null;
  /** The icon of a conditional format, at the cell's left edge. */
  readonly icon: IconView | null;
}

/** How far to the right text looks for an empty cell to run over, and the longest text that is drawn. */
const spillColumns = 12;
const longestDrawn = 2_000;
/** A generous mean width of a character, to tell which texts may need more room than their cell. */
const characterWidth = 8;

/** What a look depends on besides the tables: the cells of the row and how wide their columns are. */
export type DrawnCells = Pick<SheetFace, "cell" | "columnWidth" | "merges">;

/** What else a look depends on: where frozen cells end, and which cells have filter buttons. */
export interface Surroundings {
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly filters?: readonly FilterList[];
}

export function lookOf(sheet: DrawnCells, tables: readonly TableView[], row: number, column: number, { frozen = { rows: 0, columns: 0 }, filters = [] }: Surroundings = {}): CellLook {
  const face = sheet.cell(row, column);
  const table = tables.find(({ box }) => holds(box, { row, column }));
  const merged = mergeAt(sheet.merges(), { row, column }) !== null;
  const text = drawnText(face, merged ? Infinity : sheet.columnWidth(column));
  const edged = Object.values(face.borders).some((edge) => edge !== null);
  return {
    text,
    style: { ...(edged ? borderStyle(face.borders, row, column) : {}), ...fontStyle(face), ...(table?.style ? { "--table-ink": table.style.ink } : {}) },
    spill: merged ? 0 : spillOf(sheet, face, text, row, column),
    icon: face.icon,
    button: filters.length === 0 ? null : filterButtonAt(filters, { row, column }),
    classes: {
      [`to-${face.align}`]: true,
      [`at-${face.vertical}`]: face.vertical !== "bottom",
      "under-merge": merged,
      bold: face.bold,
      italic: face.italic,
      underline: face.underline !== null,
      twice: face.underline === "double",
      strikethrough: face.strikethrough,
      raised: face.script === "super",
      lowered: face.script === "sub",
      wrapped: face.wrap,
      turned: face.orientation !== 0,
      edged,
      painted: face.painted,
      filled: face.fill !== null,
      barred: face.bar !== null,
      iconed: face.icon !== null,
      inked: face.color !== null,
      "frozen-below": row === frozen.rows - 1,
      "frozen-right": column === frozen.columns - 1,
      ...(table === undefined ? {} : tableClasses(table, row, column)),
    },
  };
}

/** Room that is not the text's: beside it on both sides. */
const paddingPixels = 7;

function drawnText(face: CellFace, width: number): string {
  if (face.number === null || face.wrap) return face.text.length > longestDrawn ? face.text.slice(0, longestDrawn) : face.text;
  return fittedNumber(face.text, face.general, width - paddingPixels, (text) => textWidth(text, face));
}

/** Pixels per step of Excel's indent. */
const indentPixels = 9;

function fontStyle({ fill, color, bar, fontName, fontSize, indent, align, orientation }: CellFace): Record<string, string> {
  return {
    ...(fill === null ? {} : { "--fill": fill }),
    ...(color === null ? {} : { "--ink": color }),
    ...(bar === null ? {} : { "--bar": barStyle(bar) }),
    ...(fontName === null ? {} : { "font-family": `"${fontName.replaceAll('"', "")}", inherit` }),
    // 11 points, the usual size, are the page's 13 pixels.
    ...(fontSize === null || fontSize === 11 ? {} : { "font-size": `${Math.round((fontSize * 13) / 11)}px`, "line-height": "1.35" }),
    ...(indent === 0 ? {} : { [`padding-${align === "right" ? "right" : "left"}`]: `${4 + indent * indentPixels}px` }),
    ...(orientation === 0 ? {} : { "--turn": orientation === 180 ? "0deg" : `${-orientation}deg` }),
  };
}

function spillOf(sheet: DrawnCells, face: CellFace, text: string, row: number, column: number): number {
  if (face.align !== "left" || text === "" || face.wrap || face.orientation !== 0) return 0;
  const needed = text.length * characterWidth + face.indent * indentPixels;
  const own = sheet.columnWidth(column);
  let room = own;
  for (let next = column + 1; room < needed && next <= column + spillColumns; next += 1) {
    if (sheet.cell(row, next).text !== "") break;
    room += sheet.columnWidth(next);
  }
  return room === own ? 0 : room;
}
