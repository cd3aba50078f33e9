const places = 6;

/** An exact decimal with at most six places as millionths. Throws RangeError for any other text. */
export function toMillionths(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) throw new RangeError("Not a decimal with at most six places.");
  const [, sign = "", whole = "0", fraction = ""] = match;
  const magnitude = BigInt(whole + fraction.padEnd(places, "0"));
  return sign === "-" ? -magnitude : magnitude;
}

/** The shortest exact decimal: no exponent, no trailing zeros. */
export function fromMillionths(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return (value < 0n ? "-" : "") + digits.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
}
