const rightDate = Date;

/** Sets the clock of this process so many milliseconds ahead, or back. Timers go by another clock, which nobody sets. */
export function moveClock(offset: number): void {
  globalThis.Date = offset === 0 ? rightDate : new Proxy(rightDate, {
    construct: (right, given: []) => (given.length === 0 ? new right(right.now() + offset) : Reflect.construct(right, given) as Date),
    get: (right, name) => (name === "now" ? () => right.now() + offset : Reflect.get(right, name) as unknown),
  });
}
