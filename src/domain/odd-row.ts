import type { RowFinding } from "./cells/finding";
import type { ScheduleValue } from "./cells/read-schedule";
import type { RowReading } from "./row-reading";

/** A line some of whose cells had to be read. */
export class OddRow implements RowReading {
  constructor(
    readonly findings: readonly RowFinding[],
    readonly failed: boolean,
    readonly id: string,
    readonly idKey: string | null,
    readonly customer: string,
    readonly opportunity: string | null,
    readonly product: string,
    readonly quantity: string,
    readonly billingDate: string | null,
    readonly bookingDate: string | null,
    readonly renewal: boolean,
    private readonly billed: ScheduleValue,
    private readonly recognised: ScheduleValue,
  ) {}

  get skipped(): boolean {
    return false;
  }

  get amount(): number {
    return this.quantity === "" ? NaN : Number(this.quantity);
  }

  get customBilling(): string {
    return this.billed.canonical;
  }

  get customRevRecognition(): string {
    return this.recognised.canonical;
  }
}
