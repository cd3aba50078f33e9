import { broadcast, firstError, lastingMap } from "./broadcast";
import { finite } from "./coerce";
import type { FunctionSpec, ScalarFunction } from "./functions/function-spec";
import { CellError, type Scalar } from "./scalar";
import { Matrix, readArgument, type Run, type RunArgument } from "./value";

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
      const value = spec.apply(runs.map((run) => run(context)), context);
      return typeof value === "number" ? finite(value) : value;
    };
  }
  const run = compileScalarCall(spec, args.map(({ value }) => value));
  return (context) => {
    // What depends on the moment must not be kept.
    if (spec.volatile) context.passing++;
    return run(context);
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
