/** A workbook name, or a sheet's own where `sheetId` is set. */
export interface NameState {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  readonly sheetId: string | null;
}
