/** What ISO 4217 writes where there is no currency. */
export const noCurrency = "XXX";

/** Whole minor units of a currency: 1050 of USD is 10.50. */
export interface Money {
  readonly minorUnits: bigint;
  readonly currency: string;
}

/**
 * Splits a total in proportion to the weights: each part rounded down, the last takes the rest, so that the
 * parts add up and none is negative. No weights, no parts.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const [first] = weights;
  if (first !== undefined && first > 0n && weights.every((weight) => weight === first)) return evenly(total, weights.length);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (whole === 0n ? 0n : (total * weight) / whole));
  const given = parts.slice(0, -1).reduce((sum, part) => sum + part, 0n);
  if (parts.length > 0) parts[parts.length - 1] = total - given;
  return parts;
}

/** The same for weights that are all alike, which most are: one division. */
function evenly(total: bigint, count: number): bigint[] {
  const part = total / BigInt(count);
  const parts = Array.from({ length: count }, () => part);
  parts[count - 1] = total - part * BigInt(count - 1);
  return parts;
}

export function evenWeights(count: number): bigint[] {
  return Array.from({ length: count }, () => 1n);
}
