import { errorValue, toText } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { Matrix, type Value } from "../value";

interface Needles {
  /** Where each needle of one character stands in the list. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The answer for a text that holds none of them. */
  readonly nothing: Matrix;
}

const kept = new WeakMap<Matrix, Needles | "longer">();

/**
 * FIND of a whole list of single characters in one text, such as a list of characters that must not occur.
 * One walk through the text instead of one search per character. null where the arguments are of another kind.
 */
export function findAll(args: readonly Value[]): Value | null {
  const [list, within] = args;
  if (args.length !== 2 || !(list instanceof Matrix) || within instanceof Matrix) return null;
  const needles = needlesOf(list);
  if (needles === "longer") return null;
  const text = toText(within ?? null);
  if (text instanceof CellError) return null;
  let found: Scalar[] | null = null;
  for (let index = 0; index < text.length; index++) {
    const places = needles.places.get(text[index]!);
    if (!places) continue;
    found ??= [...needles.nothing.values];
    for (const place of places) if (found[place] === errorValue) found[place] = index + 1;
  }
  return found ? new Matrix(list.rows, list.columns, found) : needles.nothing;
}

function needlesOf(list: Matrix): Needles | "longer" {
  let needles = kept.get(list);
  if (needles) return needles;
  const places = new Map<string, number[]>();
  const single = list.values.every((value, place) => {
    if (typeof value !== "string" || value.length !== 1) return false;
    const same = places.get(value);
    if (same) same.push(place);
    else places.set(value, [place]);
    return true;
  });
  needles = single
    ? { places, nothing: new Matrix(list.rows, list.columns, list.values.map(() => errorValue), true) }
    : "longer";
  kept.set(list, needles);
  return needles;
}
