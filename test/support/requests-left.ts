/** How many requests an answer says are left in this minute, of its address, token or tenant. */
export function requestsLeft(headers: Readonly<Record<string, unknown>>, of: "address" | "pairing" | "token" | "tenant"): number {
  return Number(new RegExp(`"${of}";r=(\\d+);t=\\d+`).exec(String(headers.ratelimit))?.[1]);
}
