import { ApiError } from "../wire/api-error";
import { firstTableStyles, type TableStyleState } from "./table-style-state";
import type { Workbook } from "./workbook";

const builtIn: readonly TableStyleState[] = [["Light", 21], ["Medium", 28], ["Dark", 11]].flatMap(([family, count]) =>
  Array.from({ length: Number(count) }, (_style, index) => `TableStyle${family}${index + 1}`)).map((name) => ({ id: name, name, readOnly: true }));

export function allTableStyles(workbook: Workbook): readonly TableStyleState[] {
  return [...builtIn, ...workbook.state.tableStyles.own];
}

/** By name, whatever the case, or by id. */
export function findTableStyle(workbook: Workbook, key: unknown): TableStyleState | null {
  const wanted = String(key).toLowerCase();
  return allTableStyles(workbook).find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

/** A style without looks of its own. Throws InvalidArgument for a name that is taken, unless it may get a number. */
export function addTableStyle(workbook: Workbook, name: unknown, makeUnique: boolean): TableStyleState {
  if (typeof name !== "string" || name.trim() === "" || name.length > 255) throw new ApiError("InvalidArgument");
  if (!makeUnique && findTableStyle(workbook, name)) throw new ApiError("InvalidArgument", "There is a table style of that name.");
  const style = { id: workbook.nextId(), name: freeName(workbook, name), readOnly: false };
  const { tableStyles } = workbook.state;
  workbook.change({ tableStyles: { ...tableStyles, own: [...tableStyles.own, style] } });
  return style;
}

export function renameTableStyle(workbook: Workbook, style: TableStyleState, name: unknown): void {
  if (style.readOnly) throw new ApiError("InvalidOperation", "Excel's own table styles can't be renamed.");
  const other = findTableStyle(workbook, name);
  if (typeof name !== "string" || name.trim() === "" || name.length > 255 || (other && other.id !== style.id)) throw new ApiError("InvalidArgument");
  const { own, default: first } = workbook.state.tableStyles;
  workbook.change({ tableStyles: { own: own.map((one) => (one.id === style.id ? { ...one, name } : one)), default: first === style.name ? name : first } });
  restyle(workbook, style.name, name);
}

/** Tables that had it get the default style. */
export function deleteTableStyle(workbook: Workbook, style: TableStyleState): void {
  if (style.readOnly) throw new ApiError("InvalidOperation", "Excel's own table styles can't be deleted.");
  const { own, default: first } = workbook.state.tableStyles;
  const left = first === style.name ? firstTableStyles.default : first;
  workbook.change({ tableStyles: { own: own.filter(({ id }) => id !== style.id), default: left } });
  restyle(workbook, style.name, left);
}

function restyle(workbook: Workbook, before: string, after: string): void {
  for (const sheet of workbook.state.sheets) {
    const { tables } = sheet.state;
    if (tables.some(({ style }) => style === before)) sheet.change({ tables: tables.map((table) => (table.style === before ? { ...table, style: after } : table)) });
  }
}

function freeName(workbook: Workbook, wanted: string): string {
  if (!findTableStyle(workbook, wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!findTableStyle(workbook, `${wanted} ${number}`)) return `${wanted} ${number}`;
}
