/** Ten times the size may take twice its share of the time; what grows with the square takes a hundred times as long. */
export const mostGrowth = 20;

/** Enough for a clock that other programs disturb. */
const leastMs = 1;
const attempts = 4;

/**
 * How many times longer the work takes on the large input: the least of several runs of each, where the small one is
 * repeated until it can be measured.
 */
export function growth<Input>(small: Input, large: Input, work: (input: Input) => void): number {
  let times = 1;
  while (milliseconds(small, work, times) < leastMs) times *= 2;
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least > mostGrowth / 4; attempt++) {
    // One after the other, so that both meet the same disturbances.
    const before = Math.min(milliseconds(small, work, times), milliseconds(small, work, times)) / times;
    const largeTimes = Math.max(1, Math.round(times / 10));
    least = Math.min(least, milliseconds(large, work, largeTimes) / largeTimes / before);
  }
  return least;
}

function milliseconds<Input>(input: Input, work: (input: Input) => void, times: number): number {
  const start = performance.now();
  for (let run = 0; run < times; run++) work(input);
  return performance.now() - start;
}
