import type { RequestBound, UsageLimits } from "../contract/limits";
import { patience } from "../contract/patience";

/** How much of the server one address, token, tenant or connection may use. */
export interface Bounds {
  /** In a minute, as each server process counts them. */
  readonly requests: Readonly<Record<RequestBound, number>>;
  /** Of one tenant's rows that wait for a commit, as JSON. Chunks that arrive side by side may go beyond it by themselves. */
  readonly stagedBytes: number;
  /** What the disk of the embedded PostgreSQL keeps free of new rows; 0: nothing. */
  readonly freeBytes: number;
  readonly connections: number;
  readonly patience: Patience;
}

/** Milliseconds after which a slow client is cut, and how often Node.js looks for one. */
export interface Patience {
  readonly headersTimeout: number;
  /** Beside the time in which the body travels. */
  readonly requestTimeout: number;
  /** Bytes in a second, below which a body counts as one that does not come. */
  readonly bytesPerSecond: number;
  readonly connectionsCheckingInterval: number;
  readonly keepAliveTimeout: number;
}

/** A million rows are 210 chunks and about 150 MB. */
export const defaultBounds: Bounds = {
  requests: { address: 3_000, pairing: 20, token: 3_000, tenant: 12_000 },
  stagedBytes: 2 * 1024 ** 3,
  freeBytes: 512 * 1024 ** 2,
  connections: 2_000,
  patience: {
    headersTimeout: patience.headersSeconds * 1_000, requestTimeout: patience.requestSeconds * 1_000, bytesPerSecond: patience.bytesPerSecond,
    connectionsCheckingInterval: 5_000, keepAliveTimeout: 5_000,
  },
};

/** As callers are told. */
export function usageLimits({ requests, stagedBytes, patience: { headersTimeout, requestTimeout, bytesPerSecond } }: Bounds): UsageLimits {
  return { requestsPerMinute: requests, stagedBytes, headersSeconds: headersTimeout / 1_000, requestSeconds: requestTimeout / 1_000, bytesPerSecond };
}
