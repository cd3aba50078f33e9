import { mapStructured, writeStructured, writeStructuredInFile } from "../geometry/structured-references";

/**
 * Functions that came after the file format have a prefix in files, which nobody sees in Excel
 * (https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula-882f1ef7-68fb-4fcd-8d54-9fbb77fd5025).
 */
const laterFunctions = new Set([
  "ACOT", "AGGREGATE", "ANCHORARRAY", "ARABIC", "BASE", "BITAND", "BITOR", "BITXOR", "CEILING.MATH", "CONCAT", "COT", "DAYS", "DECIMAL", "FLOOR.MATH", "FORMULATEXT",
  "IFNA", "IFS", "ISFORMULA", "ISOWEEKNUM", "LET", "MAXIFS", "MINIFS", "NUMBERVALUE", "RANDARRAY", "SEQUENCE", "SHEET", "SHEETS", "SORTBY", "SWITCH",
  "TEXTJOIN", "UNICHAR", "UNICODE", "UNIQUE", "XLOOKUP", "XMATCH", "XOR", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "PERCENTILE.INC", "PERCENTILE.EXC",
  "QUARTILE.INC", "QUARTILE.EXC", "RANK.EQ", "RANK.AVG", "MODE.SNGL", "MODE.MULT",
]);

/** These two have a second prefix. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);

/**
 * A formula as a file holds it: without "=", later functions with their prefix, `[@Qty]` with the name of the table that
 * it stands in. Texts in quotes stay.
 */
export function toFileFormula(formula: string, table = ""): string {
  const named = formula.includes("[") ? mapStructured(formula, (reference, isPlainName) => {
    const known = isPlainName ? "" : reference.table || table;
    return known === "" ? null : writeStructuredInFile({ ...reference, table: known });
  }) : formula;
  return outsideQuotes(named.replace(/^=/, ""), (part) => part.replace(/(?<![\w.!$])(\$?[A-Z]{1,3}\$?\d{1,7})#/gi, "ANCHORARRAY($1)").replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
    const upper = name.toUpperCase();
    if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
    return laterFunctions.has(upper) ? `_xlfn.${upper}` : name;
  }));
}

/** Whether a file can have the array formula as it is written: LET names its variables otherwise there. */
export function isWritableArray(fileFormula: string): boolean {
  let writable = true;
  outsideQuotes(fileFormula, (part) => {
    if (/(?<![\w.])(_xlfn\.)?LET\(|\d#/i.test(part)) writable = false;
    return part;
  });
  return writable;
}

/** With "=" and as Excel shows it: columns of the table that the formula stands in without the table's name, `[#This Row]` as `@`. */
export function fromFileFormula(formula: string, table = ""): string {
  const plain = `=${outsideQuotes(formula.replace(/^=/, ""), (part) => part.replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/gi, "$1#").replace(/_xlfn\.(_xlws\.)?/g, ""))}`;
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
