import { toNumber } from "../coerce";
import type { CellError } from "../scalar";
import { readArgument, topLeft, type Argument, type Context } from "../value";

/** An argument as a number; `otherwise` where it is not given. */
export function numberArgument(arg: Argument | undefined, otherwise: number, context: Context): number | CellError {
  return arg === undefined ? otherwise : toNumber(topLeft(readArgument(arg, context)));
}
