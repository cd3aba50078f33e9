import { borderIndexes, type BorderIndex } from "../model/borders";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { hasProperty, readMember, scalarMembers, wireName, writeMember } from "../wire/members";
import { Alignment } from "./alignment";
import { FormatProtection } from "./format-protection";
import type { LookTarget } from "./look-target";
import { RangeBorder } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

type Plain = Readonly<Record<string, unknown>>;

/** Excel.CellBorderCollection's names of the borders. */
const borderNames: Readonly<Record<BorderIndex, string>> = {
  EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right", InsideVertical: "vertical", InsideHorizontal: "horizontal",
  DiagonalDown: "diagonalDown", DiagonalUp: "diagonalUp",
};

class TextAlignment extends Alignment {}

/** The names of the format that say how high or wide lines are: they belong to the lines, not to the look of a cell. */
export const sizeNames = ["rowHeight", "columnWidth", "useStandardHeight", "useStandardWidth"] as const;

/** What the options ask for of a look, as Excel.CellPropertiesFormat. `borders` says which borders there are. */
export function readFormat(looks: LookTarget, options: Plain, borders: readonly BorderIndex[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(options)) {
    if (asked === undefined || asked === null || asked === false || sizeNames.some((size) => size === name)) continue;
    if (name === "fill") answer[name] = pick(new RangeFill(looks), asked);
    else if (name === "font") answer[name] = pick(new RangeFont(looks), asked);
    else if (name === "protection") answer[name] = pick(new FormatProtection(looks), asked);
    else if (name === "borders") answer[name] = Object.fromEntries(borders.map((index) => [borderNames[index], pickBorder(looks, index, asked)]));
    else answer[name] = readMember(new TextAlignment(looks), wireName(name));
  }
  return answer;
}

/** Gives a look what an Excel.CellPropertiesFormat says. Throws InvalidArgument for names it does not have. */
export function writeFormat(looks: LookTarget, format: Plain): void {
  for (const [name, value] of Object.entries(format)) {
    if (value === undefined || value === null || sizeNames.some((size) => size === name)) continue;
    if (name === "fill") put(new RangeFill(looks), value);
    else if (name === "font") put(new RangeFont(looks), value);
    else if (name === "protection") put(new FormatProtection(looks), value);
    else if (name === "borders") {
      for (const [side, line] of Object.entries(plain(value))) {
        const index = borderIndexes.find((candidate) => borderNames[candidate] === side);
        if (!index) throw new ApiError("InvalidArgument");
        if (line !== undefined && line !== null) put(new RangeBorder(looks, index), line);
      }
    } else putMember(new TextAlignment(looks), name, value);
  }
}

/** Throws InvalidArgument for what is no plain object. */
export function plain(value: unknown): Plain {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ApiError("InvalidArgument");
  return value as Plain;
}

function pick(object: ApiObject, asked: unknown): Plain {
  const names = asked === true ? scalarMembers(object).map((name) => name.charAt(0).toLowerCase() + name.slice(1)) : chosen(plain(asked));
  return Object.fromEntries(names.map((name) => [name, readMember(object, wireName(name))]));
}

function pickBorder(looks: LookTarget, index: BorderIndex, asked: unknown): Plain {
  const { sideIndex: _side, ...line } = pick(new RangeBorder(looks, index), asked) as Plain & { sideIndex?: unknown };
  return line;
}

function chosen(options: Plain): string[] {
  return Object.keys(options).filter((name) => options[name] === true);
}

function put(object: ApiObject, values: unknown): void {
  for (const [name, value] of Object.entries(plain(values))) if (value !== undefined && value !== null) putMember(object, name, value);
}

function putMember(object: ApiObject, name: string, value: unknown): void {
  if (!hasProperty(object, wireName(name))) throw new ApiError("InvalidArgument");
  writeMember(object, wireName(name), value);
}
