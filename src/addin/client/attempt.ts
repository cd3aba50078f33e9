import { travelTime } from "../../contract/patience";

/** An answer whose body has arrived whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface AttemptInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** How long an attempt may take. Times in milliseconds. */
export interface AttemptTime {
  /** For everything, the body of the answer included, but for the travel of the two bodies. */
  readonly timeout: number;
  /** Bytes travel at this rate or faster, or are not waited for. */
  readonly bytesPerSecond: number;
  /** Asked whenever nothing has come for as long as the timeout. Only where it says yes may the attempt go on. */
  readonly isThere: () => Promise<boolean>;
}

/**
 * Sends once. null: there was no whole answer, be it that the connection failed or that the time was over; what
 * was sent may have arrived all the same.
 */
export async function attempt(url: string, init: AttemptInit, time: AttemptTime, signal: AbortSignal | undefined): Promise<Answer | null> {
  const ending = new AbortController();
  // Made outside the try: an address or a header that cannot be is our error, and no silence of the network.
  const request = new Request(url, {
    ...init,
    // The token goes to the address it was meant for and no further; cookies play no part.
    redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
    signal: ending.signal,
  });
  const end = () => ending.abort();
  const watch = new Watch(time, sizeOf(init.body), end);
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted === true) end();
  try {
    const response = await fetch(request);
    return { status: response.status, headers: response.headers, text: await readText(response, (bytes) => watch.received(bytes)) };
  } catch {
    // fetch says the same of every failure of the network, so there is nothing to tell apart.
    return null;
  } finally {
    watch.stop();
    signal?.removeEventListener("abort", end);
  }
}

/** Ends an attempt whose time is over. fetch does not say how much of a body has gone out: it may be all of the time on its way. */
class Watch {
  private readonly started = performance.now();
  private granted: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  /** Bytes of the answer have come since the last look. */
  private moves = false;

  constructor(private readonly time: AttemptTime, sent: number, private readonly end: () => void) {
    this.granted = time.timeout + travelTime(sent, time.bytesPerSecond);
    this.lookIn(time.timeout);
  }

  received(bytes: number): void {
    this.granted += travelTime(bytes, this.time.bytesPerSecond);
    this.moves = true;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private lookIn(milliseconds: number): void {
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }

  private async look(): Promise<void> {
    const isThere = this.moves || await this.time.isThere();
    this.moves = false;
    if (this.stopped) return;
    const left = this.started + this.granted - performance.now();
    if (!isThere || left <= 0) this.end();
    else this.lookIn(Math.min(left, this.time.timeout));
  }
}

function sizeOf(body: AttemptInit["body"]): number {
  return typeof body === "string" ? new TextEncoder().encode(body).length : body?.length ?? 0;
}

/** @param onBytes told how many more have arrived */
async function readText(response: Response, onBytes: (count: number) => void): Promise<string> {
  if (response.body === null) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onBytes(part.value.length);
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
