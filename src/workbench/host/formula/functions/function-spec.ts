import type { Scalar } from "../scalar";
import type { Argument, Context, Run, Value } from "../value";

interface Arity {
  readonly least: number;
  readonly most: number;
  /** Another moment may give another value. */
  readonly volatile?: boolean;
  /** The value depends on the cell that the formula stands in. */
  readonly placed?: boolean;
}

/** Takes single values and gives one; given an array, it is applied to each element. */
export interface ScalarFunction extends Arity {
  readonly kind: "scalar";
  /** Receives error values as arguments; otherwise the first error argument is the result. */
  readonly takesErrors?: boolean;
  readonly apply: (args: readonly Scalar[]) => Scalar;
  /** It takes or gives numbers of days, counted from 1900; in a workbook that counts from 1904 they are moved. */
  readonly days?: "taken" | "given";
  /** A quicker way for arguments with arrays; null where it has none for these. */
  readonly applyToArrays?: (args: readonly Value[]) => Value | null;
}

/** Takes whole arrays, and references that it reads by itself. */
export interface WholeFunction extends Arity {
  readonly kind: "whole";
  /** "value": references are read before, so that the same list is the same object each time. */
  readonly takes: "value" | "reference";
  /**
   * Whether it gives one value always, or many by itself, or many where one of the arguments of these places does; where
   * nothing is said, where any argument does.
   */
  readonly gives?: "one" | "many" | readonly number[];
  /** Places of arguments that take one value: given several, the function is applied to each, and gives as many. */
  readonly singles?: readonly number[];
  /** It finds a place or a row of another's cells, which mostly is one value. */
  readonly finds?: boolean;
  readonly apply: (args: readonly Argument[], context: Context) => Argument;
}

/** Decides itself which arguments are evaluated. */
export interface LazyFunction extends Arity {
  readonly kind: "lazy";
  readonly apply: (args: readonly Run[], context: Context) => Value;
}

export type FunctionSpec = ScalarFunction | WholeFunction | LazyFunction;
export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

export const scalar = (
  least: number, most: number, apply: ScalarFunction["apply"], more: Partial<ScalarFunction> = {},
): ScalarFunction => ({ kind: "scalar", least, most, apply, ...more });

export const whole = (
  least: number, most: number, apply: WholeFunction["apply"], more: Partial<WholeFunction> = {},
): WholeFunction => ({ kind: "whole", takes: "reference", least, most, apply, ...(more.singles && { gives: more.singles }), ...more });

export const lazy = (least: number, most: number, apply: LazyFunction["apply"]): LazyFunction =>
  ({ kind: "lazy", least, most, apply });

/** As many arguments as Excel takes. */
export const many = 255;
