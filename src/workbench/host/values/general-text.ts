/**
 * A number as General writes it when the column is wide enough: up to 15 significant digits, an exponent
 * from 1E+16 on and below 1E-9.
 */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  const [digits = "0", exponentText = "0"] = size.toExponential(14).split("e");
  const mantissa = trimZeros(digits);
  const exponent = Number(exponentText);
  const sign = value < 0 ? "-" : "";
  if (exponent >= 16 || exponent < -9) {
    const power = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${mantissa}E${exponent < 0 ? "-" : "+"}${power}`;
  }
  return sign + plainDigits(mantissa.replace(".", ""), exponent);
}

/** Digits with the decimal point behind the first one moved by `exponent`. */
export function plainDigits(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
