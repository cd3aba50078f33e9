import { outside } from "./quoted-parts";
import type { ValueLocale } from "./value-locale";

/** Texts, sheets' names, and tables' columns, which may hold brackets of their own. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/g;

/** What parts the columns of an array constant where the comma is taken by decimals. */
function columnMark({ name }: ValueLocale): "." | "\\" {
  return name === "es-ES" || name === "sv-SE" ? "\\" : ".";
}

/**
 * A formula with the country's own marks: `=SUM(A1;1,5)` where the comma is the decimal's. Functions keep their English
 * names, which belong to the language of Excel itself, and the host speaks English.
 */
export function toLocalFormula(formula: string, locale: ValueLocale): string {
  if (locale.decimal !== ",") return formula;
  return eachPart(formula, (part, inArray) => part
    .replace(/,/g, "\0")
    .replace(/(?<![\w.$])(\d*)\.(\d+)/g, "$1,$2")
    .replace(/\0/g, inArray ? columnMark(locale) : ";"));
}

/** The same back. */
export function fromLocalFormula(formula: string, locale: ValueLocale): string {
  if (locale.decimal !== ",") return formula;
  const mark = columnMark(locale);
  return eachPart(formula, (part, inArray) => (inArray
    ? part.replace(/[.,\\]/g, (sign) => (sign === mark ? "," : sign === "," ? "." : sign))
    : part.replace(/[;,]/g, (sign) => (sign === ";" ? "," : "."))));
}

/** Parts without texts and names, each inside or outside of braces. */
function eachPart(formula: string, change: (part: string, inArray: boolean) => string): string {
  let inArray = false;
  return outside(formula, quoted, (part) => part.split(/([{}])/).map((piece) => {
    if (piece === "{" || piece === "}") {
      inArray = piece === "{";
      return piece;
    }
    return change(piece, inArray);
  }).join(""));
}
