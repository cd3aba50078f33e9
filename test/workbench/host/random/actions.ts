import fc from "fast-check";
import type { ModelContent } from "./sheet-model";
import type { ModelBox } from "./model-geometry";

/** What an add-in writes. */
export type AddInAction =
  | { readonly do: "add-in writes"; readonly row: number; readonly column: number; readonly block: readonly (readonly ModelContent[])[] }
  | { readonly do: "add-in clears"; readonly box: ModelBox }
  | { readonly do: "add-in inserts"; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number }
  | { readonly do: "add-in deletes"; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number };

export type EditingAction =
  | AddInAction
  | { readonly do: "type"; readonly row: number; readonly column: number; readonly content: ModelContent }
  | { readonly do: "paste"; readonly row: number; readonly column: number; readonly block: readonly (readonly ModelContent[])[] }
  | { readonly do: "clear"; readonly box: ModelBox }
  | { readonly do: "fill down"; readonly box: ModelBox }
  | { readonly do: "insert"; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number }
  | { readonly do: "delete"; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number }
  | { readonly do: "sort"; readonly column: number; readonly ascending: boolean };

/** What happens next. Places are drawn blindly; what makes no sense where the sheet is then is left out. */
export type Action = EditingAction | { readonly do: "undo" } | { readonly do: "redo" };

export function isByAddIn(action: EditingAction): action is AddInAction {
  return action.do.startsWith("add-in");
}

const rows = 16;
const columns = 10;

const span = (limit: number, longest: number) => fc.tuple(fc.nat(limit - 1), fc.integer({ min: 0, max: longest - 1 })).map(([first, more]) => ({ first, last: first + more }));
const box = fc.record({ rows: span(rows, 4), columns: span(columns, 3) });
const literal: fc.Arbitrary<ModelContent> = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom("apple", "berry", "cherry"), fc.boolean());
const formula: fc.Arbitrary<ModelContent> = fc.oneof(
  fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) }).map(({ row, column }) => ({ sum: false, target: { rows: { first: row, last: row }, columns: { first: column, last: column } } })),
  box.map((target) => ({ sum: true, target })),
);
const block = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) =>
  fc.array(fc.array(literal, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
const place = { row: fc.nat(rows - 1), column: fc.nat(columns - 1) };

const lines = { axis: fc.constantFrom("rows" as const, "columns" as const), at: fc.nat(rows - 1), count: fc.integer({ min: 1, max: 3 }) };
const named = <N extends string, T extends object>(name: N, parts: { [K in keyof T]: fc.Arbitrary<T[K]> }, weight = 1) =>
  ({ weight, arbitrary: fc.record({ do: fc.constant(name), ...parts }) as fc.Arbitrary<{ do: N } & T> });

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  named("type", { ...place, content: fc.oneof({ weight: 3, arbitrary: literal }, { weight: 2, arbitrary: formula }) }, 8),
  named("paste", { ...place, block }, 3),
  named("add-in writes", { ...place, block }, 3),
  named("clear", { box }),
  named("add-in clears", { box }),
  named("fill down", { box }, 2),
  named("insert", lines, 2),
  named("delete", lines, 2),
  named("add-in inserts", lines, 2),
  named("add-in deletes", lines, 2),
  named("sort", { column: fc.nat(3), ascending: fc.boolean() }, 2),
  named("undo", {}, 6),
  named("redo", {}, 3),
);
