import { applyStyle } from "../model/apply-style";
import { addHyperlink, hyperlinkOf, removeHyperlinks } from "../model/hyperlinks";
import { enterCells } from "../model/enter-cells";
import { pixelsOf } from "../model/line-offsets";
import { findStyle } from "../model/named-style";
import { shownText } from "../model/shown-text";
import { ApiError } from "../wire/api-error";
import { pixelsPerPoint } from "../model/sizes";
import { RangeNavigation } from "./range-navigation";
import { assertWritable } from "./session";

/** Where a range is on the page, and its link. */
export abstract class RangeMarks extends RangeNavigation {
  get Top(): number {
    return pixelsOf(this.$sheet, "rows", { first: 0, count: this.$box.row }) / pixelsPerPoint;
  }

  get Left(): number {
    return pixelsOf(this.$sheet, "columns", { first: 0, count: this.$box.column }) / pixelsPerPoint;
  }

  get Height(): number {
    return pixelsOf(this.$sheet, "rows", { first: this.$box.row, count: this.$box.rows }) / pixelsPerPoint;
  }

  get Width(): number {
    return pixelsOf(this.$sheet, "columns", { first: this.$box.column, count: this.$box.columns }) / pixelsPerPoint;
  }

  /** null where there is none, or where the cells differ. */
  get Hyperlink(): object | null {
    const link = hyperlinkOf(this.$sheet, this.$box);
    if (!link) return null;
    const { address, documentReference, screenTip } = link;
    const textToDisplay = shownText(this.$session.workbook, this.$sheet, this.$box.row, this.$box.column);
    return { ...(address !== undefined && { address }), ...(documentReference !== undefined && { documentReference }), ...(screenTip !== undefined && { screenTip }), textToDisplay };
  }

  /** The text goes into the top left cell; without one the cell keeps its own, or shows where the link leads. */
  set Hyperlink(given: unknown) {
    assertWritable(this.$sheet, "allowInsertHyperlinks");
    const box = this.$box;
    if (given === null) {
      removeHyperlinks(this.$sheet, box);
      return;
    }
    const { address, documentReference, screenTip, textToDisplay } = given as Excel.RangeHyperlink;
    if (!address && !documentReference) throw new ApiError("InvalidArgument");
    addHyperlink(this.$sheet, { box, ...(address && { address }), ...(documentReference && { documentReference }), ...(screenTip && { screenTip }) });
    const { workbook } = this.$session;
    const blank = this.$sheet.contents.get(box.row, box.column) === undefined;
    const text = textToDisplay ?? (blank ? (address ?? documentReference) : undefined);
    if (text !== undefined) {
      const cell = { ...box, rows: 1, columns: 1 };
      enterCells(workbook, this.$sheet, cell, () => text);
    }
    const style = findStyle(workbook.state.styles, "Hyperlink");
    if (style) applyStyle(this.$sheet, box, style);
    workbook.happened({ kind: "formatChanged", sheet: this.$sheet, box });
  }
}
