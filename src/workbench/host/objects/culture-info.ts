import { conventionsOf } from "../values/locale-conventions";
import { ApiObject } from "../wire/api-object";
import type { Session } from "./session";

export class CultureInfo extends ApiObject {
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

export class NumberFormatInfo extends ApiObject {
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

export class DatetimeFormatInfo extends ApiObject {
  constructor(readonly $session: Session) {
    super();
  }

  get ShortDatePattern(): string {
    return this.$session.workbook.culture.shortDate;
  }

  get LongDatePattern(): string {
    return netPattern(conventionsOf(this.$session.workbook.culture.values).longDate);
  }

  get DateSeparator(): string {
    return this.$session.workbook.culture.shortDate.replace(/[A-Za-z]/g, "").charAt(0);
  }

  get TimeSeparator(): string {
    return ":";
  }

  get LongTimePattern(): string {
    return netPattern(conventionsOf(this.$session.workbook.culture.values).longTime);
  }
}

/** Office.js writes months in capitals and the hours of a day in capitals, unlike Excel's number formats. */
function netPattern(format: string): string {
  const parts = format.replace(/"([^"]*)"/g, "'$1'").split(/('[^']*')/);
  const twelveHours = /AM\/PM/.test(format);
  return parts.map((part) => (part.startsWith("'") ? part : mapPart(part, twelveHours))).join("");
}

function mapPart(part: string, twelveHours: boolean): string {
  const time = /[hs]/.test(part);
  const cased = time ? (twelveHours ? part : part.replace(/h/g, "H")) : part.replace(/m/g, "M");
  return cased.replace("AM/PM", "tt");
}
