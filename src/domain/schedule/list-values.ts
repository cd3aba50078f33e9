import { addDecimals, compareDecimals, decimal, formatDecimal, zero, type Decimal } from "../decimal";
import { sameCurrency } from "./currencies";
import type { TypedEntry } from "./entries";
import { fail, failed, note, type Failed, type Reader } from "./reader";
import { shiftPoint } from "./values";

const hundred = decimal("100");
const one = decimal("1");

/** What typing and rounding by hand may leave of 100 % unnoticed. */
const tolerance = { percent: decimal("0.1"), fraction: decimal("0.001") };

export interface ListValues {
  readonly unit: "percent" | "amount";
  /** Exact decimals, one for each entry. */
  readonly values: readonly string[];
  /** The currency as typed, or null. */
  readonly currency: string | null;
}

/** Decides what bare numbers are (RULES.md 4.3) and that all entries speak of the same thing. */
export function readUnit(reader: Reader, entries: readonly TypedEntry[], hasRest: boolean): ListValues | Failed {
  const currency = readCurrency(reader, entries);
  if (currency === failed) return failed;
  const values = entries.map(({ value }) => value.digits);
  const sorts = new Set(entries.map(({ value }) => value.sort));
  if (sorts.has("percent")) {
    const bareFit = entries.every(({ value }) => value.sort !== "bare" || compareDecimals(decimal(value.digits), hundred) <= 0);
    if (sorts.has("amount") || !bareFit) return fail(reader, "SCH_MIXED_UNITS", reader.text);
    if (entries.some(({ value, slash }) => value.sort === "bare" && !slash)) note(reader, "SCH_ASSUMED_PERCENT", reader.text);
    return { unit: "percent", values, currency };
  }
  if (sorts.has("amount")) return { unit: "amount", values, currency };
  const reading = bareReading(values, hasRest);
  if (reading === "fractions") {
    note(reader, "SCH_ASSUMED_PERCENT", reader.text);
    return { unit: "percent", values: values.map((value) => shiftPoint(value, 2)), currency };
  }
  if (entries.some(({ slash }) => slash)) return { unit: "percent", values, currency };
  if (reading === "percent") note(reader, "SCH_ASSUMED_PERCENT", reader.text);
  return { unit: reading === "percent" ? "percent" : "amount", values, currency };
}

/** Numbers without any mark: 100 in all are percentages, 1 in all are Excel's fractions, others amounts. */
export function bareReading(values: readonly string[], hasRest: boolean): "percent" | "fractions" | "amounts" {
  // Percentages with a rest make less than 100, so these can only be amounts.
  if (hasRest) return "amounts";
  const total = sum(values);
  if (isNear(total, hundred, tolerance.percent)) return "percent";
  const small = values.every((value) => compareDecimals(decimal(value), one) <= 0);
  return small && isNear(total, one, tolerance.fraction) ? "fractions" : "amounts";
}

/** Checks the percentages' total. Its difference to 100 goes to the last of the values, which are in final order. */
export function closePercentages(reader: Reader, values: readonly string[], hasRest: boolean): readonly string[] | Failed {
  const total = sum(values);
  const difference = addDecimals(hundred, negated(total));
  const sumText = formatDecimal(total);
  const params = {
    sum: sumText, diff: formatDecimal(difference.units < 0n ? negated(difference) : difference),
    side: difference.units < 0n ? "over" : "short",
  };
  if (hasRest) {
    if (difference.units > 0n) return values;
    return fail(reader, "SCH_SUM_NOT_100", `${sumText}% + rest`, { ...params, rest: "rest" });
  }
  if (difference.units === 0n) return values;
  const last = addDecimals(decimal(values.at(-1) ?? "0"), difference);
  if (!isNear(total, hundred, tolerance.percent) || last.units <= 0n) return fail(reader, "SCH_SUM_NOT_100", sumText, params);
  note(reader, "SCH_ROUNDED", sumText);
  return [...values.slice(0, -1), formatDecimal(last)];
}

export function sum(values: readonly string[]): Decimal {
  return values.reduce((total, value) => addDecimals(total, decimal(value)), zero);
}

function readCurrency(reader: Reader, entries: readonly TypedEntry[]): string | null | Failed {
  const typed = [...new Set(entries.flatMap(({ value }) => (value.currency === null ? [] : [value.currency.toUpperCase()])))];
  const [first] = typed;
  if (first === undefined) return null;
  if (typed.some((one, index) => typed.slice(index + 1).some((other) => !sameCurrency(one, other)))) {
    return fail(reader, "SCH_MIXED_CURRENCY", typed.join(", "), { list: typed.join(", ") });
  }
  note(reader, "SCH_CURRENCY_IGNORED", typed.join(", "));
  return first;
}

function isNear(value: Decimal, target: Decimal, within: Decimal): boolean {
  const difference = addDecimals(value, negated(target));
  return compareDecimals(difference.units < 0n ? negated(difference) : difference, within) <= 0;
}

function negated({ units, places }: Decimal): Decimal {
  return { units: -units, places };
}
