import type { FaultKind } from "./fault-kinds";
import type { LineQuality } from "./line";
import type { Random } from "./random";

/** "rough": every third request meets a fault; "busy": nobody gets through. */
export type Weather = "calm" | "rough" | "busy";

/** What happens to one request. `after` counts bytes. */
export type Fault =
  | { readonly kind: "refuse" | "hold" | "flip" | "lie"; readonly name: FaultKind }
  | { readonly kind: "cut-request" | "cut-answer"; readonly name: FaultKind; readonly after: number }
  | { readonly kind: "slow"; readonly name: FaultKind; readonly quality: LineQuality }
  | { readonly kind: "answer"; readonly name: FaultKind; readonly status: 429 | 503 };

export function drawFault(weather: Weather, random: Random): Fault | null {
  switch (weather) {
    case "calm": return null;
    case "busy": {
      const status = random.pick([429, 503] as const);
      return { kind: "answer", name: `answered ${status}`, status };
    }
    case "rough": return random.chance(0.35) ? drawRough(random) : null;
  }
}

function drawRough(random: Random): Fault {
  const kind = random.pick(["refuse", "cut-request", "cut-answer", "hold", "flip", "lie", "slow"] as const);
  switch (kind) {
    case "refuse": return { kind, name: "cut before any byte" };
    // Of a request's head, its first byte, its body; answers have about as many bytes.
    case "cut-request": return { kind, name: "cut in the request", after: random.whole(1, 1_500) };
    case "cut-answer": return { kind, name: "cut in the answer", after: random.whole(0, 1_200) };
    case "hold": return { kind, name: "no answer" };
    case "flip": return { kind, name: "flipped a bit" };
    case "lie": return { kind, name: "answered 500 instead" };
    case "slow": return { kind, name: "slow", quality: drawLine(random) };
  }
}

/** As bad as lets some requests through while clients are impatient. */
export function drawLine(random: Random): LineQuality {
  return { bytesPerSecond: random.whole(2_000, 40_000), latency: random.whole(10, 150), loss: 0.05 };
}

/** A whole answer of a balancer or a limiter, after which the connection ends. */
export function answerText(status: 429 | 500 | 503): string {
  return `HTTP/1.1 ${status} In the way\r\nretry-after: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
}
