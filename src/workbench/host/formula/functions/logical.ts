import { broadcast } from "../broadcast";
import { errorNotFound, errorValue, toBoolean } from "../coerce";
import { CellError, type Scalar } from "../scalar";
import { Area, Matrix, matrixOf, readArgument, type Argument, type Context } from "../value";
import { choosingFunctions } from "./choosing";
import { lazy, many, scalar, whole, type FunctionTable } from "./function-spec";

/** Only IF and its kin leave arguments unevaluated; AND and OR evaluate all of them and pass errors on. */
export const logicalFunctions: FunctionTable = {
  IF: lazy(2, 3, ([test, yes, no], context) => {
    const condition = test!(context);
    if (condition instanceof Matrix) {
      return broadcast([condition, yes!(context), no ? no(context) : false], ([choice = null, a = null, b = null]) => {
        const truth = toBoolean(choice);
        return truth instanceof CellError ? truth : truth ? a : b;
      });
    }
    const truth = toBoolean(condition);
    if (truth instanceof CellError) return truth;
    return truth ? yes!(context) : no ? no(context) : false;
  }),
  IFERROR: lazy(2, 2, ([tried, instead], context) => {
    const value = tried!(context);
    if (value instanceof CellError) return instead!(context);
    if (!(value instanceof Matrix)) return value;
    return broadcast([value, instead!(context)], ([a = null, b = null]) => (a instanceof CellError ? b : a));
  }),
  IFNA: lazy(2, 2, ([tried, instead], context) => {
    const value = tried!(context);
    if (value instanceof Matrix) return broadcast([value, instead!(context)], ([a = null, b = null]) => (a === errorNotFound ? b : a));
    return value === errorNotFound ? instead!(context) : value;
  }),
  ...choosingFunctions,
  AND: whole(1, many, (args, context) => truths(args, context, (all) => all.every(Boolean)), { gives: "one" }),
  OR: whole(1, many, (args, context) => truths(args, context, (all) => all.some(Boolean)), { gives: "one" }),
  XOR: whole(1, many, (args, context) => truths(args, context, (all) => all.filter(Boolean).length % 2 === 1), { gives: "one" }),
  NOT: scalar(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return truth instanceof CellError ? truth : !truth;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
};

/** Text inside arrays and ranges is left out; given directly it must read TRUE or FALSE. */
function truths(args: readonly Argument[], context: Context, decide: (all: readonly boolean[]) => boolean): Scalar {
  const all: boolean[] = [];
  for (const arg of args) {
    const value = readArgument(arg, context);
    if (arg instanceof Area || value instanceof Matrix) {
      for (const one of matrixOf(value, context).values) {
        if (one instanceof CellError) return one;
        if (typeof one === "boolean" || typeof one === "number") all.push(Boolean(one));
      }
      continue;
    }
    const truth = toBoolean(value);
    if (truth instanceof CellError) return truth;
    all.push(truth);
  }
  return all.length === 0 ? errorValue : decide(all);
}

