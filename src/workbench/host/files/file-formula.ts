import { fromFileIntersections, toFileIntersections } from "./implicit-intersection";
import { toFileVariables } from "./file-variables";
import { toFileFunction } from "./later-functions";
import { mapStructured, writeStructured, writeStructuredInFile } from "../geometry/structured-references";

/**
 * A formula as a file holds it: without "=", later functions and variables with their prefixes, `[@Qty]` with the name of the table that
 * it stands in. Texts in quotes stay.
 */
export function toFileFormula(shown: string, table = "", isArray = false): string {
  const formula = withoutOperators(shown, isArray);
  const named = formula.includes("[") ? mapStructured(formula, (reference, isPlainName) => {
    const known = isPlainName ? "" : reference.table || table;
    return known === "" ? null : writeStructuredInFile({ ...reference, table: known });
  }) : formula;
  return outsideQuotes(toFileVariables(`=${named.replace(/^=/, "")}`).slice(1), (part) => part.replace(/(?<![\w.!$])(\$?[A-Z]{1,3}\$?\d{1,7})#/gi, "ANCHORARRAY($1)").replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, toFileFunction));
}

/** "@" is no operator in files. Of what is no formula that can be read, nothing is changed. */
function withoutOperators(formula: string, isArray: boolean): string {
  if (!formula.startsWith("=") || !formula.includes("@")) return formula;
  return toFileIntersections(formula, isArray);
}

/** Whether a file can have the array formula as it is written: not one that names a spilled range of another sheet. */
export function isWritableArray(fileFormula: string): boolean {
  let writable = true;
  outsideQuotes(fileFormula, (part) => {
    if (/\d#/.test(part)) writable = false;
    return part;
  });
  return writable;
}

/** With "=" and as Excel shows it: columns of the table that the formula stands in without the table's name, `[#This Row]` as `@`. */
export function fromFileFormula(formula: string, table = ""): string {
  const plain = fromFileIntersections(`=${outsideQuotes(formula.replace(/^=/, ""), (part) => part.replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/gi, "$1#").replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, ""))}`);
  if (!plain.includes("[")) return plain;
  return mapStructured(plain, (reference, isPlainName) => {
    if (isPlainName) return null;
    const isOwn = table !== "" && reference.columns.length > 0 && reference.table.toLowerCase() === table.toLowerCase();
    return writeStructured(isOwn ? { ...reference, table: "" } : reference);
  });
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}
