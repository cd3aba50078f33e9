import { ApiError } from "../wire/api-error";
import { resheetedFormula } from "../geometry/moved-formula";
import { mapStructured, writeStructured } from "../geometry/structured-references";
import { boxOf, wholeSheet } from "../geometry/box";
import { FormulaCell } from "./cell-content";
import { withFormulas } from "./conditional-rule";
import { dropTableInFormulas } from "./renamed-tables";
import type { Sheet } from "./sheet";
import { findTable } from "./tables";
import type { Visibility } from "./sheet-state";
import type { Workbook } from "./workbook";

/** Throws AccessDenied while the workbook's structure is protected: no sheet comes, goes, moves, hides or gets another name. */
function assertStructure(workbook: Workbook): void {
  if (workbook.state.protection !== null) throw new ApiError("AccessDenied", "The workbook's structure is protected. Unprotect the workbook first.");
}

/** Adds a sheet behind the others. It does not become the active one. */
export function addSheet(workbook: Workbook, name: string | null): Sheet {
  assertStructure(workbook);
  const sheet = workbook.createSheet(name === null ? freeSheetName(workbook, "Sheet", "") : checkedName(workbook, name));
  workbook.change({ sheets: [...workbook.state.sheets, sheet] });
  workbook.happened({ kind: "added", sheet });
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.state.name;
  if (before === name) return;
  assertStructure(workbook);
  const after = checkedName(workbook, name, sheet);
  sheet.change({ name: after });
  rewriteSheetName(workbook, before, after);
  workbook.happened({ kind: "renamed", sheet, before, after });
}

/** What pointed at the sheet becomes #REF!. Throws InvalidOperation for the last visible sheet. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  assertStructure(workbook);
  assertAnotherVisible(workbook, sheet);
  const { sheets, activeId } = workbook.state;
  const index = sheets.indexOf(sheet);
  const rest = sheets.filter((other) => other !== sheet);
  if (activeId === sheet.id) {
    const next = [...rest.slice(index), ...rest.slice(0, index).reverse()].find(({ state }) => state.visibility === "Visible");
    if (next) activateSheet(workbook, next);
  }
  for (const { id, name } of sheet.state.tables) workbook.happened({ kind: "tableDeleted", sheet, tableId: id, tableName: name });
  workbook.change({ sheets: rest, names: workbook.state.names.filter(({ sheetId }) => sheetId !== sheet.id) });
  rewriteSheetName(workbook, sheet.state.name, null);
  for (const { name } of sheet.state.tables) dropTableInFormulas(workbook, name);
  workbook.happened({ kind: "deleted", sheet });
}

/** Puts the sheet at a place among all sheets, from 0. */
export function moveSheet(workbook: Workbook, sheet: Sheet, after: number): void {
  const before = workbook.state.sheets.indexOf(sheet);
  if (before === after) return;
  assertStructure(workbook);
  const sheets = workbook.state.sheets.filter((other) => other !== sheet);
  sheets.splice(after, 0, sheet);
  workbook.change({ sheets });
  workbook.happened({ kind: "moved", sheet, before, after });
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (workbook.active === sheet) return;
  if (sheet.state.visibility !== "Visible") throw new ApiError("InvalidOperation", "A hidden worksheet can't be activated.");
  workbook.happened({ kind: "deactivated", sheet: workbook.active });
  workbook.change({ activeId: sheet.id });
  workbook.happened({ kind: "activated", sheet });
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  assertStructure(workbook);
  if (visibility !== "Visible") {
    assertAnotherVisible(workbook, sheet);
    const next = workbook.active === sheet ? workbook.state.sheets.find((other) => other !== sheet && other.state.visibility === "Visible") : undefined;
    if (next) activateSheet(workbook, next);
  }
  sheet.change({ visibility });
  workbook.happened({ kind: "visibility", sheet, before, after: visibility });
}

