import { evaluateFreely } from "../formula/compile-formula";
import { parseReference } from "../formula/reference";
import { CellError, type Scalar } from "../formula/scalar";
import { matrixOf } from "../formula/value";
import { translateFormula } from "../geometry/formula-references";
import { coerceTyped } from "../values/coerce-typed";
import { renderText } from "../values/render-text";
import { formulaScope } from "./evaluate";
import type { Sheet } from "./sheet";
import { rulePart, type Validation } from "./validation";
import type { Workbook } from "./workbook";

/** What a list validation offers a cell. */
export interface ValidationList {
  /** As the drop-down shows them. */
  readonly texts: readonly string[];
  has(value: Scalar): boolean;
}

/** The lists of a validation, by their sources as they read for a cell, as long as nothing in the workbook changes. */
interface KnownLists {
  readonly version: string;
  readonly bySource: Map<string, ValidationList>;
}

const known = new WeakMap<Validation, KnownLists>();

/** Null where the rule is no list. */
export function validationList(workbook: Workbook, sheet: Sheet, validation: Validation, row: number, column: number): ValidationList | null {
  const { kind, part } = rulePart(validation) ?? {};
  const source = part?.["source"];
  if (kind !== "list" || typeof source !== "string") return null;
  const version = `${workbook.contentVersion} ${workbook.nameVersion}`;
  let lists = known.get(validation);
  if (lists?.version !== version) known.set(validation, (lists = { version, bySource: new Map() }));
  const own = source.startsWith("=") ? translateFormula(source, row - validation.origin.row, column - validation.origin.column) : source;
  const key = `${sheet.id} ${own}`;
  let list = lists.bySource.get(key);
  if (!list) lists.bySource.set(key, (list = own.startsWith("=") ? listOfCells(workbook, sheet, own, validation.ignoreBlanks) : writtenList(workbook, own)));
  return list;
}

/** Texts with commas between them; they tell capitals from small letters. */
function writtenList(workbook: Workbook, source: string): ValidationList {
  const texts = source.split(",").map((text) => text.trim());
  const values = new Set(texts.map((text) => coerceTyped(text, "General", workbook.culture.values).value));
  return { texts, has: (value) => values.has(value) || (typeof value === "string" && texts.includes(value)) };
}

/**
 * The values of a range, of a name, or of what a formula points at; they do not tell capitals. A name with blank cells
 * allows everything where the rule ignores blanks
 * (https://support.microsoft.com/office/more-on-data-validation-f38dee73-9900-4ca6-9301-8a5f6e1f0c4c).
 */
function listOfCells(workbook: Workbook, sheet: Sheet, source: string, ignoreBlanks: boolean): ValidationList {
  const scope = formulaScope(workbook, sheet);
  const place = { scope, at: { row: 0, column: 0 }, depth: 0, passing: 0 };
  const all = matrixOf(evaluateFreely(source, scope), place).values;
  const filled = all.filter((value) => value !== null && value !== "" && !(value instanceof CellError));
  const values = new Set(filled.map(folded));
  const isName = /^=[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(source) && parseReference(source.slice(1)) === null;
  const isOpen = isName && ignoreBlanks && all.some((value) => value === null || value === "");
  return { texts: filled.map((value) => renderText(value, "General", workbook.culture.values)), has: (value) => isOpen || values.has(folded(value)) };
}

function folded(value: Scalar): Scalar {
  return typeof value === "string" ? value.toLowerCase() : value;
}
