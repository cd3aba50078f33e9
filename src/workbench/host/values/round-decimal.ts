/**
 * A number rounded to so many decimals as Excel rounds for display: by its 15 significant digits and half away from
 * zero, so that 1.005 becomes 1.01 though the nearest double lies below it. Negative `decimals` round before the point.
 */
export function roundDecimal(value: number, decimals: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "0", exponentText = "0"] = Math.abs(value).toExponential(14).split("e");
  const exponent = Number(exponentText);
  const digits = mantissa.replace(".", "");
  const kept = exponent + decimals + 1;
  if (kept >= digits.length) return value;
  if (kept < 0) return 0;
  const up = (digits[kept] ?? "0") >= "5" ? 1 : 0;
  const rounded = Number(`${Number(digits.slice(0, kept) || "0") + up}e${-decimals}`);
  return value < 0 ? -rounded : rounded;
}
