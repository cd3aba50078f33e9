/** Ten times the size may take twice its share of the time; what grows with the square takes a hundred times as long. */
export const mostGrowth = 20;

/** Enough for a clock that other programs disturb. */
const leastMs = 1;
const attempts = 200;

/**
 * How many times longer the work takes on the large input. A small input is worked on as often as can be measured, and of both
 * the least time counts: other programs and the clearing of memory only ever add to it. It ends as soon as that is little enough.
 */
export function growth<Input>(small: Input, large: Input, work: (input: Input) => void): number {
  let times = 1;
  while (milliseconds(small, work, times) < leastMs) times *= 2;
  const largeTimes = Math.max(1, Math.round(times / 10));
  const least = { small: Infinity, large: Infinity };
  for (let attempt = 0; attempt < attempts && least.large / least.small > mostGrowth || attempt === 0; attempt++) {
    for (let again = 0; again < 3; again++) least.small = Math.min(least.small, milliseconds(small, work, times) / times);
    least.large = Math.min(least.large, milliseconds(large, work, largeTimes) / largeTimes);
  }
  return least.large / least.small;
}

/**
 * The same for inputs that are made anew, up to three times: where they happen to lie in memory can make one twice as slow, for as
 * long as it lives. What grows with the square does so wherever it lies.
 */
export function growthOfNew<Input>(make: (isLarge: boolean) => Input, work: (input: Input) => void): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > mostGrowth; attempt++) least = Math.min(least, growth(make(false), make(true), work));
  return least;
}

function milliseconds<Input>(input: Input, work: (input: Input) => void, times: number): number {
  const start = performance.now();
  for (let run = 0; run < times; run++) work(input);
  return performance.now() - start;
}
