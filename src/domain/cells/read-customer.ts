import type { Cell } from "../cell";
import { found, type FieldReading } from "./finding";
import { readTextField } from "./read-text-field";

const nine = 0x39;
const accountId = /^(001[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?|cus_\w+|\d+(?:\.0)?)$/;

/** What looks like the number of an account. Nearly all names begin otherwise. */
export function isAccountId(text: string): boolean {
  return (text.charCodeAt(0) <= nine || text.startsWith("cus_")) && accountId.test(text);
}

/** RULES.md 3.2, as far as one cell tells. */
export function readCustomer(cell: Cell, date1904: boolean): FieldReading<string> {
  const reading = readTextField(cell, { dateCode: "CUSTOMER_DATE", date1904 });
  if (reading.findings.length > 0) return reading;
  if (reading.value === "") return found("", "CUSTOMER_REQUIRED");
  return isAccountId(reading.value) ? found(reading.value, "CUSTOMER_IS_ID", { value: reading.value }) : reading;
}
