import { addDays } from "../calendar";
import { decimal, formatDecimal } from "../decimal";
import { lowerBound } from "../lower-bound";
import { compareFit, gapOf, type RenewalFinding, type RenewalLine } from "./renewal-line";

/** So many lines are named at most; more that fit as well are not looked for. */
const named = 5;

/** Lines whose terms end on one day. The lists end with the line that ranks first; lines that were taken leave them late. */
interface EndDay {
  readonly all: RenewalLine[];
  readonly byQuantity: Map<string, RenewalLine[]>;
  free: number;
}

/**
 * The lines of one customer and product that a renewal may renew, by the last day of their terms: the nearest are found
 * without looking at all others, since one customer can have thousands of lines of one product.
 */
export class RenewalCandidates {
  private readonly days = new Map<string, EndDay>();
  /** Days with a line that is free, ascending. */
  private readonly freeDays: string[] = [];

  constructor(private readonly taken: ReadonlySet<string>) {}

  /** Lines come by ascending start, those of one start by descending ID key. */
  add(line: RenewalLine, termEnd: string): void {
    let day = this.days.get(termEnd);
    if (day === undefined) this.days.set(termEnd, (day = { all: [], byQuantity: new Map(), free: 0 }));
    day.all.push(line);
    const quantity = quantityKey(line);
    const alike = day.byQuantity.get(quantity);
    if (alike) alike.push(line);
    else day.byQuantity.set(quantity, [line]);
    if (day.free++ === 0) this.freeDays.splice(this.place(termEnd), 0, termEnd);
  }

  /** A line that was added is in the set of those taken now. */
  leave(termEnd: string): void {
    const day = this.days.get(termEnd);
    if (day !== undefined && --day.free === 0) this.freeDays.splice(this.place(termEnd), 1);
  }

  /** RULES.md 8: the nearest end of a term, the same quantity first, the latest start, the ID. null: there is none. */
  best(line: RenewalLine): RenewalFinding | null {
    const nearest = this.nearestDays(line.start);
    const quantity = quantityKey(line);
    const alike = nearest.flatMap((day) => this.last(day.byQuantity.get(quantity) ?? []));
    const [renewed, ...tied] = (alike.length > 0 ? alike : nearest.flatMap((day) => this.last(day.all))).sort(compareFit).slice(0, named);
    return renewed === undefined ? null : { renewed, tied, gap: gapOf(line.start, renewed.termEnd ?? renewed.start) };
  }

  /** One day, or two that lie as far before the start as after it. */
  private nearestDays(start: string): readonly EndDay[] {
    const at = this.place(addDays(start, -1));
    const around = [this.freeDays[at - 1], this.freeDays[at]].filter((day) => day !== undefined);
    const distances = around.map((day) => Math.abs(gapOf(start, day)));
    const least = Math.min(...distances);
    return around.flatMap((day, index) => (distances[index] === least ? (this.days.get(day) ?? []) : []));
  }

  /** The last lines of a list that are free, the very last first; the taken ones among them are dropped from it. */
  private last(list: RenewalLine[]): readonly RenewalLine[] {
    const found: RenewalLine[] = [];
    let line = list.pop();
    while (line !== undefined) {
      if (!this.taken.has(line.lineId)) found.push(line);
      if (found.length === named) break;
      line = list.pop();
    }
    list.push(...[...found].reverse());
    return found;
  }

  /** Where a day stands or would stand among the free ones. */
  private place(day: string): number {
    return lowerBound(this.freeDays.length, (place) => (this.freeDays[place] ?? "") < day);
  }
}

function quantityKey({ quantity }: RenewalLine): string {
  return formatDecimal(decimal(quantity));
}
