import { isErrorCell, numberIn, trimSpaces } from "./cell-facts";
import { isUnloaded, missingFrom, oddIn } from "./formula-parts";
import { productsName } from "./list-names";
import { fold } from "./look-up";
import type { NativeRule } from "./native-rule";
import { tagged } from "./tag";

const painting = { stopIfTrue: true, format: "error" } as const;

/** 10^15: from here on Excel has rounded the number. */
const sixteenDigits = 1e15;

export const errorRule: NativeRule = {
  ...painting,
  id: "ERROR",
  codes: ["CELL_ERROR"],
  areas: [["id", "customer", "opportunity", "product", "quantity", "billingDate", "bookingDate", "renewal", "customBilling", "customRevRecognition"]],
  formula: (cell) => tagged(`ISERROR(${cell})`),
  paints: isErrorCell,
};

export const requiredRule: NativeRule = {
  ...painting,
  id: "REQUIRED",
  codes: ["ID_REQUIRED", "CUSTOMER_REQUIRED", "PRODUCT_REQUIRED", "QUANTITY_REQUIRED"],
  areas: [["id", "customer"], ["product", "quantity"]],
  formula: (cell) => tagged(`LEN(TRIM(${cell}))=0`),
  paints: (cell) => cell === null || (typeof cell === "string" && trimSpaces(cell) === ""),
};

/** Numbers that Excel has rounded, and texts such as 6.3E+14 that it left of them. */
export const digitsLostRule: NativeRule = {
  ...painting,
  id: "DIGITS",
  codes: ["ID_DIGITS_LOST", "OPPORTUNITY_DIGITS_LOST"],
  areas: [["id"], ["opportunity"]],
  formula(cell) {
    const digits = `SUBSTITUTE(SUBSTITUTE(${cell},".",""),"E+","")`;
    const rounded = `IFERROR(AND(FIND("E+",${cell})=LEN(${cell})-3,LEN(${cell})-LEN(${digits})=3,EXACT(TEXT(--${digits},"0"),${digits})),FALSE)`;
    const shaped = `AND(LEN(${cell})>6,LEN(${cell})<18,MID(${cell},2,1)=".")`;
    return tagged(`IF(ISNUMBER(${cell}),ABS(${cell})>=10^15,IF(ISTEXT(${cell}),IF(${shaped},${rounded},FALSE),FALSE))`);
  },
  paints(cell) {
    const number = numberIn(cell);
    if (number !== null) return Math.abs(number) >= sixteenDigits;
    return typeof cell === "string" && cell.length < 18 && /^[1-9]\.\d+E\+\d\d$/.test(cell);
  },
};

export const longTextRule: NativeRule = {
  ...painting,
  id: "LONG",
  codes: ["TEXT_LONG"],
  areas: [["id", "customer", "opportunity", "product"]],
  formula: (cell) => tagged(`IF(ISTEXT(${cell}),${tooLong(cell, 255)},FALSE)`),
  paints: (cell, { lookUp }) =>
    typeof cell === "string" && trimSpaces(cell).length > 255 && !lookUp.odd?.test(cell),
};

/** With odd characters the text may be shorter once they are gone. */
export const tooLong = (cell: string, most: number): string =>
  `IF(LEN(${cell})>${most},AND(LEN(TRIM(${cell}))>${most},${oddIn(cell)}=0),FALSE)`;

/** Wildcards are escaped by a second character, and MATCH takes 255. */
const longestProduct = 127;

export const productRule: NativeRule = {
  ...painting,
  id: "PRODUCT",
  codes: ["PRODUCT_UNKNOWN", "PRODUCT_AMBIGUOUS"],
  areas: [["product"]],
  formula: (cell) => tagged(
    `IF(IF(ISNUMBER(${cell}),IF(ABS(${cell})<10^15,INT(${cell})=${cell},FALSE),ISTEXT(${cell})),` +
    `IF(OR(LEN(${cell})>${longestProduct},${isUnloaded(productsName)}),FALSE,${missingFrom(productsName, cell)}),FALSE)`,
  ),
  paints(cell, { lookUp }) {
    if (lookUp.products === null) return false;
    const number = numberIn(cell);
    if (number !== null) {
      return Number.isInteger(number) && Math.abs(number) < sixteenDigits && !lookUp.products.has(String(number));
    }
    return typeof cell === "string" && cell.length <= longestProduct && !lookUp.products.has(fold(trimSpaces(cell)));
  },
};
