import { randomFillSync } from "node:crypto";

let lastTime = 0;
let count = 0;
const countLimit = 0x1000;

/** Random bytes for many ids at a time: asking for eight of them costs as much as asking for thousands. */
const pool = Buffer.alloc(8 * 1_024);
let used = pool.length;

/**
 * Where an id is written, digit by digit. Put together from pieces it would keep them all, six times the memory of its text, and
 * an import holds an id for each of its lines.
 */
const text = Buffer.from("00000000-0000-7000-0000-000000000000", "latin1");
const digits = Buffer.from("0123456789abcdef", "latin1");

/** A UUIDv7 (RFC 9562): time first, so that new rows land at the end of their index; ascending within a process. */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) [lastTime, count] = [now, 0];
  // More ids than one millisecond holds take the next one's, and a clock that was set back is waited for in the same way.
  else if (++count === countLimit) [lastTime, count] = [lastTime + 1, 0];
  write(Math.floor(lastTime / 0x10000), 0, 8);
  write(lastTime % 0x10000, 9, 4);
  write(count, 15, 3);
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  // The variant of RFC 9562 in the first two bits.
  write((pool.readUInt16BE(used) & 0x3fff) | 0x8000, 19, 4);
  write(pool.readUInt16BE(used + 2), 24, 4);
  write(pool.readUInt32BE(used + 4), 28, 8);
  used += 8;
  return text.toString("latin1");
}

/** @param value of at most 32 bits */
function write(value: number, at: number, length: number): void {
  let rest = value;
  for (let place = at + length - 1; place >= at; place -= 1) {
    text[place] = digits[rest & 0xf] ?? 0;
    rest >>>= 4;
  }
}
