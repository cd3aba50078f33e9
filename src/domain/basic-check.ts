import type { SheetRow } from "./cell";
import { rowFinding } from "./cells/field-report";
import { toIssue } from "./cells/finding";
import { bitOf, textOf } from "./cells/quiet-cells";
import { isLine } from "./cells/row-kind";
import { CellsReader } from "./cells-reader";
import { ColumnOrders } from "./column-orders";
import { crossFields, type Say } from "./cross/cross-rule";
import { tellSameId, type IdRow } from "./cross/same-id";
import type { CheckContext } from "./engine";
import { fieldIndex } from "./field-key";
import type { DateOrders } from "./field-readers";
import { FirstOfText } from "./first-of-text";
import type { Issue } from "./issue";
import { hasTextDate, position } from "./read-row";
import { idKey } from "./salesforce-id";
import { createSeverity, type SeverityOf } from "./severity-of";

/** Checks all rows of a sheet, which come in its order. */
export type BasicCheck = (rows: readonly SheetRow[]) => readonly Issue[];

/**
 * The basic rules of the ten columns (required, list, number, date, boolean, schedule …) and IDs that are not unique: errors
 * and warnings that an engine has of the same cells, without what cells say only together with others. In the order of rows and
 * fields. It keeps nothing of the rows, so that it takes a fraction of the engine's time and memory.
 */
export function createBasicCheck(context: CheckContext): BasicCheck {
  const checker = new BasicChecker(context);
  return (rows) => checker.check(rows);
}

/** One stays from check to check: compiled code is thrown away with the last object of a shape it was compiled for. */
class BasicChecker {
  private readonly severityOf: SeverityOf;
  private readonly reader: CellsReader;
  private readonly ids = new SharedIds();
  private rows: readonly SheetRow[] = [];
  private found: Issue[] = [];
  private columns: ColumnOrders;
  private orders: DateOrders;
  /** Places of rows whose meaning hangs on what the whole column says of the order of day and month, and their odd cells. */
  private readonly dated = { places: [] as number[], odds: [] as number[] };

  constructor(private readonly context: CheckContext) {
    this.severityOf = createSeverity(context.strict ?? false);
    this.reader = new CellsReader(context, this.severityOf);
    this.columns = new ColumnOrders(context.reading);
    this.orders = this.columns.decide();
  }

  check(rows: readonly SheetRow[]): readonly Issue[] {
    this.begin(rows);
    try {
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place];
        if (row !== undefined) this.take(row, place);
      }
      return this.issues();
    } finally {
      this.end();
    }
  }

  private begin(rows: readonly SheetRow[]): void {
    this.rows = rows;
    this.ids.begin(rows);
    this.columns = new ColumnOrders(this.context.reading);
    this.orders = this.columns.decide();
  }

  /** Holds nothing of the rows any more. */
  private end(): void {
    this.rows = [];
    this.found = [];
    this.ids.end();
    this.dated.places.length = 0;
    this.dated.odds.length = 0;
  }

  private take(row: SheetRow, place: number): void {
    const cells = row[1];
    const odd = this.reader.odd(cells);
    if (odd === 0) this.ids.add(textOf(cells[fieldIndex.id]), place, this.reader.idKey);
    else if (!hasTextDate(cells) || !isLine(cells) || !this.columns.put({ rowNumber: row[0], cells })) this.read(row, place, odd);
    else {
      this.dated.places.push(place);
      this.dated.odds.push(odd);
    }
  }

  private issues(): readonly Issue[] {
    this.orders = this.columns.decide();
    this.dated.places.forEach((place, index) => {
      const row = this.rows[place];
      if (row !== undefined) this.read(row, place, this.dated.odds[index] ?? 0);
    });
    for (const places of this.ids.groups()) this.compare(places);
    return this.found.sort(byPlace);
  }

  private read(row: SheetRow, place: number, odd: number): void {
    const id = this.reader.read(row, odd, this.orders, this.found);
    if (id !== "") this.ids.addOf(row, (odd & bitOf.id) === 0 ? id : idKey(id), place);
  }

  private compare(places: readonly number[]): void {
    const same: IdRow[] = [];
    for (const place of places) {
      const row = this.rows[place];
      if (row !== undefined) same.push({ rowNumber: row[0], cells: row[1], reading: { id: this.reader.id(row[1]) } });
    }
    tellSameId(same, this.say);
  }

  private readonly say: Say<IdRow> = (row, kind, finding) => {
    if (finding !== null) this.found.push(toIssue(rowFinding(finding, crossFields[kind], this.severityOf), row.rowNumber));
  };
}

/** Which rows share an ID. Nearly all have their own. */
class SharedIds {
  private rows: readonly SheetRow[] = [];
  private readonly firsts = new FirstOfText((place) => this.keyAt(place));
  private readonly shared = new Map<number, number[]>();
  /** Of rows whose key is not simply what their cell holds. */
  private readonly keys = new Map<number, string>();

  begin(rows: readonly SheetRow[]): void {
    this.rows = rows;
    this.firsts.begin(rows.length);
  }

  end(): void {
    this.rows = [];
    this.shared.clear();
    this.keys.clear();
  }

  /** `key` is what the row's ID is compared by. */
  addOf([, cells]: SheetRow, key: string, place: number): void {
    if (cells[fieldIndex.id] !== key) this.keys.set(place, key);
    this.add(key, place);
  }

  /** The row's cell holds the key itself; `hash` is textKey's, where it is known. */
  add(key: string, place: number, hash?: number): void {
    const first = this.firsts.put(key, place, hash);
    if (first < 0) return;
    const others = this.shared.get(first);
    if (others === undefined) this.shared.set(first, [first, place]);
    else others.push(place);
  }

  /** The places of the rows of each such ID, from the top. */
  groups(): readonly (readonly number[])[] {
    return [...this.shared.values()].map((places) => places.sort((a, b) => a - b));
  }

  private keyAt(place: number): string {
    return this.keys.get(place) ?? String(this.rows[place]?.[1][fieldIndex.id]);
  }
}

/** Of one cell the order in which it was found stays. */
function byPlace(a: Issue, b: Issue): number {
  return (a.rowNumber ?? 0) - (b.rowNumber ?? 0) || position(a) - position(b);
}
