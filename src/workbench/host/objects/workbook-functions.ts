import { compileCall } from "../formula/call";
import { many } from "../formula/functions/function-spec";
import { findFunction } from "../formula/functions/registry";
import { CellError } from "../formula/scalar";
import { Area, readArgument, topLeft, type Argument, type Context } from "../formula/value";
import { formulaScope } from "../model/evaluate";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { givenBox } from "./given-range";
import { Placed } from "./placed";
import type { Session } from "./session";

/** The client's spelling of the functions that formulas know here, `Rank_Eq` for RANK.EQ; others are answered with ApiNotFound. */
const names = [
  "Abs Acos And Arabic Asin Atan Atan2 Average AverageA AverageIf AverageIfs Base Bin2Dec Ceiling_Math Char Choose Clean Code Columns Combin",
  "Concatenate Convert Cos Count CountA CountBlank CountIf CountIfs Date Datevalue Day Days Days360 Db Ddb Dec2Bin Dec2Hex Degrees EDate EoMonth",
  "Even Exact Exp Fact False Find Floor_Math Fv Gcd GeoMean Hex2Dec HLookup Hour Hyperlink If Int Ipmt Irr IsErr IsError IsEven IsLogical IsNA",
  "IsNonText IsNumber IsOdd IsoWeekNum Isref IsText Large Lcm Left Len Ln Log Log10 Lookup Lower Match Max MaxA Median Mid Min MinA Minute Mod",
  "Month MRound N Na NetworkDays NetworkDays_Intl Not Now NPer Npv Odd Or Percentile_Exc Percentile_Inc PercentRank_Inc Pi Pmt Power Ppmt",
  "Product Proper Pv Quartile_Exc Quartile_Inc Quotient Radians Rand RandBetween Rank_Avg Rank_Eq Rate Replace Rept Right Roman Round RoundDown",
  "RoundUp Rows Second Sign Sin Sln Small Sqrt StDev_P StDev_S Substitute Subtotal Sum SumIf SumIfs SumSq T Tan Text Time Timevalue Today Trim",
  "True Trunc Type Unichar Unicode Upper Value Var_P Var_S VLookup Weekday WeekNum WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac",
].join(" ").split(" ");

/** `workbook.functions`: each function of formulas as a method of the same name, which gives a FunctionResult. */
export class WorkbookFunctions extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }
}

for (const name of names) {
  const formulaName = name.toUpperCase().replaceAll("_", ".");
  Object.defineProperty(WorkbookFunctions.prototype, name, {
    value(this: WorkbookFunctions, ...given: unknown[]) {
      return new FunctionResult(evaluate(this.$session, formulaName, given));
    },
  });
}

/** What a function gave. A result can be an argument of another function. */
export class FunctionResult extends ApiObject {
  constructor(readonly $result: Argument) {
    super();
  }

  /** Null where the function failed. */
  get Value(): number | string | boolean | null {
    const value = this.$shown;
    return value instanceof CellError ? null : value ?? 0;
  }

  /** The error in English, or null. */
  get Error(): string | null {
    const value = this.$shown;
    return value instanceof CellError ? value.code : null;
  }

  private get $shown() {
    if (this.$result instanceof Area) throw new ApiError("InvalidArgument");
    return topLeft(this.$result);
  }
}

/** Throws InvalidArgument for a number of arguments that the function does not take. */
function evaluate(session: Session, name: string, given: readonly unknown[]): Argument {
  const spec = findFunction(name);
  if (!spec) throw new ApiError("ApiNotFound");
  // The client leaves arguments out by null, and puts a list of any length into one array.
  const passed = given.flatMap((one) => (Array.isArray(one) && spec.most === many ? (one as unknown[]) : [one]));
  while (passed.length > spec.least && isLeftOut(passed.at(-1))) passed.pop();
  if (passed.length < spec.least || passed.length > spec.most) throw new ApiError("InvalidArgument");
  const args = passed.map((one) => argumentOf(session, one));
  const { workbook } = session;
  const context: Context = { scope: formulaScope(workbook, workbook.active), at: { row: 0, column: 0 }, depth: 0, passing: 0 };
  const call = compileCall(spec, args.map((arg) => ({ value: (inside) => readArgument(arg, inside), reference: () => arg })));
  return readArgument(call(context), context);
}

function isLeftOut(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

/** A value, a range, a reference such as `{ address: "A1:B2" }` on the active sheet, or another function's result. */
function argumentOf({ workbook }: Session, given: unknown): Argument {
  if (typeof given === "number" || typeof given === "string" || typeof given === "boolean") return given;
  if (isLeftOut(given)) return null;
  if (given instanceof FunctionResult) return given.$result;
  const place = given instanceof Placed ? given : (given as { readonly address?: unknown }).address;
  const { sheet, box } = givenBox(workbook, workbook.active, place);
  return new Area(sheet.state.name, box);
}
