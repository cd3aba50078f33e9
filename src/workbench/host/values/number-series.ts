/** The value at a place of a series; places 0 … n-1 are the given ones, others go on before and behind. */
export type Series = (place: number) => number;

/** The straight line that fits the values best: through both where there are two. */
export function linearSeries(values: readonly number[]): Series {
  const line = fittedLine(values);
  return (place) => tidied(line(place));
}

function fittedLine(values: readonly number[]): Series {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = values.reduce((sum, _value, place) => sum + (place - middle) ** 2, 0);
  const slope = spread === 0 ? 0 : values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0) / spread;
  return (place) => mean + slope * (place - middle);
}

/** The same for growth by a factor. Null where a value is not positive: then nothing grows. */
export function growthSeries(values: readonly number[]): Series | null {
  if (values.some((value) => value <= 0)) return null;
  const logarithms = fittedLine(values.map(Math.log));
  // Logarithms cost the last digits: 1, 2 goes on with 4, not with 4.00000000000001.
  return (place) => Number(Math.exp(logarithms(place)).toPrecision(13));
}

export function steppedSeries(first: number, step: number): Series {
  return (place) => tidied(first + step * place);
}

/** The one step between the values; null where there are several. */
export function commonStep(values: readonly number[]): number | null {
  const steps = values.slice(1).map((value, index) => tidied(value - (values[index] ?? 0)));
  return steps.length > 0 && steps.every((step) => step === steps[0]) ? (steps[0] ?? null) : null;
}

/** Without the traces of binary fractions, as Excel's fifteen digits show it. */
function tidied(value: number): number {
  return Number(value.toPrecision(15));
}
