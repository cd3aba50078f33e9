/** What Excel takes and gives at most, beyond which it refuses or answers null. */
export interface Limits {
  /** Bytes that a request or an answer may have. */
  readonly payloadBytes: number;
  /** Cells that a range may have whose values are asked for. */
  readonly readableCells: number;
  /** Characters of the address that getRanges takes. */
  readonly addressLength: number;
}

/**
 * Five megabytes for Excel on the web and five million cells
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization);
 * longer addresses are cut off and then refused (office-js issues 5198, 4263).
 */
export const usualLimits: Limits = { payloadBytes: 5 * 1024 * 1024, readableCells: 5_000_000, addressLength: 8_192 };
