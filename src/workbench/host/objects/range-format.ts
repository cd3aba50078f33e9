import type { Box } from "../geometry/box";
import type { CellStyle } from "../model/cell-style";
import { patchStyle, uniform } from "../model/looks";
import type { Sheet } from "../model/sheet";
import { shownText } from "../model/shown-text";
import { defaultColumnPixels, defaultRowPixels } from "../model/sizes";
import { ApiObject } from "../wire/api-object";
import { assertWritable, type Session } from "./session";

/** Office.js measures columns and rows in points, the page in pixels. */
const pixelsPerPoint = 4 / 3;

/** What reads and writes the looks of a range. Mixed looks read as null. */
abstract class Looks extends ApiObject {
  constructor(readonly $session: Session, readonly $sheet: Sheet, readonly $boxes: readonly Box[]) {
    super();
  }

  $style<K extends keyof CellStyle, D>(key: K, fallback: D): CellStyle[K] | D | null {
    return uniform(this.$sheet.styles, this.$boxes, (style) => style?.[key] ?? fallback) ?? null;
  }

  $setStyle(patch: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined }): void {
    assertWritable(this.$sheet);
    for (const box of this.$boxes) {
      patchStyle(this.$sheet, box, patch);
      this.$session.workbook.happened({ kind: "formatChanged", sheet: this.$sheet, box });
    }
  }
}

export class RangeFormat extends Looks {
  override get $navigation(): readonly string[] {
    return ["Fill", "Font"];
  }

  get Fill(): ApiObject {
    return new RangeFill(this.$session, this.$sheet, this.$boxes);
  }

  get Font(): ApiObject {
    return new RangeFont(this.$session, this.$sheet, this.$boxes);
  }

  get HorizontalAlignment(): unknown {
    return this.$style("horizontal", "General");
  }

  set HorizontalAlignment(horizontal: string) {
    this.$setStyle({ horizontal: horizontal === "General" ? undefined : horizontal });
  }

  get VerticalAlignment(): unknown {
    return this.$style("vertical", "Bottom");
  }

  set VerticalAlignment(vertical: string) {
    this.$setStyle({ vertical });
  }

  get WrapText(): unknown {
    return this.$style("wrap", false);
  }

  set WrapText(wrap: boolean) {
    this.$setStyle({ wrap: wrap || undefined });
  }

  get IndentLevel(): unknown {
    return this.$style("indent", 0);
  }

  set IndentLevel(indent: number) {
    this.$setStyle({ indent: indent || undefined });
  }

  get ColumnWidth(): number | null {
    const { columnWidths } = this.$sheet.state;
    const widths = new Set(this.$columns().map((column) => columnWidths.get(column) ?? defaultColumnPixels));
    return widths.size === 1 ? ([...widths][0] ?? 0) / pixelsPerPoint : null;
  }

  set ColumnWidth(points: number) {
    const columnWidths = new Map(this.$sheet.state.columnWidths);
    for (const column of this.$columns()) columnWidths.set(column, Math.round(points * pixelsPerPoint));
    this.$sheet.change({ columnWidths });
  }

  get RowHeight(): number | null {
    const heights = new Set(this.$rows().map((row) => this.$sheet.state.rowHeights.get(row) ?? defaultRowPixels));
    return heights.size === 1 ? ([...heights][0] ?? 0) / pixelsPerPoint : null;
  }

  set RowHeight(points: number) {
    const rowHeights = new Map(this.$sheet.state.rowHeights);
    for (const row of this.$rows()) rowHeights.set(row, Math.round(points * pixelsPerPoint));
    this.$sheet.change({ rowHeights });
  }

  AutofitColumns(): void {
    const columnWidths = new Map(this.$sheet.state.columnWidths);
    for (const column of this.$columns()) {
      let longest = 0;
      this.$sheet.contents.each({ row: 0, rows: Infinity, column, columns: 1 }, (row) => {
        longest = Math.max(longest, shownText(this.$session.workbook, this.$sheet, row, column).length);
      });
      if (longest > 0) columnWidths.set(column, Math.max(24, longest * 7 + 12));
    }
    this.$sheet.change({ columnWidths });
  }

  AutofitRows(): void {
    const rowHeights = new Map(this.$sheet.state.rowHeights);
    for (const row of rowHeights.keys()) if (this.$boxes.some((box) => row >= box.row && row < box.row + box.rows)) rowHeights.delete(row);
    this.$sheet.change({ rowHeights });
  }

  private $columns(): number[] {
    return this.$boxes.flatMap(({ column, columns }) => Array.from({ length: columns }, (_cell, offset) => column + offset));
  }

  private $rows(): number[] {
    // A height for the whole sheet is not worth a million entries.
    return this.$boxes.flatMap(({ row, rows }) => Array.from({ length: Math.min(rows, 10_000) }, (_cell, offset) => row + offset));
  }
}

class RangeFill extends Looks {
  get Color(): unknown {
    return this.$style("fill", "#FFFFFF") ?? "";
  }

  set Color(fill: string) {
    this.$setStyle({ fill: fill === "" ? undefined : fill });
  }

  Clear(): void {
    this.$setStyle({ fill: undefined });
  }
}

class RangeFont extends Looks {
  get Color(): unknown {
    return this.$style("color", "#000000");
  }

  set Color(color: string) {
    this.$setStyle({ color });
  }

  get Bold(): unknown {
    return this.$style("bold", false);
  }

  set Bold(bold: boolean) {
    this.$setStyle({ bold: bold || undefined });
  }

  get Italic(): unknown {
    return this.$style("italic", false);
  }

  set Italic(italic: boolean) {
    this.$setStyle({ italic: italic || undefined });
  }

  get Underline(): unknown {
    return this.$style("underline", "None");
  }

  set Underline(underline: string) {
    this.$setStyle({ underline: underline === "None" ? undefined : underline });
  }

  get Strikethrough(): unknown {
    return this.$style("strikethrough", false);
  }

  set Strikethrough(strikethrough: boolean) {
    this.$setStyle({ strikethrough: strikethrough || undefined });
  }

  get Name(): unknown {
    return this.$style("fontName", "Calibri");
  }

  set Name(fontName: string) {
    this.$setStyle({ fontName });
  }

  get Size(): unknown {
    return this.$style("fontSize", 11);
  }

  set Size(fontSize: number) {
    this.$setStyle({ fontSize });
  }
}
