import type { History, MovedClock, Operation, Plan } from "./history";
import type { StoredBooks } from "./stored-books";
import type { Violation } from "./violation";

const dayMilliseconds = 86_400_000;
/** Microseconds after which a server has certainly heard of its new time. */
const hearing = 5_000_000;

/**
 * F29: an import is opened on the server's own day or one beside it, whatever the client's clock says; one that is opened goes on. Where
 * the server's clock was moved meanwhile, both its days may have counted.
 */
export function checkDates({ plans, operations, rightTime, movedClocks }: History, books: StoredBooks): Violation[] {
  if (rightTime === null) return [];
  const end = Math.max(rightTime.at, ...operations.flatMap(({ endedAt }) => (Number.isFinite(endedAt) ? [endedAt] : [])));
  const stored = new Set(books.imports.map(({ importId }) => importId));
  const dayAt = (at: number, offset: number) => Math.floor((rightTime.wall + (at - rightTime.at) / 1_000 + offset) / dayMilliseconds);
  const mayBeMoved = ({ from, until }: MovedClock, { invokedAt, outcome, endedAt }: Operation) =>
    from <= (outcome === "unknown" ? Infinity : endedAt) && until + hearing >= invokedAt;
  /** Whether the date was near enough at each of the moments and clocks that may have counted. */
  const verdicts = (operation: Operation, { importDate }: Plan) => {
    // What had no answer may have been carried out later.
    const until = operation.outcome === "unknown" ? end : operation.endedAt;
    const offsets = [0, ...movedClocks.filter((moved) => mayBeMoved(moved, operation)).map(({ offset }) => offset)];
    const wanted = Date.parse(importDate) / dayMilliseconds;
    return offsets.flatMap((offset) => [operation.invokedAt, until].map((at) => Math.abs(dayAt(at, offset) - wanted) <= 1));
  };

  return [...plans.values()].flatMap((plan): Violation[] => {
    const { importId } = plan;
    const opens = operations.filter((operation) => operation.importId === importId && operation.command === "open");
    const violations: Violation[] = [];
    if (stored.has(importId) && !opens.some((open) => open.outcome !== "fail" && verdicts(open, plan).includes(true))) {
      violations.push({ kind: "off-date-opened", importId, text: `Its date is ${plan.importDate}.` });
    }
    if (opens.some((open) => open.outcome === "fail" && open.code === "import-date" && !verdicts(open, plan).includes(false))) {
      violations.push({ kind: "date-refused", importId, text: `Its date, ${plan.importDate}, was the server's.` });
    }
    const refused = operations.some((operation) => operation.importId === importId && operation.command !== "open" && operation.code === "import-date");
    if (refused) violations.push({ kind: "date-refused", importId, text: "It was under way, and was refused for its date." });
    return violations;
  });
}
