import fc from "fast-check";

/**
 * How many examples a property is tried on, and from which seed. A plain run always tries the same ones, so that
 * it fails for everyone or for no one; `npm run test:long` tries twenty times as many from a new seed, which it prints.
 */
export function examples(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: count * Number(process.env.INTAKE_TIMES ?? 1), seed: Number(process.env.INTAKE_SEED ?? 20_261_123) };
}

// For properties that name no number of their own.
fc.configureGlobal(examples(100));
