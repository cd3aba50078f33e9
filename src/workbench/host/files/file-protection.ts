import type { SheetProtection } from "hucre";
import { protectionPermissions, strictProtection, type Permission, type Protection } from "../model/protection";

/** `allowFormatCells` as the file calls it: `formatCells`. */
const fileNames = Object.fromEntries(protectionPermissions.map((name) => [name, name.charAt(5).toLowerCase() + name.slice(6)])) as Record<Permission, string>;

/** Objects and scenarios stand in the file by what is forbidden, the rest by what is permitted. */
const forbidden = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

export function writeProtection({ options, password }: Protection): SheetProtection {
  const permitted = protectionPermissions.filter((name) => !(name in forbidden)).map((name) => [fileNames[name], options[name]]);
  return {
    sheet: true, ...Object.fromEntries(permitted),
    objects: !options.allowEditObjects, scenarios: !options.allowEditScenarios,
    selectLockedCells: options.selectionMode === "Normal", selectUnlockedCells: options.selectionMode !== "None",
    ...(password !== "" && { password }),
  };
}

/** The file has the password only as a checksum: here anybody may unprotect the sheet. */
export function readProtection(file: SheetProtection): Protection {
  const written = file as Readonly<Record<string, unknown>>;
  const permitted = protectionPermissions.map((name) => [name, name in forbidden ? written[forbidden[name as keyof typeof forbidden]] !== true : written[fileNames[name]] === true]);
  const selectionMode = file.selectUnlockedCells === false ? "None" : file.selectLockedCells === false ? "Unlocked" : "Normal";
  return { options: { ...strictProtection.options, ...Object.fromEntries(permitted), selectionMode }, password: "" };
}
