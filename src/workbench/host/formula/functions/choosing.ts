import { broadcast } from "../broadcast";
import { errorNotFound, errorValue, toBoolean, toNumber } from "../coerce";
import { compareScalars } from "../compare";
import { CellError, type Scalar } from "../scalar";
import { Matrix, type Context, type Run, type Value } from "../value";
import { lazy, many, type FunctionTable } from "./function-spec";

/**
 * Functions that evaluate no more than they need. Once one of the values by which they choose is an array, all the rest
 * is evaluated, and each element chooses for itself.
 */
export const choosingFunctions: FunctionTable = {
  IFS: lazy(2, many, (args, context) => ifs(args, context)),
  CHOOSE: lazy(2, many, ([index, ...choices], context) => {
    const value = index!(context);
    if (value instanceof Matrix) return broadcast([value, ...all(choices, context)], ([at = null, ...rest]) => chosen(at, rest) ?? null);
    const choice = chosen(value, choices);
    return typeof choice === "function" ? choice(context) : choice;
  }),
  SWITCH: lazy(3, many, ([subject, ...cases], context) => {
    const value = subject!(context);
    return value instanceof CellError ? value : switched(value, cases, context);
  }),
};

const all = (runs: readonly Run[], context: Context): Value[] => runs.map((run) => run(context));

function ifs([test, ...rest]: readonly Run[], context: Context): Value {
  const [value, ...others] = rest;
  if (!test || !value) return errorNotFound;
  const condition = test(context);
  if (condition instanceof Matrix) return broadcast([condition, ...all(rest, context)], ifsOfScalars);
  const truth = toBoolean(condition);
  if (truth instanceof CellError) return truth;
  return truth ? value(context) : ifs(others, context);
}

function ifsOfScalars(values: readonly Scalar[]): Scalar {
  for (let index = 0; index + 1 < values.length; index += 2) {
    const truth = toBoolean(values[index] ?? null);
    if (truth instanceof CellError) return truth;
    if (truth) return values[index + 1] ?? null;
  }
  return errorNotFound;
}

function chosen<Choice>(index: Scalar, choices: readonly Choice[]): Choice | CellError {
  const number = toNumber(index);
  if (number instanceof CellError) return number;
  const choice = choices[Math.trunc(number) - 1];
  return choice === undefined ? errorValue : choice;
}

function switched(subject: Value, cases: readonly Run[], context: Context): Value {
  const [first, second, ...others] = cases;
  if (!first) return errorNotFound;
  if (!second) return first(context);
  const candidate = first(context);
  if (subject instanceof Matrix || candidate instanceof Matrix) return broadcast([subject, candidate, ...all(cases.slice(1), context)], switchOfScalars);
  if (candidate instanceof CellError) return candidate;
  return compareScalars(subject, candidate) === 0 ? second(context) : switched(subject, others, context);
}

function switchOfScalars([subject = null, ...cases]: readonly Scalar[]): Scalar {
  if (subject instanceof CellError) return subject;
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const candidate = cases[index] ?? null;
    if (candidate instanceof CellError) return candidate;
    if (compareScalars(subject, candidate) === 0) return cases[index + 1] ?? null;
  }
  return cases.length % 2 === 1 ? cases.at(-1) ?? null : errorNotFound;
}