/** A copy behind the original or at `place`, with its tables, rules and custom properties; tables and rules get ids of their own. */
export function copySheet(workbook: Workbook, original: Sheet, place = workbook.state.sheets.indexOf(original) + 1): Sheet {
  assertStructure(workbook);
  const sheet = workbook.createSheet(freeSheetName(workbook, `${original.state.name} (`, ")", 2));
  const tables = original.state.tables.map((table) => ({ ...table, id: workbook.nextId(), name: freeCopyName(workbook, table.name) }));
  copyContents(original, sheet, new Map(original.state.tables.map(({ name }, index) => [name.toLowerCase(), tables[index]?.name ?? name])));
  sheet.writeFormats(wholeSheet, (plane) => plane.put(0, 0, original.formats.copy(wholeSheet)));
  sheet.writeStyles(wholeSheet, (plane) => plane.put(0, 0, original.styles.copy(wholeSheet)));
  sheet.writeValidations(wholeSheet, (plane) => plane.put(0, 0, original.validations.copy(wholeSheet)));
  const { name } = sheet.state;
  sheet.change({
    ...original.state, name,
    tables,
    rules: original.state.rules.map((rule) => ({ ...rule, id: workbook.nextId() })),
  });
  const sheets = [...workbook.state.sheets];
  sheets.splice(place, 0, sheet);
  workbook.change({ sheets });
  workbook.happened({ kind: "added", sheet });
  if (sheet.state.visibility === "Visible") activateSheet(workbook, sheet);
  return sheet;
}

/** Formulas are made anew, since each keeps its value; those that name a table of the sheet mean the copy's. */
function copyContents(from: Sheet, to: Sheet, tableNames: ReadonlyMap<string, string>): void {
  const used = from.contents.used();
  if (!used) return;
  to.writeContents(used, (plane) => {
    plane.put(used.row, used.column, from.contents.copy(used));
    if (from.formulaCount === 0) return;
    from.contents.each(used, (row, _to, column, content) => {
      if (!(content instanceof FormulaCell)) return;
      const text = tableNames.size === 0 ? content.text : mapStructured(content.text, (reference, isPlainName) => {
        const table = tableNames.get(reference.table.toLowerCase());
        return table === undefined ? null : isPlainName ? table : writeStructured({ ...reference, table });
      });
      plane.set(row, column, new FormulaCell(text, { row, column }));
    });
  });
}

function checkedName(workbook: Workbook, name: string, except?: Sheet): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw new ApiError("InvalidArgument", "A worksheet's name has 1 to 31 characters and none of : \\ / ? * [ ].");
  }
  const other = workbook.state.sheets.find((sheet) => sheet !== except && sheet.state.name.toLowerCase() === name.toLowerCase());
  if (other) throw new ApiError("ItemAlreadyExists", "A worksheet with that name exists already.");
  return name;
}

function freeSheetName(workbook: Workbook, before: string, after: string, from = 1): string {
  for (let number = from; ; number += 1) {
    const end = `${number}${after}`;
    const name = before.slice(0, 31 - end.length) + end;
    if (!workbook.findSheet(name)) return name;
  }
}

function freeCopyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number += 1) if (!findTable(workbook, `${name}${number}`)) return `${name}${number}`;
}

function assertAnotherVisible(workbook: Workbook, sheet: Sheet): void {
  const another = workbook.state.sheets.some((other) => other !== sheet && other.state.visibility === "Visible");
  if (!another) throw new ApiError("InvalidOperation", "A workbook keeps at least one visible worksheet.");
}

function rewriteSheetName(workbook: Workbook, before: string, after: string | null): void {
  const names = workbook.state.names.map((name) => ({ ...name, formula: resheetedFormula(name.formula, before, after) }));
  if (names.some(({ formula }, index) => formula !== workbook.state.names[index]?.formula)) workbook.change({ names });
  for (const sheet of workbook.state.sheets) {
    const rules = sheet.state.rules.map((rule) => withFormulas(rule, (formula) => resheetedFormula(formula, before, after)));
    if (rules.some((rule, index) => rule !== sheet.state.rules[index])) sheet.change({ rules });
    const used = sheet.formulaCount > 0 ? sheet.contents.used() : null;
    if (!used) continue;
    sheet.contents.each(used, (row, _to, column, content) => {
      if (!(content instanceof FormulaCell)) return;
      const text = resheetedFormula(content.text, before, after);
      if (text !== content.text) sheet.writeContents(boxOf(row, column), (plane) => plane.set(row, column, new FormulaCell(text, { row, column })));
    });
  }
}
