import type { DateOrder, Locale } from "../../domain/reading";
import { answered, runExcel } from "./run-excel";
import { toWorkbookError } from "./workbook-errors";

/** 2000-01-01 in a workbook that counts days from 1904. */
const newYear2000In1904 = 35_064;

export function readLocale(): Promise<{ readonly locale: Locale; readonly date1904: boolean }> {
  return runExcel(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.numberFormat.load("numberDecimalSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
    await answered(context);
    const decimal = cultureInfo.numberFormat.numberDecimalSeparator === "," ? "," : ".";
    const dateOrder = dateOrderOf(cultureInfo.datetimeFormat.shortDatePattern);
    return { locale: { decimal, dateOrder }, date1904: await countsFrom1904(context) };
  });
}

/**
 * Excel spells the pattern in its own language (`jj/mm/aaaa`, `TT.MM.JJJJ`, office-js issue 2520): the month
 * is an m everywhere, and the year is the longest of the others, or a y.
 */
export function dateOrderOf(pattern: string): DateOrder {
  const parts = (pattern.match(/([a-z])\1*/gi) ?? []).map((part) => part.toLowerCase());
  const month = parts.findIndex((part) => part.startsWith("m"));
  const year = parts.findIndex((part) => part.startsWith("y") || (!part.startsWith("m") && part.length > 2));
  if (year === 0) return "ymd";
  return month === 0 ? "mdy" : "dmy";
}

/** No member of ExcelApi 1.14 tells the date system; a worksheet function computes in it and writes nothing. */
async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  try {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load("value");
    await answered(context);
    return day.value === newYear2000In1904;
  } catch (error) {
    // A host without worksheet functions has the usual system.
    if (toWorkbookError(error).reason === "unsupported") return false;
    throw error;
  }
}
