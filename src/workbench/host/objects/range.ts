import type { Scalar } from "../formula/scalar";
import type { Place } from "../formula/scope";
import { boxOf, intersect, isUnbounded, type Box } from "../geometry/box";
import { fromR1C1, toR1C1 } from "../geometry/r1c1";
import { FormulaCell } from "../model/cell-content";
import { enterCells, entryOf, type CellEntry } from "../model/enter-cells";
import { cellValue, columnValues } from "../model/evaluate";
import type { Sheet } from "../model/sheet";
import { numberFormatCategory } from "../values/number-format-category";
import { shownText } from "../model/shown-text";
import { enUS, type ValueLocale } from "../values/coerce-typed";
import { fromLocalFormat, toLocalFormat } from "../values/local-format";
import { fromLocalFormula, toLocalFormula } from "../values/local-formula";
import { plainValue, valueType } from "../values/plain-value";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { matrixReader, readColumns, readMatrix, singleValue } from "./cell-matrix";
import { RangeSort } from "./range-sort";
import { RangeSpills } from "./range-spills";
import { assertUnlocked, assertWritable } from "./session";

export class Range extends RangeSpills {
  /** The client asks before it sends a large write in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.$box.rows || columns !== this.$box.columns) throw new ApiError("InvalidArgument");
  }

  get Values(): unknown {
    return this.$values(plainValue);
  }

  set Values(value: unknown) {
    this.$enter(value);
  }

  get Formulas(): unknown {
    return this.$formulas((text) => text);
  }

  set Formulas(value: unknown) {
    this.$enter(value);
  }

  get FormulasLocal(): unknown {
    const { values } = this.$session.workbook.culture;
    return this.$formulas((text) => toLocalFormula(text, values));
  }

  /** Texts are read as the user types them: dates and decimals of the workbook's own country. */
  set FormulasLocal(value: unknown) {
    const locale = this.$session.workbook.culture.values;
    this.$enter(value, { locale, translate: (given) => (typeof given === "string" && given.startsWith("=") ? fromLocalFormula(given, locale) : given) });
  }

  get FormulasR1C1(): unknown {
    return this.$formulas(toR1C1);
  }

  set FormulasR1C1(value: unknown) {
    this.$enter(value, { translate: (given, row, column) => (typeof given === "string" && given.startsWith("=") ? fromR1C1(given, { row, column }) : given) });
  }

  get Text(): unknown {
    return this.$read((row, column) => shownText(this.$session.workbook, this.$sheet, row, column));
  }

  get ValueTypes(): unknown {
    return this.$values(valueType);
  }

  get NumberFormat(): unknown {
    return this.$formats((format) => format);
  }

  set NumberFormat(value: unknown) {
    assertWritable(this.$sheet);
    const box = this.$box;
    const single = singleValue(value);
    if (single) {
      const format = formatText(single.value);
      this.$sheet.writeFormats(box, (plane) => plane.fill(box, format === "General" ? undefined : format));
    } else {
      const read = matrixReader(value, box);
      this.$sheet.writeFormats(box, (plane) => {
        for (let column = box.column; column < box.column + box.columns; column += 1) {
          const formats = plane.read(box.row, column, box.rows);
          plane.write(box.row, column, formats.map((format, offset) => {
            const given = read(box.row + offset, column);
            return given === null ? format : formatText(given);
          }));
        }
      });
    }
    this.$session.workbook.happened({ kind: "formatChanged", sheet: this.$sheet, box });
  }

  get NumberFormatLocal(): unknown {
    const { values } = this.$session.workbook.culture;
    return this.$formats((format) => toLocalFormat(format, values));
  }

  set NumberFormatLocal(value: unknown) {
    const { values } = this.$session.workbook.culture;
    const read = (given: unknown): unknown => (Array.isArray(given) ? given.map(read) : typeof given === "string" ? fromLocalFormat(given, values) : given);
    this.NumberFormat = read(value);
  }

  get NumberFormatCategories(): unknown {
    return this.$formats(numberFormatCategory);
  }

  /** Stocks, places and other data from elsewhere there are none. */
  get LinkedDataTypeState(): unknown {
    return this.$read(() => "None");
  }

  get Sort(): ApiObject {
    return new RangeSort(this.$session, this.$sheet, this.$box);
  }

  Select(): void {
    const { workbook } = this.$session;
    if (workbook.active !== this.$sheet) this.$activate();
    workbook.select(this.$sheet, [this.$box]);
    workbook.happened({ kind: "selected", sheet: this.$sheet, boxes: [this.$box] });
  }

  Calculate(): void {
    this.$session.workbook.contentVersion += 1;
  }

  SetDirty(): void {
    this.Calculate();
  }

  private $activate(): void {
    const { workbook } = this.$session;
    workbook.happened({ kind: "deactivated", sheet: workbook.active });
    workbook.change({ activeId: this.$sheet.id });
    workbook.happened({ kind: "activated", sheet: this.$sheet });
  }

  /** Formulas as `write` has them; a cell without one gives its value, also where another's formula fills it. */
  private $formulas(write: (text: string, at: Place) => string): unknown {
    return this.$read((row, column) => {
      const content = this.$sheet.contents.get(row, column);
      return content instanceof FormulaCell ? write(content.text, { row, column }) : plainValue(content ?? cellValue(this.$session.workbook, this.$sheet, row, column));
    });
  }

  private $values<T>(pick: (value: Scalar) => T): T[][] | null {
    const { row, rows } = this.$box;
    return readColumns(this.$box, this.$session.limits.readableCells, (column) => columnValues(this.$session.workbook, this.$sheet, row, column, rows), pick);
  }

  private $formats<T>(pick: (format: string) => T): T[][] | null {
    const { row, rows } = this.$box;
    return readColumns(this.$box, this.$session.limits.readableCells, (column) => this.$sheet.formats.read(row, column, rows), (format) => pick(format ?? "General"));
  }

  private $read<T>(read: (row: number, column: number) => T): T[][] | null {
    return readMatrix(this.$box, this.$session.limits.readableCells, read);
  }

  /** Setters read texts as en-US, whatever the user's own settings are. */
  private $enter(value: unknown, { translate = (given) => given, locale = this.$session.workbook.date1904 ? enUS1904 : enUS }: Reading = {}): void {
    assertUnlocked(this.$session, this.$sheet, this.$boxes);
    const box = isUnbounded(this.$box) ? this.$usedPart() : this.$box;
    const read = matrixReader(value, isUnbounded(this.$box) ? this.$box : box);
    enterCells(this.$session.workbook, this.$sheet, box, (row, column) => entryFor(translate(read(row, column), row, column), this.$sheet, row, column, locale));
  }

  /** One value for a whole column reaches as far as the sheet is used. */
  private $usedPart(): Box {
    const used = this.$sheet.contents.used();
    return (used && intersect(used, this.$box)) ?? boxOf(this.$box.row, this.$box.column);
  }
}

const enUS1904 = { ...enUS, date1904: true };

interface Reading {
  readonly translate?: (given: unknown, row: number, column: number) => unknown;
  readonly locale?: ValueLocale;
}

function entryFor(given: unknown, sheet: Sheet, row: number, column: number, locale: ValueLocale): CellEntry | null {
  if (given === null || given === undefined) return null;
  if (given === "") return undefined;
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given === "string") return entryOf(given, sheet, row, column, locale);
  throw new ApiError("InvalidArgument");
}

function formatText(given: unknown): string {
  if (typeof given !== "string") throw new ApiError("InvalidArgument");
  return given === "" ? "General" : given;
}
