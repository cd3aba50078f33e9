import { errorValue, toNumber, toText } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { matrixOf } from "../value";
import { parseTypedNumber } from "../../values/parse-number";
import { renderText } from "../../values/render-text";
import { many, scalar, whole, type FunctionTable } from "./function-spec";
import { findAll } from "./find-all";
import { wildcardSearch } from "./wildcard";

/** Wraps a function of one text. */
const onText = (apply: (text: string) => Scalar) => scalar(1, 1, ([value = null]) => {
  const text = toText(value);
  return text instanceof CellError ? text : apply(text);
});

/** Text as it is stored: control characters, surrogates and all, counted in UTF-16 units as Excel does. */
export const textFunctions: FunctionTable = {
  LEN: onText((text) => text.length),
  // Spaces U+0020 only: no-break spaces, tabs and line feeds stay.
  TRIM: onText((text) => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")),
  UPPER: onText((text) => text.toUpperCase()),
  LOWER: onText((text) => text.toLowerCase()),
  UNICODE: onText((text) => text.codePointAt(0) ?? errorValue),
  CODE: onText((text) => (text === "" ? errorValue : text.charCodeAt(0))),
  CLEAN: onText((text) => [...text].filter((unit) => unit >= " ").join("")),
  VALUE: scalar(1, 1, ([value = null]) => {
    if (typeof value === "boolean") return errorValue;
    return typeof value === "string" ? parseTypedNumber(value)?.value ?? errorValue : toNumber(value);
  }),
  UNICHAR: scalar(1, 1, ([value = null]) => {
    const point = toNumber(value);
    if (point instanceof CellError) return point;
    const whole = Math.trunc(point);
    const valid = whole > 0 && whole <= 0x10ffff && !(whole >= 0xd800 && whole <= 0xdfff);
    return valid ? String.fromCodePoint(whole) : errorValue;
  }),
  CHAR: scalar(1, 1, ([value = null]) => {
    const code = toNumber(value);
    if (code instanceof CellError) return code;
    return code >= 1 && code < 256 ? String.fromCharCode(Math.trunc(code)) : errorValue;
  }),
  EXACT: scalar(2, 2, (args) => toText(args[0] ?? null) === toText(args[1] ?? null)),
  LEFT: scalar(1, 2, ([value = null, count = 1]) => cut(value, 1, count)),
  MID: scalar(3, 3, ([value = null, start = null, count = null]) => cut(value, start, count)),
  RIGHT: scalar(1, 2, ([value = null, count = 1]) => {
    const text = toText(value);
    const length = toNumber(count);
    if (text instanceof CellError) return text;
    if (length instanceof CellError) return length;
    return length < 0 ? errorValue : text.slice(Math.max(0, text.length - Math.trunc(length)));
  }),
  FIND: scalar(2, 3, ([needle = null, within = null, start = 1]) => placeIn(needle, within, start,
    (text, sought, from) => text.indexOf(sought, from)), { applyToArrays: findAll }),
  SEARCH: scalar(2, 3, ([needle = null, within = null, start = 1]) => placeIn(needle, within, start, wildcardSearch)),
  SUBSTITUTE: scalar(3, 4, ([value = null, old = null, fresh = null, which]) => {
    const text = toText(value);
    const from = toText(old);
    const to = toText(fresh);
    if (text instanceof CellError || from instanceof CellError || to instanceof CellError) return errorValue;
    if (from === "") return text;
    if (which === undefined) return text.split(from).join(to);
    const number = toNumber(which);
    if (number instanceof CellError) return number;
    if (number < 1) return errorValue;
    const parts = text.split(from);
    const at = Math.trunc(number);
    return at >= parts.length ? text : parts.slice(0, at).join(from) + to + parts.slice(at).join(from);
  }),
  REPT: scalar(2, 2, ([value = null, times = null]) => {
    const text = toText(value);
    const count = toNumber(times);
    if (text instanceof CellError) return text;
    if (count instanceof CellError) return count;
    return count < 0 || text.length * count > 32_767 ? errorValue : text.repeat(Math.trunc(count));
  }),
  TEXT: scalar(2, 2, ([value = null, format = null]) => {
    const pattern = toText(format);
    if (pattern instanceof CellError) return pattern;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const number = typeof value === "string" ? parseTypedNumber(value)?.value ?? value : value ?? 0;
    return renderText(number, pattern);
  }),
  CONCAT: whole(1, many, (args, context) => join(args.flatMap((arg) => matrixOf(arg, context).values), ""), { gives: "one" }),
  CONCATENATE: scalar(1, many, (args) => join(args, "")),
  TEXTJOIN: whole(3, many, ([glue = null, skipEmpty = null, ...args], context) => {
    const glues = matrixOf(glue, context).values.map(toText);
    const wrong = glues.find((one) => one instanceof CellError);
    if (wrong !== undefined) return wrong;
    const all = args.flatMap((arg) => matrixOf(arg, context).values);
    const skip = matrixOf(skipEmpty, context).at(0, 0) !== false;
    const kept = skip ? all.filter((one) => one !== null && one !== "") : all;
    // Of several texts to put between, one after the other is taken, again and again.
    return join(kept.flatMap((one, place) => (place === 0 ? [one] : [glues[(place - 1) % glues.length] ?? "", one])), "");
  }, { gives: "one" }),
};

function cut(value: Scalar, start: Scalar, count: Scalar): Scalar {
  const text = toText(value);
  const from = toNumber(start);
  const length = toNumber(count);
  if (text instanceof CellError) return text;
  if (from instanceof CellError) return from;
  if (length instanceof CellError) return length;
  if (from < 1 || length < 0) return errorValue;
  const first = Math.trunc(from) - 1;
  return text.slice(first, first + Math.trunc(length));
}

function placeIn(
  needle: Scalar, within: Scalar, start: Scalar, search: (text: string, sought: string, from: number) => number,
): Scalar {
  const sought = toText(needle);
  const text = toText(within);
  const from = toNumber(start);
  if (sought instanceof CellError) return sought;
  if (text instanceof CellError) return text;
  if (from instanceof CellError) return from;
  if (from < 1 || from > text.length + 1) return errorValue;
  const place = search(text, sought, Math.trunc(from) - 1);
  return place < 0 ? errorValue : place + 1;
}

function join(values: readonly Scalar[], between: string): Scalar {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (text instanceof CellError) return text;
    texts.push(text);
  }
  const joined = texts.join(between);
  return joined.length > 32_767 ? errorValue : joined;
}
