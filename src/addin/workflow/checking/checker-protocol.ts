import type { SheetChecker } from "./sheet-checker";

/** A question to a checker in another thread, under a number that its answer repeats. */
export type CheckerCall = {
  readonly [Method in keyof SheetChecker]: {
    readonly id: number;
    readonly method: Method;
    readonly input: Parameters<SheetChecker[Method]>;
  };
}[keyof SheetChecker];

/** `failed` is the name of an error; its message could hold cell values. */
export type CheckerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };
