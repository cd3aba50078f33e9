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
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (whole === 0n ? 0n : (total * weight) / whole));
  const given = parts.slice(0, -1).reduce((sum, part) => sum + part, 0n);
  if (parts.length > 0) parts[parts.length - 1] = total - given;
  return parts;
}

export function evenWeights(count: number): bigint[] {
  return Array.from({ length: count }, () => 1n);
}
