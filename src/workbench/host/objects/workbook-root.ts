import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { Application, calculationEngineVersion } from "./application";
import { yesOrNo } from "./checked";
import { DocumentProperties } from "./document-properties";
import type { Session } from "./session";
import { SettingCollection } from "./settings";
import { StyleCollection } from "./styles";
import { TableStyleCollection } from "./table-styles";
import { WorksheetCollection } from "./worksheets";
import { workbookEvents } from "../events/event-types";
import { registrationMembers } from "./with-events";
import { WorkbookFunctions } from "./workbook-functions";
import { WorkbookProtection } from "./workbook-protection";

/** `context.workbook`. */
export class WorkbookRoot extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["Worksheets", "Tables", "Names", "Application", "Settings", "Functions", "Properties", "Protection", "Styles", "TableStyles", "_Runtime"];
  }

  get Name(): string {
    return this.$session.workbook.name;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get IsDirty(): boolean {
    return this.$session.workbook.isDirty;
  }

  set IsDirty(dirty: unknown) {
    this.$session.workbook.isDirty = yesOrNo(dirty);
  }

  get AutoSave(): boolean {
    return false;
  }

  get PreviouslySaved(): boolean {
    return this.$session.workbook.previouslySaved;
  }

  get CalculationEngineVersion(): number {
    return calculationEngineVersion;
  }

  get UsePrecisionAsDisplayed(): boolean {
    return false;
  }

  /** Rounding numbers to what their formats show is not built. */
  set UsePrecisionAsDisplayed(displayed: unknown) {
    if (yesOrNo(displayed)) throw new ApiError("ApiNotFound", "Precision as displayed is not built.");
  }

  get Properties(): ApiObject {
    return new DocumentProperties(this.$session);
  }

  get Protection(): ApiObject {
    return new WorkbookProtection(this.$session);
  }

  get Worksheets(): ApiObject {
    return new WorksheetCollection(this.$session);
  }

  get Tables(): ApiObject {
    return this.$session.make.tables({});
  }

  get Names(): ApiObject {
    return this.$session.make.names(null);
  }

  get Application(): ApiObject {
    return new Application(this.$session);
  }

  get Settings(): ApiObject {
    return new SettingCollection(this.$session);
  }

  get Functions(): ApiObject {
    return new WorkbookFunctions(this.$session);
  }

  get TableStyles(): ApiObject {
    return new TableStyleCollection(this.$session);
  }

  get Styles(): ApiObject {
    return new StyleCollection(this.$session);
  }

  get _Runtime(): ApiObject {
    return new Runtime(this.$session);
  }

  GetSelectedRange(): ApiObject {
    const { workbook } = this.$session;
    const [box, ...others] = workbook.selection().boxes;
    // "If there are multiple ranges selected, this method will throw an error": Excel.Workbook.getSelectedRange.
    if (!box || others.length > 0) throw new ApiError("InvalidSelection", "More than one range is selected.");
    return this.$session.make.range(workbook.active, box);
  }

  GetSelectedRanges(): ApiObject {
    const { workbook } = this.$session;
    return this.$session.make.areas(workbook.active, workbook.selection().boxes);
  }

  GetActiveCell(): ApiObject {
    const { workbook } = this.$session;
    return this.$session.make.range(workbook.active, { ...workbook.selection().active, rows: 1, columns: 1 });
  }

  _RemoveReference(id: string): void {
    this.$session.references.remove(id);
  }

  _RemoveAllReferences(): void {
    this.$session.references.removeAll();
  }

  _GetReferenceCount(): number {
    return this.$session.references.count;
  }

  _GetRangeForEventByReferenceId(id: string): ApiObject {
    const range = this.$session.references.find(id);
    if (!range) throw new ApiError("ItemNotFound");
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): ApiObject | null {
    return this.$session.references.find(id);
  }

  /** Whether others edit the workbook at the same time: nobody can here. */
  GetIsActiveCollabSession(): boolean {
    return false;
  }
}

registrationMembers(WorkbookRoot.prototype, workbookEvents, () => "Workbook");

export class Runtime extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get EnableEvents(): boolean {
    return this.$session.eventsEnabled;
  }

  set EnableEvents(enabled: boolean) {
    this.$session.setEventsEnabled(enabled);
  }
}
