import { errorDivision, errorNumber, finite, toNumber } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { scalar, type FunctionTable } from "./function-spec";

const onNumbers = (least: number, most: number, apply: (...numbers: number[]) => Scalar) =>
  scalar(least, most, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
    return apply(...numbers);
  });

/** Rounds by the decimal digits that Excel shows (15), so that 2.675 rounds as it reads. */
function roundAt(value: number, places: number, way: (scaled: number) => number): Scalar {
  const digits = Math.trunc(places);
  if (value === 0 || digits > 300) return value;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toPrecision(15).split("e");
  const shifted = Number(`${mantissa}e${Number(exponent) + digits}`);
  if (!Number.isFinite(shifted)) return value;
  // Beyond 2^53 there are no decimals left to round.
  if (shifted >= 2 ** 53) return value;
  const [rounded = "0", power = "0"] = String(way(shifted)).split("e");
  return finite(Math.sign(value) * Number(`${rounded}e${Number(power) - digits}`));
}

export const mathFunctions: FunctionTable = {
  ABS: onNumbers(1, 1, (a) => Math.abs(a!)),
  INT: onNumbers(1, 1, (a) => Math.floor(a!)),
  SIGN: onNumbers(1, 1, (a) => Math.sign(a!)),
  SQRT: onNumbers(1, 1, (a) => (a! < 0 ? errorNumber : Math.sqrt(a!))),
  EXP: onNumbers(1, 1, (a) => finite(Math.exp(a!))),
  LN: onNumbers(1, 1, (a) => (a! <= 0 ? errorNumber : Math.log(a!))),
  LOG10: onNumbers(1, 1, (a) => (a! <= 0 ? errorNumber : Math.log10(a!))),
  POWER: onNumbers(2, 2, (a, b) => (a === 0 && b === 0 ? errorNumber : finite(a! ** b!))),
  PI: onNumbers(0, 0, () => Math.PI),
  // The sign is the divisor's.
  MOD: onNumbers(2, 2, (a, b) => (b === 0 ? errorDivision : a! - b! * Math.floor(a! / b!))),
  ROUND: onNumbers(2, 2, (a, b) => roundAt(a!, b!, Math.round)),
  ROUNDUP: onNumbers(2, 2, (a, b) => roundAt(a!, b!, Math.ceil)),
  ROUNDDOWN: onNumbers(2, 2, (a, b) => roundAt(a!, b!, Math.floor)),
  TRUNC: onNumbers(1, 2, (a, b = 0) => roundAt(a!, b, Math.floor)),
};
