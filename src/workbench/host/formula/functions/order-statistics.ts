import { errorNotFound, errorNumber, errorValue } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { Area, type Argument, type Context } from "../value";
import { numbersOf } from "./aggregate";
import { many, whole, type FunctionTable, type WholeFunction } from "./function-spec";
import { numberArgument } from "./number-argument";

type Numbers = readonly number[];

const upwards = (numbers: Numbers): number[] => [...numbers].sort((one, other) => one - other);

/** The number at a place counted from 1, between two of them where the place is no whole number. */
function between(sorted: Numbers, place: number): number {
  const below = Math.min(Math.max(Math.floor(place), 1), sorted.length);
  const lower = sorted[below - 1] ?? 0;
  const upper = sorted[below] ?? lower;
  // To the 15 digits that Excel keeps of a number: parts of a hundred are mostly no exact binary fractions.
  return Number((lower + (upper - lower) * (place - below)).toPrecision(15));
}

/** A function of the numbers of its first argument and of one number; given several of the latter, it is applied to each. */
const ofNumbers = (apply: (sorted: Numbers, given: number) => Scalar): WholeFunction => whole(2, 2, ([list = null, given = null], context) => {
  const numbers = numbersOf([list], context);
  if (numbers instanceof CellError) return numbers;
  const number = numberArgument(given, 0, context);
  if (number instanceof CellError) return number;
  return numbers.length === 0 ? errorNumber : apply(upwards(numbers), number);
}, { singles: [1] });

const inclusive = (sorted: Numbers, share: number): Scalar => (share < 0 || share > 1 ? errorNumber : between(sorted, share * (sorted.length - 1) + 1));

function exclusive(sorted: Numbers, share: number): Scalar {
  const place = share * (sorted.length + 1);
  return share <= 0 || share >= 1 || place < 1 || place > sorted.length ? errorNumber : between(sorted, place);
}

const large = ofNumbers((sorted, given) => sorted[sorted.length - Math.ceil(given)] ?? errorNumber);
const small = ofNumbers((sorted, given) => sorted[Math.floor(given) - 1] ?? errorNumber);
const percentile = ofNumbers(inclusive);
const quartile = ofNumbers((sorted, given) => inclusive(sorted, Math.trunc(given) / 4));

/** The place of a number among those of a range, the largest first; of equal ones the first place, or the middle of theirs. */
const rank = (ofEquals: (first: number, count: number) => number): WholeFunction => whole(2, 3, ([given = null, list = null, order = null], context) => {
  if (!(list instanceof Area)) return list instanceof CellError ? list : errorValue;
  const number = numberArgument(given, 0, context);
  const rising = numberArgument(order, 0, context);
  if (number instanceof CellError) return number;
  if (rising instanceof CellError) return rising;
  const numbers = numbersOf([list], context);
  if (numbers instanceof CellError) return numbers;
  const count = numbers.filter((one) => one === number).length;
  const before = numbers.filter((one) => (rising === 0 ? one > number : one < number)).length;
  return count === 0 ? errorNotFound : ofEquals(before + 1, count);
}, { singles: [0, 2] });

/** How far up a number lies among the others, 0 … 1, cut off after so many digits. */
function percentRank([list = null, given = null, digits = 3]: readonly Argument[], context: Context): Scalar {
  const numbers = numbersOf([list], context);
  const number = numberArgument(given, 0, context);
  const places = numberArgument(digits ?? 3, 3, context);
  if (numbers instanceof CellError) return numbers;
  if (number instanceof CellError) return number;
  if (places instanceof CellError) return places;
  if (numbers.length === 0 || places < 1) return errorNumber;
  const sorted = upwards(numbers);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  if (number < lowest || number > highest) return errorNotFound;
  if (sorted.length === 1) return 1;
  const above = sorted.findIndex((one) => one >= number);
  const lower = sorted[above - 1] ?? number;
  const upper = sorted[above] ?? number;
  const place = upper === number ? above : above - 1 + (number - lower) / (upper - lower);
  const scale = 10 ** Math.trunc(places);
  // As it reads with 15 digits: 0.29 × 100 is 28.999…, and not less than 29.
  return Math.trunc(Number(((place / (sorted.length - 1)) * scale).toPrecision(15))) / scale;
}

const firstOfEquals = rank((first) => first);
const rankOf = whole(2, 3, percentRank, { singles: [1, 2] });

const mode = whole(1, many, (args, context) => {
  const numbers = numbersOf(args, context);
  if (numbers instanceof CellError) return numbers;
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 1);
  return most === 1 ? errorNotFound : [...counts].find(([, count]) => count === most)?.[0] ?? errorNotFound;
}, { gives: "one" });

/** Functions of numbers in their order. Text, blanks and truth values in ranges and arrays are left out, as in Excel. */
export const orderStatistics: FunctionTable = {
  LARGE: large,
  SMALL: small,
  "PERCENTILE.INC": percentile, PERCENTILE: percentile,
  "PERCENTILE.EXC": ofNumbers(exclusive),
  "QUARTILE.INC": quartile, QUARTILE: quartile,
  "QUARTILE.EXC": ofNumbers((sorted, given) => exclusive(sorted, Math.trunc(given) / 4)),
  "RANK.EQ": firstOfEquals, RANK: firstOfEquals,
  "RANK.AVG": rank((first, count) => first + (count - 1) / 2),
  "PERCENTRANK.INC": rankOf, PERCENTRANK: rankOf,
  MEDIAN: whole(1, many, (args, context) => {
    const numbers = numbersOf(args, context);
    if (numbers instanceof CellError) return numbers;
    return numbers.length === 0 ? errorNumber : between(upwards(numbers), (numbers.length + 1) / 2);
  }, { gives: "one" }),
  "MODE.SNGL": mode, MODE: mode,
};
