import { errorValue, toNumber } from "../coerce";
import type { CellError, Scalar } from "../scalar";
import { Matrix, readArgument, type Argument, type Context, type Value } from "../value";

/** An argument as a number; `otherwise` where it is not given, #VALUE! for several. */
export function numberArgument(arg: Argument | undefined, otherwise: number, context: Context): number | CellError {
  return arg === undefined ? otherwise : toNumber(onlyValue(readArgument(arg, context)));
}

/** The value where there is one: the first of several would be a wrong answer. */
export function onlyValue(value: Value): Scalar {
  if (!(value instanceof Matrix)) return value;
  return value.values.length === 1 ? value.at(0, 0) : errorValue;
}
