import { formatDecimal, parseDecimal } from "./decimal";

/** Whole numbers below this are exact in Excel, which keeps 15 digits. */
export const excelExactLimit = 1e15;

/**
 * The number of a cell as a plain decimal, with the 15 significant digits that Excel keeps and shows:
 * 0.1+0.2 is "0.3". `value` must be finite.
 */
export function numberDecimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < excelExactLimit) return value === 0 ? "0" : String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(14));
  if (match === null) throw new RangeError("A cell cannot hold a number that is not finite.");
  const [, sign = "", first = "", rest = "", exponent = "0"] = match;
  return shiftDecimal(`${sign}${first}.${rest}`, Number(exponent));
}

/** `text` × 10^`exponent`, exactly. `text` must be a plain decimal. */
export function shiftDecimal(text: string, exponent: number): string {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError("Not a decimal number.");
  const places = value.places - exponent;
  return formatDecimal(places >= 0 ? { units: value.units, places } : { units: value.units * 10n ** BigInt(-places), places: 0 });
}
