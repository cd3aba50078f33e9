import type { DateOrder } from "../../domain/reading";
import type { WorkbookLocale } from "../workflow/ports";
import { epochAddress, epochFormula, listsSheetName } from "./hidden-lists";
import { answered, runExcel } from "./run-excel";

/** 2000-01-01 in a workbook that counts days from 1904. */
const newYear2000In1904 = 35_064;

/**
 * How the workbook writes numbers and dates, in one sync. Which of its two systems days are counted in no member
 * of ExcelApi 1.14 tells, and asking a worksheet function counts as a write; so the hidden sheet holds a date;
 * `date1904` is null where that sheet is lost.
 */
export function readLocale(): Promise<WorkbookLocale> {
  return runExcel(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.numberFormat.load("numberDecimalSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
    const epoch = context.workbook.worksheets.getItemOrNullObject(listsSheetName).getRange(epochAddress);
    epoch.load("values,formulas");
    await answered(context);
    const decimal = cultureInfo.numberFormat.numberDecimalSeparator === "," ? "," : ".";
    const dateOrder = dateOrderOf(cultureInfo.datetimeFormat.shortDatePattern);
    const isOurs = !epoch.isNullObject && epoch.formulas[0]?.[0] === epochFormula;
    const date1904 = isOurs ? epoch.values[0]?.[0] === newYear2000In1904 : null;
    return { locale: { decimal, dateOrder }, date1904 };
  });
}

/**
 * Excel spells the pattern in its own language (`jj/mm/aaaa`, `TT.MM.JJJJ`, office-js issue 2520): the month
 * is an m everywhere, and the year is the longest of the others, or a y.
 */
export function dateOrderOf(pattern: string): DateOrder {
  const parts = (pattern.match(/(\p{L})\1*/giu) ?? []).map((part) => part.toLowerCase());
  const month = parts.findIndex((part) => part.startsWith("m"));
  const year = parts.findIndex((part) => part.startsWith("y") || (!part.startsWith("m") && part.length > 2));
  if (year === 0) return "ymd";
  return month === 0 ? "mdy" : "dmy";
}
