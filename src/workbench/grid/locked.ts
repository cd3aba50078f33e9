/** What is said as soon as a person begins to type into a cell that the sheet's protection keeps. */
export function refuseLocked(): never {
  throw new Error("The sheet is protected. Unprotect it first.");
}
