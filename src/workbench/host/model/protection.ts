/** What a protected sheet still lets people and add-ins do (Excel.WorksheetProtectionOptions). */
export const protectionPermissions = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells",
  "allowFormatColumns", "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const;

export type Permission = (typeof protectionPermissions)[number];

export const selectionModes = ["Normal", "Unlocked", "None"] as const;

export interface ProtectionOptions extends Readonly<Record<Permission, boolean>> {
  /** Which cells can be selected: all, those that are not locked, none. */
  readonly selectionMode: (typeof selectionModes)[number];
}

export interface Protection {
  readonly options: ProtectionOptions;
  /** "" where anybody may unprotect the sheet. */
  readonly password: string;
}

export const strictProtection: Protection = {
  options: { ...Object.fromEntries(protectionPermissions.map((name) => [name, false])) as Record<Permission, boolean>, selectionMode: "Normal" },
  password: "",
};
