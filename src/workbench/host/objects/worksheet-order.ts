import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheets";
import type { Sheet } from "../model/sheet";
import type { Visibility } from "../model/sheet-state";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import { found, oneOf, wholeBetween } from "./checked";
import { WorksheetLooks } from "./worksheet-looks";

const places = ["None", "Before", "After", "Beginning", "End"] as const;

/** A sheet among the others: its name, its place, its neighbours. None of these changes can be undone. */
export abstract class WorksheetOrder extends WorksheetLooks {
  get Name(): string {
    return this.$sheet.state.name;
  }

  set Name(name: string) {
    this.$session.workbook.journal.bar();
    renameSheet(this.$session.workbook, this.$sheet, name);
  }

  get Position(): number {
    return this.$sheets.indexOf(this.$sheet);
  }

  set Position(position: unknown) {
    this.$session.workbook.journal.bar();
    moveSheet(this.$session.workbook, this.$sheet, wholeBetween(position, 0, this.$sheets.length - 1));
  }

  get Visibility(): Visibility {
    return this.$sheet.state.visibility;
  }

  set Visibility(visibility: unknown) {
    this.$session.workbook.journal.bar();
    setVisibility(this.$session.workbook, this.$sheet, oneOf(visibility, ["Visible", "Hidden", "VeryHidden"]));
  }

  GetNext(visibleOnly?: boolean | null): ApiObject {
    return found(this.GetNextOrNullObject(visibleOnly));
  }

  GetNextOrNullObject(visibleOnly?: boolean | null): ApiObject | null {
    return this.$neighbour(this.$sheets.slice(this.Position + 1), visibleOnly ?? false);
  }

  GetPrevious(visibleOnly?: boolean | null): ApiObject {
    return found(this.GetPreviousOrNullObject(visibleOnly));
  }

  GetPreviousOrNullObject(visibleOnly?: boolean | null): ApiObject | null {
    return this.$neighbour(this.$sheets.slice(0, this.Position).reverse(), visibleOnly ?? false);
  }

  /** Without a place the copy comes before all others. */
  Copy(placeType?: unknown, relativeTo?: unknown): ApiObject {
    this.$session.workbook.journal.bar();
    const place = this.$placeOf(oneOf(placeType ?? "None", places), relativeTo);
    return this.$session.make.worksheet(copySheet(this.$session.workbook, this.$sheet, place));
  }

  /** Throws InvalidOperation for the last visible sheet, and for one that is very hidden. */
  Delete(): void {
    if (this.$sheet.state.visibility === "VeryHidden") throw new ApiError("InvalidOperation", "A very hidden worksheet can't be deleted. Show or hide it first.");
    this.$session.workbook.journal.bar();
    deleteSheet(this.$session.workbook, this.$sheet);
  }

  /** How the client finds again a sheet that it got from this one. */
  _GetSheetById(id: string): ApiObject {
    const sheet = this.$sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new ApiError("ItemNotFound");
    return this.$session.make.worksheet(sheet);
  }

  _GetAnotherWorksheetById(id: string): ApiObject {
    return this._GetSheetById(id);
  }

  private get $sheets(): readonly Sheet[] {
    return this.$session.workbook.state.sheets;
  }

  private $neighbour(candidates: readonly Sheet[], visibleOnly: boolean): ApiObject | null {
    const sheet = candidates.find(({ state }) => !visibleOnly || state.visibility === "Visible");
    return sheet ? this.$session.make.worksheet(sheet) : null;
  }

  private $placeOf(type: (typeof places)[number], relativeTo: unknown): number {
    if (type === "None" || type === "Beginning") return 0;
    if (type === "End") return this.$sheets.length;
    if (!(relativeTo instanceof WorksheetOrder)) throw new ApiError("InvalidArgument");
    return relativeTo.Position + (type === "After" ? 1 : 0);
  }
}
