import { broadcast, firstError, lastingMap } from "./broadcast";
import { days1904 } from "../values/value-locale";
import { errorNumber, errorValue, finite } from "./coerce";
import type { FunctionSpec, ScalarFunction, WholeFunction } from "./functions/function-spec";
import { CellError, type Scalar } from "./scalar";
import { Matrix, readArgument, type Argument, type Context, type Run, type RunArgument } from "./value";

/** One argument of a call, in the two ways in which functions want it. */
export interface CompiledArgument {
  readonly value: Run;
  readonly reference: RunArgument;
}

/** A function applied to compiled arguments. */
export function compileCall(spec: FunctionSpec, args: readonly CompiledArgument[]): RunArgument {
  if (spec.kind === "lazy") {
    const values = args.map(({ value }) => value);
    return (context) => spec.apply(values, context);
  }
  if (spec.kind === "whole") {
    const runs = spec.takes === "value" ? args.map(({ value }) => value) : args.map(({ reference }) => reference);
    return (context) => {
      const given = runs.map((run) => run(context));
      const value = liftedCall(spec, given, context) ?? spec.apply(given, context);
      return typeof value === "number" ? finite(value) : value;
    };
  }
  const values = args.map(({ value }) => value);
  const run = compileScalarCall(spec, values);
  const run1904 = spec.days === undefined ? run : compileScalarCall(from1904(spec), values);
  return (context) => {
    // What depends on the moment must not be kept.
    if (spec.volatile) context.passing++;
    return context.scope.date1904 ? run1904(context) : run(context);
  };
}

/** Where single values are wanted and several given, the function for each of them; otherwise null. */
function liftedCall({ singles, apply }: WholeFunction, given: readonly Argument[], context: Context): Matrix | null {
  if (singles === undefined) return null;
  const values = singles.map((place) => readArgument(given[place] ?? null, context));
  if (!values.some((value) => value instanceof Matrix)) return null;
  const all = broadcast(values, (scalars) => {
    const args = given.map((arg, place) => (singles.includes(place) && arg !== null ? scalars[singles.indexOf(place)] ?? null : arg));
    const result = readArgument(apply(args, context), context);
    if (result instanceof Matrix) return result.values.length === 1 ? result.at(0, 0) : errorValue;
    return typeof result === "number" ? finite(result) : result;
  });
  return all instanceof Matrix ? all : null;
}

/** The same function where days count from 1904. A date in a text needs no moving. */
function from1904(spec: ScalarFunction): ScalarFunction {
  const moved = (value: Scalar, by: number): Scalar => (typeof value === "number" ? value + by : value);
  if (spec.days === "taken") return { ...spec, apply: (args) => spec.apply(args.map((arg) => moved(arg, days1904))) };
  return {
    ...spec,
    apply(args) {
      const result = moved(spec.apply(args), -days1904);
      return typeof result === "number" && result < 0 ? errorNumber : result;
    },
  };
}

function compileScalarCall(spec: ScalarFunction, args: readonly Run[]): Run {
  const { takesErrors } = spec;
  const apply = (values: readonly Scalar[]): Scalar => {
    const result = spec.apply(values);
    return typeof result === "number" ? finite(result) : result;
  };
  const [only] = args;
  if (args.length === 1 && only) {
    const one = (value: Scalar): Scalar => (!takesErrors && value instanceof CellError ? value : apply([value]));
    const map = lastingMap(one);
    return (context) => map(only(context));
  }
  const all = (values: readonly Scalar[]): Scalar => (takesErrors ? null : firstError(values)) ?? apply(values);
  return (context) => {
    const values = args.map((arg) => arg(context));
    if (!values.some((value) => value instanceof Matrix)) return all(values as readonly Scalar[]);
    return spec.applyToArrays?.(values) ?? broadcast(values, all);
  };
}

/** Reads what a reference points at. */
export function asValue(run: RunArgument): Run {
  return (context) => readArgument(run(context), context);
}
