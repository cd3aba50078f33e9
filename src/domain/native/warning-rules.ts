import { fieldIndex } from "../field-key";
import { numberIn, trimSpaces } from "./cell-facts";
import { oddIn } from "./formula-parts";
import type { NativeRule } from "./native-rule";
import { tagged } from "./tag";
import { daysFrom1900, firstDay } from "./value-rules";

const painting = { stopIfTrue: true, format: "warning" } as const;

/** What a signed number is made of, beside its sign. */
const digits = "0123456789";
const numberSigns = [...digits, ".", ","];

/**
 * Not in Product, where a text that begins so may be the ID of a product. Of `+` and a number, which is no formula, only what is
 * left without digits, points and commas tells.
 */
export const formulaLikeRule: NativeRule = {
  ...painting,
  id: "FORMULA_LIKE",
  codes: ["TEXT_FORMULA_LIKE"],
  areas: [["id", "customer", "opportunity"]],
  formula(cell) {
    const text = `TRIM(${cell})`;
    const rest = numberSigns.reduce((left, sign) => `SUBSTITUTE(${left},"${sign}","")`, text);
    const signed = `IF(LEN(${text})>1,AND(ISNUMBER(FIND(MID(${text},2,1),"${digits}")),LEN(${rest})=1),FALSE)`;
    const first = `UNICODE(${text})`;
    return tagged(
      `IF(ISTEXT(${cell}),IF(OR(LEN(${text})=0,${oddIn(cell)}>0),FALSE,IF(OR(${first}=61,${first}=64),TRUE,` +
      `IF(${first}=43,NOT(${signed}),FALSE))),FALSE)`,
      "warning",
    );
  },
  paints(cell, { lookUp }) {
    if (typeof cell !== "string" || lookUp.odd?.test(cell)) return false;
    const text = trimSpaces(cell);
    return /^[=@]/.test(text) || (text.startsWith("+") && !/^\+\d[\d.,]*$/.test(text));
  },
};

/** A customer that is a number is the number of an account. */
export const customerNumberRule: NativeRule = {
  ...painting,
  id: "CUSTOMER_NUMBER",
  codes: ["CUSTOMER_IS_ID"],
  areas: [["customer"]],
  formula: (cell) => tagged(`IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<10^15),INT(${cell})=${cell},FALSE),FALSE)`, "warning"),
  paints(cell) {
    const number = numberIn(cell);
    return number !== null && number >= 0 && number < 1e15 && Number.isInteger(number);
  },
};

/** A whole one above the usual: whether a little more is more, only all 15 digits tell. */
const unusual = 1_000_001;

export const quantityDoubtRule: NativeRule = {
  ...painting,
  id: "QTY_DOUBT",
  codes: ["QUANTITY_LARGE", "QUANTITY_DECIMALS"],
  areas: [["quantity"]],
  formula: (cell) => tagged(
    `IF(ISNUMBER(${cell}),IF(${cell}>=${unusual},TRUE,AND(${cell}>0,ABS(ROUND(${cell},6)-${cell})>0.0000001)),FALSE)`, "warning",
  ),
  paints(cell) {
    const number = numberIn(cell);
    if (number === null) return false;
    return number >= unusual || (number > 0 && Math.abs(Math.round(number * 1e6) / 1e6 - number) > 0.0000001);
  },
};

/** 2000-01-01 and 2046-01-01 as days from 1900. */
const firstUsualDay = 36_526;
const surelyAllowedDay = 53_328;

/** Dates of the nineties. Those far ahead are far ahead of a day that passes, and of another one at the server. */
export const oldDateRule: NativeRule = {
  ...painting,
  id: "DATE_OLD",
  codes: ["BILLING_DATE_UNUSUAL", "BOOKING_DATE_UNUSUAL"],
  areas: [["billingDate", "bookingDate"]],
  formula: (cell) => tagged(`IF(ISNUMBER(${cell}),AND(${cell}>=DATE(1990,1,1),${cell}<DATE(2000,1,1)),FALSE)`, "warning"),
  paints(cell, { date1904 }) {
    const days = daysFrom1900(cell, date1904);
    return days !== null && days >= firstDay && days < firstUsualDay;
  },
};

/**
 * A booking date beside TRUE. A renewal written otherwise may be an error by its number format, which no formula sees; and so may a
 * billing date, which is why the order of both dates is left to the marks. Before 2046 a date is within the 20 years that are allowed.
 */
export const renewalBookingRule: NativeRule = {
  ...painting,
  id: "RENEWAL_BOOKED",
  codes: ["BOOKING_DATE_ON_RENEWAL"],
  areas: [["bookingDate"]],
  formula(cell, row) {
    const renewal = row("renewal");
    return tagged(
      `IF(ISNUMBER(${cell}),IF(ISLOGICAL(${renewal}),AND(${renewal},${cell}>=DATE(1990,1,1),${cell}<DATE(2046,1,1)),FALSE),FALSE)`, "warning",
    );
  },
  paints(cell, { cells, date1904 }) {
    const days = daysFrom1900(cell, date1904);
    return days !== null && cells[fieldIndex.renewal] === true && days >= firstDay && days < surelyAllowedDay;
  },
};
