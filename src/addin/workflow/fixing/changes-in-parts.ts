import type { FieldKey } from "../../../domain/field-key";
import type { CellChange } from "../../../domain/fixes/fix";
import { bytesAtOnce } from "../bytes-at-once";

/** What a range of its own weighs in a request and its answer, and what a cell weighs in a range with others, by estimate. */
const bytesPerRange = 1_000;
const bytesPerCell = 150;

/** Parts that Excel takes at once, each of which is a step of Undo. Those of `alone` are ranges of their own. */
export function changesInParts<Change extends CellChange>(changes: readonly Change[], alone: ReadonlySet<CellChange> = new Set()): Change[][] {
  const parts: Change[][] = [];
  let bytes = Infinity;
  let lastRow: Partial<Record<FieldKey, number>> = {};
  for (const change of changes) {
    const { rowNumber, field } = change;
    const joined = lastRow[field] === rowNumber - 1 && !alone.has(change);
    const own = (joined ? bytesPerCell : bytesPerRange) + 3 * (textLength(change.before) + textLength(change.after));
    if (bytes + own > bytesAtOnce) {
      parts.push([]);
      bytes = 0;
      lastRow = {};
    }
    parts.at(-1)?.push(change);
    bytes += own;
    lastRow[field] = rowNumber;
  }
  return parts;
}

function textLength(cell: CellChange["before"]): number {
  return typeof cell === "string" ? cell.length : 0;
}
