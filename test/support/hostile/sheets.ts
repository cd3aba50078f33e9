import fc from "fast-check";
import type { Cell, SheetRow } from "../../../src/domain/cell";
import { fieldKeys } from "../../../src/domain/field-key";
import type { Reading } from "../../../src/domain/reading";
import { hostileCells } from "./cells";

/** A sheet as careless hands and other programs leave it, and how it is to be read. */
export interface HostileSheet {
  readonly rows: readonly SheetRow[];
  readonly reading: Omit<Reading, "importDate">;
  readonly strict: boolean;
}

/** What all rows of a sheet have in common. */
type SheetKind = "plain" | "parents" | "grouped" | "nothing";

type Change = { readonly kind: "cells" | "copy" | "same-sale" | "grouped" | "blank" | "footer"; readonly hostile: readonly (Cell | undefined)[] };

/** A line of which there is nothing to say. */
const good = (at: number): Cell[] => [`L-${at}`, ["Acme Trading", "Globex", "Initech", "Umbrella"][at % 4] ?? "", `D-${at % 7}${at % 4}`, ["CRM-STD", "CRM-PRO", "PLATFORM"][at % 3] ?? "", at % 9 + 1, { date: 45_000 + at * 13 }, null, null, null, null];

/** Of ten cells three are hostile. */
const change = (share: number): fc.Arbitrary<Change> => fc.record({
  kind: fc.oneof({ weight: 12, arbitrary: fc.constant("cells" as const) }, { weight: 4, arbitrary: fc.constantFrom("copy" as const, "same-sale" as const, "grouped" as const, "blank" as const, "footer" as const) }),
  hostile: fc.tuple(...fieldKeys.map((key) => fc.oneof({ weight: 10 - share, arbitrary: fc.constant(undefined) }, { weight: share, arbitrary: hostileCells[key] }))),
});

/** @param share how many of ten cells are hostile, where a row is no copy or footer */
export function hostileRows(
  count: { readonly minLength: number; readonly maxLength: number }, { share = 3, kind = "plain" }: { share?: number; kind?: SheetKind } = {},
): fc.Arbitrary<SheetRow[]> {
  return fc.array(change(share), { ...count, size: "max" }).map((changes) => {
    let above = good(0);
    return changes.map((next, index): SheetRow => {
      const cells = ofKind(kind, rowOf(kind === "nothing" ? { ...next, kind: index % 2 === 0 ? "blank" : "footer" } : next, index, above), index);
      if (next.kind === "cells") above = cells;
      // Row 33 is not there, as where rows lie outside of the table.
      return [index + 2 + (index > 30 ? 1 : 0), cells];
    });
  });
}

/** In some sheets the IDs are those of opportunities; others show most customers once, as a grouped report. */
function ofKind(kind: SheetKind, cells: Cell[], index: number): Cell[] {
  if (kind === "parents") return cells.map((cell, column) => (column === 0 && typeof cell === "string" && cell.startsWith("L-") ? `006C00000${String(index).padStart(6, "0")}` : cell));
  return kind === "grouped" ? cells.map((cell, column) => (column === 1 && index % 6 > 0 || column === 2 ? null : cell)) : cells;
}

function rowOf({ kind, hostile }: Change, index: number, above: readonly Cell[]): Cell[] {
  switch (kind) {
    case "copy": return [...above];
    case "same-sale": return [`S-${index}`, ...above.slice(1)];
    case "grouped": return [`G-${index}`, null, ...above.slice(2)];
    case "blank": return fieldKeys.map((_, column) => (column === 3 ? "\u00a0" : null));
    case "footer": return fieldKeys.map((_, column) => (column === 1 ? "Grand Totals (57 records)" : column === 4 && index % 2 === 0 ? 57 : null));
    case "cells": return good(index).map((cell, column) => (hostile[column] === undefined ? cell : hostile[column]));
  }
}

const reading: fc.Arbitrary<HostileSheet["reading"]> = fc.record({
  locale: fc.record({ decimal: fc.constantFrom("." as const, "," as const), dateOrder: fc.constantFrom("mdy" as const, "dmy" as const, "ymd" as const) }),
  date1904: fc.boolean(),
  dateOrder: fc.record({ billingDate: fc.constantFrom(null, null, null, "dmy" as const), bookingDate: fc.constantFrom(null, null, null, "mdy" as const, "ymd" as const) }),
});

/** 5 to 60 rows in any locale and date system. */
export const hostileSheet: fc.Arbitrary<HostileSheet> = fc.record({
  rows: fc.record({ share: fc.constantFrom(1, 2, 3, 4), kind: fc.oneof({ weight: 16, arbitrary: fc.constant("plain" as const) }, { weight: 4, arbitrary: fc.constantFrom("parents" as const, "grouped" as const, "nothing" as const) }) })
    .chain(({ share, kind }) => hostileRows({ minLength: 5, maxLength: 60 }, { share: kind === "plain" ? share : 1, kind })),
  reading, strict: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
