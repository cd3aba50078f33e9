import { days1904 } from "../values/value-locale";
import { ApiObject } from "../wire/api-object";

/** `workbook.functions`, as far as an add-in can tell the date system by it. */
export class WorkbookFunctions extends ApiObject {
  constructor(private readonly date1904: boolean) {
    super();
  }

  /** The serial number of a day: 36526 for 2000-01-01, or 35064 where days count from 1904. */
  Date(year: number, month: number, day: number): ApiObject {
    const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
    return new FunctionResult(days - (this.date1904 ? days1904 : 0));
  }
}

class FunctionResult extends ApiObject {
  constructor(private readonly result: number) {
    super();
  }

  get Value(): number {
    return this.result;
  }

  get Error(): string | null {
    return null;
  }
}
