/**
 * Functions that came after the file format have a prefix in files, which nobody sees in Excel
 * (https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula-882f1ef7-68fb-4fcd-8d54-9fbb77fd5025).
 */
const laterFunctions = new Set([
  "ACOT", "AGGREGATE", "ARABIC", "BASE", "BITAND", "BITOR", "BITXOR", "CEILING.MATH", "CONCAT", "COT", "DAYS", "DECIMAL", "FLOOR.MATH", "FORMULATEXT",
  "IFNA", "IFS", "ISFORMULA", "ISOWEEKNUM", "LET", "MAXIFS", "MINIFS", "NUMBERVALUE", "RANDARRAY", "SEQUENCE", "SHEET", "SHEETS", "SORTBY", "SWITCH",
  "TEXTJOIN", "UNICHAR", "UNICODE", "UNIQUE", "XLOOKUP", "XMATCH", "XOR", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "PERCENTILE.INC", "PERCENTILE.EXC",
  "QUARTILE.INC", "QUARTILE.EXC", "RANK.EQ", "RANK.AVG", "MODE.SNGL", "MODE.MULT",
]);

/** These two have a second prefix. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);

/** A formula as a file holds it: without "=", later functions with their prefix. Texts in quotes stay. */
export function toFileFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ""), (part) => part.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
    const upper = name.toUpperCase();
    if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
    return laterFunctions.has(upper) ? `_xlfn.${upper}` : name;
  }));
}

export function fromFileFormula(formula: string): string {
  return `=${outsideQuotes(formula.replace(/^=/, ""), (part) => part.replace(/_xlfn\.(_xlws\.)?/g, ""))}`;
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}
