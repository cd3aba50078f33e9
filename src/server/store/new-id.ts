import { randomFillSync } from "node:crypto";

let lastTime = 0;
let count = 0;
const countLimit = 0x1000;

/** Random bytes for many ids at a time: asking for eight of them costs as much as asking for thousands. */
const pool = Buffer.alloc(8 * 1_024);
let used = pool.length;

/** A UUIDv7 (RFC 9562): time first, so that new rows land at the end of their index; ascending within a process. */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) [lastTime, count] = [now, 0];
  // More ids than one millisecond holds take the next one's, and a clock that was set back is waited for in the same way.
  else if (++count === countLimit) [lastTime, count] = [lastTime + 1, 0];
  const time = lastTime.toString(16).padStart(12, "0");
  const tail = randomTail();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

function randomTail(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  // The variant of RFC 9562 in the first two bits.
  pool[used] = ((pool[used] ?? 0) & 0x3f) | 0x80;
  used += 8;
  return pool.toString("hex", used - 8, used);
}
