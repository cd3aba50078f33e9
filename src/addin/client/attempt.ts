/** An answer whose body has arrived whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends once. null: there was no whole answer, be it that the connection failed or that the time was over; what
 * was sent may have arrived all the same.
 * @param timeout milliseconds for everything, the body of the answer included
 */
export async function attempt(
  url: string, init: RequestInit, timeout: number, signal: AbortSignal | undefined,
): Promise<Answer | null> {
  const ending = new AbortController();
  // Made outside the try: an address or a header that cannot be is our error, and no silence of the network.
  const request = new Request(url, {
    ...init,
    // The token goes to the address it was meant for and no further; cookies play no part.
    redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
    signal: ending.signal,
  });
  const end = () => ending.abort();
  const timer = setTimeout(end, timeout);
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted === true) end();
  try {
    const response = await fetch(request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch {
    // fetch says the same of every failure of the network, so there is nothing to tell apart.
    return null;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}
