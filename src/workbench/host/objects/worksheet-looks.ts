import { setEnableCalculation } from "../model/calculation";
import { defaultRowPixels } from "../model/sizes";
import { between, colorOf, yesOrNo } from "./checked";
import { WorksheetSearch } from "./worksheet-search";

/** A column's width counts zeros of the normal font, each 7 pixels wide, with 5 pixels of margin. */
const pixelsPerZero = 7;
const marginPixels = 5;
const widestColumn = 255;
const pointsPerPixel = 0.75;

/** How a sheet looks around its cells, and whether its formulas are computed. */
export abstract class WorksheetLooks extends WorksheetSearch {
  /** "" for a tab without a colour of its own, null for a sheet that is not shown. */
  get TabColor(): string | null {
    return this.$sheet.state.visibility === "Visible" ? this.$sheet.state.tabColor : null;
  }

  set TabColor(color: unknown) {
    this.$sheet.change({ tabColor: color === "" ? "" : colorOf(color) });
  }

  get ShowGridlines(): boolean {
    return this.$sheet.state.showGridlines;
  }

  set ShowGridlines(shown: unknown) {
    this.$sheet.change({ showGridlines: yesOrNo(shown) });
  }

  get ShowHeadings(): boolean {
    return this.$sheet.state.showHeadings;
  }

  set ShowHeadings(shown: unknown) {
    this.$sheet.change({ showHeadings: yesOrNo(shown) });
  }

  /** The client reads `showGridlines` by its own name and writes it by this one; the same for the headings. */
  set Gridlines(shown: unknown) {
    this.ShowGridlines = shown;
  }

  set Headings(shown: unknown) {
    this.ShowHeadings = shown;
  }

  /** In points. */
  get StandardHeight(): number {
    return defaultRowPixels * pointsPerPixel;
  }

  get StandardWidth(): number {
    return Math.round(((this.$sheet.state.usualColumnPixels - marginPixels) / pixelsPerZero) * 100) / 100;
  }

  set StandardWidth(zeros: unknown) {
    this.$sheet.change({ usualColumnPixels: Math.round(between(zeros, 0, widestColumn) * pixelsPerZero + marginPixels) });
  }

  get EnableCalculation(): boolean {
    return this.$sheet.state.enableCalculation;
  }

  set EnableCalculation(enabled: unknown) {
    setEnableCalculation(this.$session.workbook, this.$sheet, yesOrNo(enabled));
  }

  /** The serial number at the end of the id, which files call `sheetId`. */
  get TabId(): number {
    return Number.parseInt(this.$sheet.id.slice(1, 9), 16);
  }
}
