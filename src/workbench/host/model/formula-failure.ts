import { FormulaSyntaxError } from "../formula/compiled-formula";
import { ApiError } from "../wire/api-error";

/** Runs what compiles a formula; a formula that Excel would refuse becomes InvalidArgument with the reason. */
export function compileFailure<T>(compile: () => T): T {
  try {
    return compile();
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) throw new ApiError("InvalidArgument", thrown.reason);
    throw thrown;
  }
}
