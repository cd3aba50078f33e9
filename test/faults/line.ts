import type { Socket } from "node:net";
import { travelTime } from "../../src/contract/patience";
import type { Random } from "./random";

/** What a bad line is like, each way. */
export interface LineQuality {
  readonly bytesPerSecond: number;
  /** Milliseconds. */
  readonly latency: number;
  /** The share of segments that get lost. */
  readonly loss: number;
}

/** Of a TCP segment over Ethernet. */
const segmentBytes = 1_448;
/** TCP sends again after this at the earliest, in milliseconds (Linux); after each further loss it waits twice as long. */
const leastTimeout = 200;
/**
 * One direction of a line that all its connections share. Loss is what TCP makes of it: nothing is missing in the end, but the line is
 * used once more, and the connection stands still until the segment has come.
 */
export class Line {
  private freeAt = 0;

  constructor(private readonly quality: LineQuality, private readonly random: Random) {}

  /** How long a connection takes to come about. */
  get roundTrip(): number {
    return 2 * this.quality.latency;
  }

  /** What one connection has on its way at most: its sender waits then, as for TCP's window. */
  get window(): number {
    const { bytesPerSecond } = this.quality;
    return Math.max(2 * segmentBytes, this.roundTrip / 1_000 * bytesPerSecond);
  }

  /** When a segment that is handed over now has arrived, by performance.now(). */
  arrivalOf(bytes: number): number {
    const { bytesPerSecond, latency, loss } = this.quality;
    this.freeAt = Math.max(this.freeAt, performance.now()) + travelTime(bytes, bytesPerSecond);
    let stall = 0;
    for (let timeout = Math.max(leastTimeout, 1.5 * this.roundTrip); this.random.chance(loss); timeout *= 2) {
      this.freeAt += travelTime(bytes, bytesPerSecond);
      stall += timeout;
    }
    return this.freeAt + latency + stall;
  }
}

interface Part {
  readonly bytes: Buffer;
  readonly line: Line | null;
  readonly deliver: (bytes: Buffer) => void;
}

/** The bytes that one connection sends in one direction, in their order. */
export class Way {
  /** What the sender has handed over, and no line has yet. */
  private waiting: Part[] = [];
  private travelling: (Part & { readonly arrival: number })[] = [];
  private onTheWay = 0;
  private lastArrival = 0;
  private timer: NodeJS.Timeout | undefined;
  private whenEmpty: (() => void) | null = null;

  constructor(private readonly source: Socket) {}

  /** @param line null: nothing is in the way but what was sent before */
  carry(bytes: Buffer, line: Line | null, deliver: (bytes: Buffer) => void): void {
    if (line === null && this.isEmpty) return deliver(bytes);
    if (line !== null && this.lastArrival === 0) this.lastArrival = performance.now() + line.roundTrip;
    for (let at = 0; at < bytes.length; at += segmentBytes) this.waiting.push({ bytes: bytes.subarray(at, at + segmentBytes), line, deliver });
    this.send();
  }

  /** Calls back when all that was sent has arrived. */
  whenArrived(then: () => void): void {
    if (this.isEmpty) then();
    else this.whenEmpty = then;
  }

  /** What is on its way gets lost. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = [];
    this.travelling = [];
  }

  private get isEmpty(): boolean {
    return this.waiting.length + this.travelling.length === 0;
  }

  private send(): void {
    for (let [next] = this.waiting; next && this.onTheWay < (next.line?.window ?? Infinity); [next] = this.waiting) {
      this.waiting.shift();
      this.lastArrival = Math.max(this.lastArrival, next.line?.arrivalOf(next.bytes.length) ?? 0);
      this.travelling.push({ ...next, arrival: this.lastArrival });
      this.onTheWay += next.bytes.length;
    }
    if (this.waiting.length > 0) this.source.pause();
    else this.source.resume();
    const [first] = this.travelling;
    if (first) this.timer ??= setTimeout(() => this.arrive(first), Math.max(0, first.arrival - performance.now()));
  }

  private arrive({ bytes, deliver }: Part): void {
    this.travelling.shift();
    this.onTheWay -= bytes.length;
    this.timer = undefined;
    deliver(bytes);
    this.send();
    if (this.isEmpty) this.whenEmpty?.();
  }
}
