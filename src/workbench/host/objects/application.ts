import type { Session } from "./session";
import { ApiObject } from "../wire/api-object";

export class Application extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["CultureInfo"];
  }

  get CalculationMode(): string {
    return "Automatic";
  }

  get CalculationState(): string {
    return "Done";
  }

  get DecimalSeparator(): string {
    return this.$session.workbook.culture.values.decimal;
  }

  get ThousandsSeparator(): string {
    return this.$session.workbook.culture.group;
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): ApiObject {
    return new CultureInfo(this.$session);
  }

  Calculate(): void {
    this.$session.workbook.contentVersion += 1;
  }

  /** Nothing is drawn in the middle of a request, so these two have nothing to hold back. */
  SuspendScreenUpdatingUntilNextSync(): void {}

  SuspendApiCalculationUntilNextSync(): void {}
}

class CultureInfo extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  override get $navigation(): readonly string[] {
    return ["NumberFormat", "DatetimeFormat"];
  }

  get Name(): string {
    return this.$session.workbook.culture.name;
  }

  get NumberFormat(): ApiObject {
    return new NumberFormatInfo(this.$session);
  }

  get DatetimeFormat(): ApiObject {
    return new DatetimeFormatInfo(this.$session);
  }
}

class NumberFormatInfo extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get NumberDecimalSeparator(): string {
    return this.$session.workbook.culture.values.decimal;
  }

  get NumberGroupSeparator(): string {
    return this.$session.workbook.culture.group;
  }
}

class DatetimeFormatInfo extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get ShortDatePattern(): string {
    return this.$session.workbook.culture.shortDate;
  }

  get LongDatePattern(): string {
    return `dddd, ${this.$session.workbook.culture.shortDate}`;
  }

  get DateSeparator(): string {
    return this.$session.workbook.culture.shortDate.replace(/[A-Za-z]/g, "").charAt(0);
  }

  get TimeSeparator(): string {
    return ":";
  }

  get LongTimePattern(): string {
    return "HH:mm:ss";
  }
}
