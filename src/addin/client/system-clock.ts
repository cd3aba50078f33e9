import type { Clock } from "../workflow/clock";

/** The machine's time; `today` is the user's own calendar date, not that of Greenwich. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today() {
    const date = new Date();
    const part = (value: number) => String(value).padStart(2, "0");
    return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
  },
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};
