import { dateFromSerial, dateToSerial } from "numfmt";
import { parseTypedDate } from "../../values/parse-date";
import { enUS } from "../../values/value-locale";
import { errorNumber, errorValue, toNumber } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { scalar, type FunctionTable, type ScalarFunction } from "./function-spec";

/** The last day that Excel knows, 9999-12-31, as a serial. */
const lastSerial = 2_958_465;

const part = (index: number, more: Partial<ScalarFunction> = {}) => scalar(1, 1, ([value = null]): Scalar => {
  const serial = toNumber(value);
  if (serial instanceof CellError) return serial;
  if (serial < 0 || serial >= lastSerial + 1) return errorNumber;
  return dateFromSerial(serial)[index] ?? errorNumber;
}, more);

/** Now as a serial of the local clock. */
function serialNow(): number {
  const now = new Date();
  return dateToSerial([now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()]) ?? 0;
}

/** Days out of a text with a date, a time or both. Dates in other values than texts are none. */
const written = (read: (days: number) => number, more: Partial<ScalarFunction> = {}) => scalar(1, 1, ([value = null]): Scalar => {
  const typed = typeof value === "string" ? parseTypedDate(value.trim(), enUS) : null;
  return typed ? read(typed.value) : errorValue;
}, more);

/** Days are counted from 1900 here; `days` says where a workbook that counts from 1904 differs. */
export const dateFunctions: FunctionTable = {
  // Months and days beyond their end run on; years below 1900 are counted from 1900.
  DATE: scalar(3, 3, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (number instanceof CellError) return number;
      numbers.push(Math.trunc(number));
    }
    const [year = 0, month = 0, day = 0] = numbers;
    const full = year >= 0 && year < 1900 ? year + 1900 : year;
    const days = Math.round(Date.UTC(full, month - 1, day) / 86_400_000) + 25_569;
    // Excel has a 29 February 1900, so days before 1 March 1900 are one less.
    const serial = days < 61 ? days - 1 : days;
    return serial < 0 || serial > lastSerial ? errorNumber : serial;
  }, { days: "given" }),
  DATEVALUE: written(Math.floor, { days: "given" }),
  TIMEVALUE: written((days) => days % 1),
  YEAR: part(0, { days: "taken" }),
  MONTH: part(1, { days: "taken" }),
  DAY: part(2, { days: "taken" }),
  HOUR: part(3),
  MINUTE: part(4),
  SECOND: part(5),
  TODAY: scalar(0, 0, () => Math.floor(serialNow()), { volatile: true, days: "given" }),
  NOW: scalar(0, 0, serialNow, { volatile: true, days: "given" }),
};
