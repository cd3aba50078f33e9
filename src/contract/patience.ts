/** How long the two sides of a request wait for each other (CONTRACT.md section 5). A server may be set up otherwise, and says so in its limits. */
export const patience = {
  /** In which the head of a request has to arrive. */
  headersSeconds: 10,
  /** For a request beside the time in which its bytes travel. */
  requestSeconds: 60,
  /** The slowest line that is waited for, slower than any modem of the last thirty years. Whoever is slower is cut. */
  bytesPerSecond: 1_000,
} as const;

/**
 * Milliseconds that so many bytes may be on their way. Client and server both go by it: a body that keeps moving is given up by neither,
 * however long it takes, and one that does not move by both.
 */
export function travelTime(bytes: number, bytesPerSecond: number = patience.bytesPerSecond): number {
  return bytes / bytesPerSecond * 1_000;
}
