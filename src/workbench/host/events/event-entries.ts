import { formatBox } from "../geometry/address";
import { boxOf, intersect, isSingleCell, joined, sheetColumns, type Box } from "../geometry/box";
import type { Span } from "../geometry/spans";
import type { Happening } from "../model/happening";
import { eventCategory, eventType, type EventEntry } from "./event-types";
import type { Sheet } from "../model/sheet";
import { plainValue, valueType } from "../values/plain-value";

/** Who did it: a person here or elsewhere, or this add-in. */
export interface Cause {
  readonly source: "Local" | "Remote";
  readonly byAddIn: boolean;
}

export interface Audience {
  wants(target: string, type: number): boolean;
  /** A reference by which a handler gets the range, wherever its cells are by then. */
  offerRange(sheet: Sheet, box: Box): string;
}

/** What happened as messages: one for each target that asked for it. */
export function eventEntries(happenings: readonly Happening[], cause: Cause, audience: Audience): EventEntry[] {
  const entries: EventEntry[] = [];
  const send = (target: string, type: number, payload: () => object): void => {
    if (!audience.wants(target, type)) return;
    entries.push({ messageCategory: eventCategory, messageType: type, targetId: target, message: JSON.stringify(payload()), id: 0 });
  };
  for (const happening of coalesced(happenings)) {
    const { sheet } = happening;
    const both = (type: number, payload: () => object): void => {
      send(sheet.id, type, payload);
      send("Workbook", type, payload);
    };
    const base = { worksheetId: sheet.id, source: cause.source };
    switch (happening.kind) {
      case "changed": {
        const payload = (): object => ({ ...changedPayload(happening, cause), referenceId: audience.offerRange(sheet, happening.box) });
        both(eventType.changed, payload);
        for (const table of sheet.state.tables) {
          // A table that lost its last column or row no longer reaches to where it was.
          if (!intersect(table.box, happening.box) && !happening.tables?.includes(table.id)) continue;
          for (const target of [table.id, sheet.id, "Workbook"]) send(target, eventType.tableChanged, () => ({ ...payload(), tableId: table.id }));
        }
        break;
      }
      case "selected": {
        const address = happening.boxes.map((box) => formatBox(box)).join(",");
        both(eventType.selectionChanged, () => ({ address, worksheetId: sheet.id }));
        for (const table of sheet.state.tables) {
          // The client tells by the address alone whether the selection is in the table.
          const isInsideTable = happening.boxes.some((box) => intersect(table.box, box) !== null);
          send(table.id, eventType.tableSelectionChanged, () => ({ address: isInsideTable ? address : "", isInsideTable, tableId: table.id, worksheetId: sheet.id }));
        }
        break;
      }
      case "clicked": {
        const { row, column, offsetX, offsetY } = happening;
        both(eventType.singleClicked, () => ({ address: formatBox(boxOf(row, column)), offsetX, offsetY, worksheetId: sheet.id }));
        break;
      }
      case "formatChanged":
        both(eventType.formatChanged, () => ({ ...base, address: formatBox(happening.box), referenceId: audience.offerRange(sheet, happening.box) }));
        break;
      case "rowSorted":
      case "columnSorted": both(eventType[happening.kind], () => ({ ...base, address: formatBox(happening.box) })); break;
      case "rowHidden":
        both(eventType.rowHiddenChanged, () => ({ ...base, address: rowsAddress(happening.rows), changeType: happening.hidden ? "Hidden" : "Unhidden" }));
        break;
      case "added": send("Workbook", eventType.added, () => base); break;
      case "deleted": send("Workbook", eventType.deleted, () => base); break;
      case "activated": both(eventType.activated, () => ({ worksheetId: sheet.id })); break;
      case "deactivated": both(eventType.deactivated, () => ({ worksheetId: sheet.id })); break;
      case "renamed": both(eventType.nameChanged, () => ({ ...base, nameBefore: happening.before, nameAfter: happening.after })); break;
      case "moved": send("Workbook", eventType.moved, () => ({ ...base, positionBefore: happening.before, positionAfter: happening.after })); break;
      case "visibility": both(eventType.visibilityChanged, () => ({ ...base, visibilityBefore: happening.before, visibilityAfter: happening.after })); break;
      case "protection": both(eventType.protectionChanged, () => ({ ...base, isProtected: happening.isProtected })); break;
      case "tableAdded":
      case "tableDeleted": {
        const type = happening.kind === "tableAdded" ? eventType.tableAdded : eventType.tableDeleted;
        both(type, () => ({ ...base, tableId: happening.tableId, tableName: happening.tableName }));
      }
    }
  }
  return entries;
}

/** Addresses are cut at 8,192 characters by Excel; where rows are that scattered, all from the first to the last are named. */
function rowsAddress(rows: readonly Span[]): string {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const spans = rows.length > 500 ? [{ first: first.first, count: last.first + last.count - first.first }] : rows;
  return spans.map((span) => formatBox(boxOf(span.first, 0, span.count, sheetColumns))).join(",");
}

function changedPayload({ box, change, shift, details, sheet }: Extract<Happening, { kind: "changed" }>, cause: Cause): object {
  return {
    address: formatBox(box), changeType: change, source: cause.source, worksheetId: sheet.id, shiftDirection: shift,
    triggerSource: cause.byAddIn ? "ThisLocalAddin" : "Unknown",
    ...(details && {
      valueBefore: plainValue(details.before), valueAfter: plainValue(details.after),
      valueTypeBefore: valueType(details.before), valueTypeAfter: valueType(details.after),
    }),
  };
}

type Changed = Extract<Happening, { kind: "changed" }>;

/** A large write comes in pieces and is still one change: pieces that make a rectangle are reported as one. */
function coalesced(happenings: readonly Happening[]): Happening[] {
  const result: Happening[] = [];
  for (const happening of happenings) {
    const previous = result.at(-1);
    const merged = previous?.kind === "changed" && happening.kind === "changed" ? mergedChange(previous, happening) : null;
    if (merged) result[result.length - 1] = merged;
    else result.push(happening);
  }
  return result;
}

function mergedChange(previous: Changed, next: Changed): Changed | null {
  const union = joined(previous.box, next.box);
  if (!union || previous.sheet !== next.sheet || previous.change !== "RangeEdited" || next.change !== "RangeEdited") return null;
  if (previous.details && next.details && isSingleCell(union)) {
    return { ...next, details: { before: previous.details.before, after: next.details.after } };
  }
  return { kind: "changed", sheet: next.sheet, box: union, change: "RangeEdited", shift: "None" };
}
