import type { Span } from "../geometry/spans";
import { autofitColumns, autofitRows } from "../model/autofit";
import { resetLines, resizeLines, sharedSize, type Axis } from "../model/lines";
import { defaultRowPixels, pixelsPerPoint } from "../model/sizes";
import type { ApiObject } from "../wire/api-object";
import { Alignment } from "./alignment";
import { between, wholeBetween, yesOrNo } from "./checked";
import { FormatProtection } from "./format-protection";
import type { CellLooks } from "./look-target";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import { assertWritable } from "./session";

/** Excel's widest column has 255 characters, its highest row 409 points. */
const widestColumn = 1_343;
const highestRow = 409.5;
const deepestIndent = 250;

export class RangeFormat extends Alignment {
  constructor(override readonly $looks: CellLooks) {
    super($looks);
  }

  override get $navigation(): readonly string[] {
    return ["Fill", "Font", "Borders", "Protection"];
  }

  get Fill(): ApiObject {
    return new RangeFill(this.$looks);
  }

  get Font(): ApiObject {
    return new RangeFont(this.$looks);
  }

  get Borders(): ApiObject {
    return new RangeBorderCollection(this.$looks);
  }

  get Protection(): ApiObject {
    return new FormatProtection(this.$looks);
  }

  /** Raises or lowers each cell's indent, within 0 and 250. */
  AdjustIndent(given: unknown): void {
    const amount = wholeBetween(given, -deepestIndent, deepestIndent);
    this.$looks.patch(({ indent }) => ({ indent: Math.min(deepestIndent, Math.max(0, (indent ?? 0) + amount)) || undefined }));
  }

  get ColumnWidth(): number | null {
    return this.$size("columns");
  }

  set ColumnWidth(points: unknown) {
    this.$resize("columns", between(points, 0, widestColumn));
  }

  get RowHeight(): number | null {
    return this.$size("rows");
  }

  set RowHeight(points: unknown) {
    this.$resize("rows", between(points, 0, highestRow));
  }

  get UseStandardWidth(): boolean | null {
    const points = this.$size("columns");
    return points === null ? null : points * pixelsPerPoint === this.$looks.sheet.state.usualColumnPixels;
  }

  /** Setting it to false has no effect. */
  set UseStandardWidth(standard: unknown) {
    if (yesOrNo(standard)) this.$eachSpan("columns", (span) => resetLines(this.$looks.sheet, "columns", span));
  }

  get UseStandardHeight(): boolean | null {
    const points = this.$size("rows");
    return points === null ? null : points * pixelsPerPoint === defaultRowPixels;
  }

  /** Setting it to false has no effect. */
  set UseStandardHeight(standard: unknown) {
    if (!yesOrNo(standard)) return;
    this.$eachSpan("rows", (span) => {
      if (this.$looks.sheet.state.usualRowPixels === defaultRowPixels) resetLines(this.$looks.sheet, "rows", span);
      else resizeLines(this.$looks.session.workbook, this.$looks.sheet, "rows", span, defaultRowPixels);
    });
  }

  AutofitColumns(): void {
    assertWritable(this.$looks.sheet, "allowFormatColumns");
    for (const box of this.$looks.boxes) autofitColumns(this.$looks.session.workbook, this.$looks.sheet, box);
  }

  AutofitRows(): void {
    assertWritable(this.$looks.sheet, "allowFormatRows");
    for (const box of this.$looks.boxes) autofitRows(this.$looks.session.workbook, this.$looks.sheet, box);
  }

  private $size(axis: Axis): number | null {
    const pixels = sharedSize(this.$looks.sheet, axis, this.$spans(axis));
    return pixels === null ? null : pixels / pixelsPerPoint;
  }

  private $resize(axis: Axis, points: number): void {
    const pixels = points === 0 ? 0 : Math.max(1, Math.round(points * pixelsPerPoint));
    this.$eachSpan(axis, (span) => resizeLines(this.$looks.session.workbook, this.$looks.sheet, axis, span, pixels));
  }

  private $eachSpan(axis: Axis, visit: (span: Span) => void): void {
    assertWritable(this.$looks.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    for (const span of this.$spans(axis)) visit(span);
  }

  private $spans(axis: Axis): Span[] {
    return this.$looks.boxes.map(({ row, rows, column, columns }) => (axis === "rows" ? { first: row, count: rows } : { first: column, count: columns }));
  }
}
