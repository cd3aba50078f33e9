import { broadcast } from "../broadcast";
import { errorNotFound, errorValue, toBoolean, toNumber } from "../coerce";
import { compareScalars } from "../compare";
import { CellError, type Scalar } from "../scalar";
import { Area, Matrix, matrixOf, readArgument, topLeft, type Argument, type Context } from "../value";
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
    return value === errorNotFound ? instead!(context) : value;
  }),
  IFS: lazy(2, many, (args, context) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const truth = toBoolean(topLeft(args[index]!(context)));
      if (truth instanceof CellError) return truth;
      if (truth) return args[index + 1]!(context);
    }
    return errorNotFound;
  }),
  CHOOSE: lazy(2, many, ([index, ...choices], context) => {
    const number = toNumber(topLeft(index!(context)));
    if (number instanceof CellError) return number;
    const choice = choices[Math.trunc(number) - 1];
    return choice ? choice(context) : errorValue;
  }),
  SWITCH: lazy(3, many, ([subject, ...cases], context) => {
    const value = topLeft(subject!(context));
    if (value instanceof CellError) return value;
    for (let index = 0; index + 1 < cases.length; index += 2) {
      const candidate = topLeft(cases[index]!(context));
      if (candidate instanceof CellError) return candidate;
      if (compareScalars(value, candidate) === 0) return cases[index + 1]!(context);
    }
    return cases.length % 2 === 1 ? cases[cases.length - 1]!(context) : errorNotFound;
  }),
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

