/** A workbook name, or a sheet's own where `sheetId` is set. */
export interface NameState {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  readonly sheetId: string | null;
}

/** Case does not count; a sheet's names and the workbook's own are apart. */
export function sameName(one: NameState, name: string, sheetId: string | null): boolean {
  return one.sheetId === sheetId && one.name.toLowerCase() === name.toLowerCase();
}
