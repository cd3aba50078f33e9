import type { Cell } from "../cell";
import { firstCode, numberIn, startsWithLetter, trimSpaces } from "./cell-facts";
import { beginsWithLetter, hasDigit, isUnloaded, missingFrom, oddIn } from "./formula-parts";
import { renewalsName } from "./list-names";
import { fold } from "./look-up";
import type { NativeRule } from "./native-rule";
import { tagged } from "./tag";
import { tooLong } from "./text-rules";

const painting = { stopIfTrue: true, format: "error" } as const;

export const quantityNumberRule: NativeRule = {
  ...painting,
  id: "QTY_NUM",
  codes: ["QUANTITY_ZERO", "QUANTITY_NEGATIVE", "QUANTITY_TOO_LARGE", "QUANTITY_BOOLEAN"],
  areas: [["quantity"]],
  formula: (cell) => tagged(`IF(ISNUMBER(${cell}),OR(${cell}<=0,${cell}>10^12),ISLOGICAL(${cell}))`),
  paints(cell) {
    const number = numberIn(cell);
    return number === null ? typeof cell === "boolean" : number <= 0 || number > 1e12;
  },
};

const priceMarks = ["%", "$", "€", "£", "¥"];

/** Texts that are no quantity by any reading: prices, words first, negative ones, nothing but zeros. */
export const quantityTextRule: NativeRule = {
  ...painting,
  id: "QTY_TEXT",
  codes: ["QUANTITY_NOT_NUMBER", "QUANTITY_CURRENCY", "QUANTITY_NEGATIVE", "QUANTITY_ZERO"],
  areas: [["quantity"]],
  formula(cell) {
    const priced = `COUNT(${priceMarks.map((mark) => `FIND("${mark}",${cell})`).join(",")})>0`;
    const rest = ["0", ".", ",", " "].reduce((text, mark) => `SUBSTITUTE(${text},"${mark}","")`, cell);
    return tagged(
      `IF(ISTEXT(${cell}),IFERROR(OR(${priced},UNICODE(TRIM(${cell}))=45,${beginsWithLetter(cell)},LEN(${rest})=0),FALSE),FALSE)`,
    );
  },
  paints(cell) {
    if (typeof cell !== "string" || trimSpaces(cell) === "") return false;
    return priceMarks.some((mark) => cell.includes(mark)) || firstCode(cell) === 45 || startsWithLetter(cell)
      || /^[0., ]*$/.test(cell);
  },
};

/** 1990-01-01, 2120-01-01 and 9999-12-31 as days from 1900. A workbook that counts from 1904 has 1,462 fewer. */
export const firstDay = 32_874;
const tooLateDay = 80_355;
const lastDay = 2_958_465;

/** The number in a cell as days from 1900; null where it holds none. */
export function daysFrom1900(cell: Cell, date1904: boolean): number | null {
  const number = numberIn(cell);
  return number !== null && date1904 ? number + 1462 : number;
}

/** Numbers that are no date by any reading. Those above the calendar (20260331) are left to the reader of dates. */
export const dateNumberRule: NativeRule = {
  ...painting,
  id: "DATE_NUM",
  codes: ["BILLING_DATE_INVALID", "BILLING_DATE_RANGE", "BOOKING_DATE_INVALID", "BOOKING_DATE_RANGE"],
  areas: [["billingDate", "bookingDate"]],
  formula: (cell) => tagged(
    `IF(ISNUMBER(${cell}),OR(${cell}<DATE(1990,1,1),AND(${cell}>=DATE(2120,1,1),${cell}<=DATE(9999,12,31))),ISLOGICAL(${cell}))`,
  ),
  paints(cell, { date1904 }) {
    const days = daysFrom1900(cell, date1904);
    if (days === null) return typeof cell === "boolean";
    return days < firstDay || (days >= tooLateDay && days <= lastDay);
  },
};

const wordsWithoutDigit = (cell: string): string => `${beginsWithLetter(cell)},NOT(${hasDigit(cell)}),${oddIn(cell)}=0`;

const isWordsWithoutDigit = (text: string, odd: RegExp | null): boolean =>
  startsWithLetter(text) && !/[0-9]/.test(text) && !odd?.test(text);

export const billingTextRule: NativeRule = {
  ...painting,
  id: "BILL_TEXT",
  codes: ["BILLING_DATE_INVALID"],
  areas: [["billingDate"]],
  formula: (cell) => tagged(`IF(ISTEXT(${cell}),IFERROR(AND(${wordsWithoutDigit(cell)}),FALSE),FALSE)`),
  paints: (cell, { lookUp }) => typeof cell === "string" && isWordsWithoutDigit(cell, lookUp.odd),
};

/** As for billing, but a word in N may be `none`, `no booking` or `n/a`. */
export const bookingTextRule: NativeRule = {
  ...painting,
  id: "BOOK_TEXT",
  codes: ["BOOKING_DATE_INVALID"],
  areas: [["bookingDate"]],
  formula: (cell) => tagged(
    `IF(ISTEXT(${cell}),IFERROR(AND(UNICODE(TRIM(${cell}))<>78,UNICODE(TRIM(${cell}))<>110,${wordsWithoutDigit(cell)}),FALSE),FALSE)`,
  ),
  paints: (cell, { lookUp }) =>
    typeof cell === "string" && firstCode(cell) !== 78 && firstCode(cell) !== 110 && isWordsWithoutDigit(cell, lookUp.odd),
};

/** No word of the list is near this long; above it nothing is looked up. */
const longestRenewal = 60;

export const renewalRule: NativeRule = {
  ...painting,
  id: "RENEWAL",
  codes: ["RENEWAL_INVALID"],
  areas: [["renewal"]],
  formula: (cell) => tagged(
    `IF(ISNUMBER(${cell}),AND(${cell}<>0,${cell}<>1),IF(ISTEXT(${cell}),IF(OR(LEN(TRIM(${cell}))=0,${oddIn(cell)}>0),FALSE,` +
    `IF(${isUnloaded(renewalsName)},FALSE,IF(LEN(TRIM(${cell}))>${longestRenewal},TRUE,${missingFrom(renewalsName, cell)}))),FALSE))`,
  ),
  paints(cell, { lookUp }) {
    const number = numberIn(cell);
    if (number !== null) return number !== 0 && number !== 1;
    if (typeof cell !== "string" || lookUp.renewals === null || lookUp.odd?.test(cell)) return false;
    const text = trimSpaces(cell);
    return text !== "" && (text.length > longestRenewal || !lookUp.renewals.has(fold(text)));
  },
};

export const scheduleRule: NativeRule = {
  ...painting,
  id: "SCHEDULE",
  codes: ["SCH_NEGATIVE", "TEXT_LONG"],
  areas: [["customBilling", "customRevRecognition"]],
  formula: (cell) => tagged(`IF(ISNUMBER(${cell}),${cell}<0,IF(ISTEXT(${cell}),${tooLong(cell, 2000)},FALSE))`),
  paints(cell, { lookUp }) {
    const number = numberIn(cell);
    if (number !== null) return number < 0;
    return typeof cell === "string" && trimSpaces(cell).length > 2000 && !lookUp.odd?.test(cell);
  },
};
