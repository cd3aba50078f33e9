import { parseBox, splitSheet } from "../geometry/address";
import { boxOf, fitsSheet, wholeSheet, type Box } from "../geometry/box";
import { sheetEvents } from "../events/event-types";
import { calculateSheet } from "../model/calculation";
import { activateSheet } from "../model/sheets";
import { usedRange } from "../model/used-cells";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { WorksheetAutoFilter } from "./auto-filter";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import { registrationMembers } from "./with-events";
import { WorksheetOrder } from "./worksheet-order";
import { WorksheetFreezePanes } from "./worksheet-parts";
import { WorksheetProtection } from "./worksheet-protection";

export class Worksheet extends WorksheetOrder {
  override get $idProperties(): readonly string[] {
    return ["Id"];
  }

  override get $navigation(): readonly string[] {
    return ["AutoFilter", "Tables", "Names", "CustomProperties", "FreezePanes", "Protection"];
  }

  get Id(): string {
    return this.$sheet.id;
  }

  get AutoFilter(): ApiObject {
    return new WorksheetAutoFilter(this.$session, this.$sheet);
  }

  get Tables(): ApiObject {
    return this.$session.make.tables({ sheet: this.$sheet });
  }

  get Names(): ApiObject {
    return this.$session.make.names(this.$sheet);
  }

  get CustomProperties(): ApiObject {
    return new WorksheetCustomPropertyCollection(this.$sheet);
  }

  get FreezePanes(): ApiObject {
    return new WorksheetFreezePanes(this.$session, this.$sheet);
  }

  get Protection(): ApiObject {
    return new WorksheetProtection(this.$session, this.$sheet);
  }

  GetRange(address: string | null): ApiObject {
    return this.$session.make.range(this.$sheet, address === null ? wholeSheet : this.$parse(address));
  }

  GetRanges(addresses: string | null): ApiObject {
    if (addresses === null) return this.$session.make.areas(this.$sheet, [wholeSheet]);
    if (addresses.length > this.$session.limits.addressLength) throw new ApiError("InvalidArgument");
    return this.$session.make.areas(this.$sheet, addresses.split(/[,;]/).map((address) => this.$parse(address.trim())));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): ApiObject {
    const box = boxOf(row, column, rows, columns);
    if (!fitsSheet(box)) throw new ApiError("InvalidArgument");
    return this.$session.make.range(this.$sheet, box);
  }

  GetCell(row: number, column: number): ApiObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** A1 where the sheet is empty. */
  GetUsedRange(valuesOnly: boolean | null): ApiObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): ApiObject | null {
    const used = usedRange(this.$sheet, valuesOnly ?? false);
    return used && this.$session.make.range(this.$sheet, used);
  }

  Activate(): void {
    activateSheet(this.$session.workbook, this.$sheet);
  }

  /** All of the sheet's formulas are computed, with or without `markAllDirty`. */
  Calculate(): void {
    calculateSheet(this.$session.workbook, this.$sheet);
    this.$session.calculated([this.$sheet]);
  }

  /** An address on this sheet, or the name of a range on it. */
  private $parse(address: string): Box {
    const { sheet, local } = splitSheet(address);
    const elsewhere = sheet !== null && sheet.toLowerCase() !== this.$sheet.state.name.toLowerCase();
    const box = address.length > this.$session.limits.addressLength || elsewhere ? null : (parseBox(local) ?? this.$named(local));
    if (!box) throw new ApiError("InvalidArgument");
    return box;
  }

  private $named(name: string): Box | null {
    const state = this.$session.workbook.state.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!state) return null;
    const { sheet, local } = splitSheet(state.formula.replace(/^=/, ""));
    return sheet?.toLowerCase() === this.$sheet.state.name.toLowerCase() ? parseBox(local) : null;
  }
}

registrationMembers(Worksheet.prototype, sheetEvents, ({ $sheet }) => $sheet.id);
