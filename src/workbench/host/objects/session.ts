import type { Box } from "../geometry/box";
import type { StructureEdit } from "../geometry/structure-edit";
import { keepsLocked } from "../model/locked-cells";
import type { Permission } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { TableState } from "../model/table-state";
import type { Workbook } from "../model/workbook";
import { ApiError } from "../wire/api-error";
import type { ApiObject } from "../wire/api-object";
import type { References } from "../wire/references";
import type { Limits } from "../limits";

/** Something that moves with the cells it stands on. */
export interface Follower {
  readonly $sheet: Sheet;
  $follow(edit: StructureEdit): void;
}

/** Makes objects of other kinds, so that no two kinds have to know each other. */
export interface ObjectMaker {
  range(sheet: Sheet, box: Box): ApiObject;
  areas(sheet: Sheet, boxes: readonly Box[]): ApiObject;
  /** Areas on several sheets; each sheet once. */
  workbookAreas(areas: readonly { readonly sheet: Sheet; readonly boxes: readonly Box[] }[]): ApiObject;
  worksheet(sheet: Sheet): ApiObject;
  table(sheet: Sheet, table: TableState): ApiObject;
  tables(scope: { readonly sheet?: Sheet }): ApiObject;
  names(sheet: Sheet | null): ApiObject;
  format(sheet: Sheet, boxes: readonly Box[]): ApiObject;
  conditionalFormats(sheet: Sheet, boxes: readonly Box[]): ApiObject;
  dataValidation(sheet: Sheet, boxes: readonly Box[]): ApiObject;
}

/** What API objects share: the workbook behind them and what the client keeps of it. */
export interface Session {
  readonly workbook: Workbook;
  readonly references: References;
  readonly make: ObjectMaker;
  readonly limits: Limits;
  /** Lets a range follow its cells for as long as its request runs. */
  track(placed: Follower): void;
  register(target: string, event: number): void;
  unregister(target: string, event: number): void;
  /** Sheets whose formulas were computed because somebody asked for it. */
  calculated(sheets: readonly Sheet[]): void;
  setEventsEnabled(enabled: boolean): void;
  readonly eventsEnabled: boolean;
}

/** Throws AccessDenied where a protected sheet keeps any of the cells locked: their contents can't be changed. */
export function assertUnlocked({ workbook }: Session, sheet: Sheet, boxes: readonly Box[]): void {
  if (keepsLocked(workbook, sheet, boxes)) assertWritable(sheet);
}

/** Throws AccessDenied for a protected sheet, unless its protection permits this kind of change. */
export function assertWritable({ state: { isProtected, protection } }: Sheet, permission?: Permission): void {
  if (!isProtected || (permission && protection.options[permission])) return;
  throw new ApiError("AccessDenied", "The worksheet is protected. Unprotect it before changing its cells.");
}

/** For what the protection permits only where it changes no locked cell, such as sorting. */
export function assertPermitted(session: Session, sheet: Sheet, permission: Permission, boxes: readonly Box[]): void {
  assertWritable(sheet, permission);
  assertUnlocked(session, sheet, boxes);
}
