import fc from "fast-check";
import { isoToSerial } from "../../../src/domain/calendar";
import type { Cell } from "../../../src/domain/cell";
import type { FieldKey } from "../../../src/domain/field-key";
import { salesforceSuffix } from "../../../src/domain/salesforce-id";
import schedules from "../../domain/schedule/schedule-vectors.json";

const of = (...cells: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);

/** Blanks, signs and letters that programs trip over. */
const odd = [" ", "\u00a0", "\u200b", "\t", "\n", "\r\n", "\u3000", "\u0301", "\ufeff", "\u202e", "\0", "\u0007", "\ud83d\ude00", "\ud800", "\udc00", "ß", "İ", "ſ", "K", "１", "٣", "'", '"', "*", "~", "\\"];
const oddPiece = fc.constantFrom(...odd);

/** A text with something odd in front, behind or inside. */
const decorated = (text: string): fc.Arbitrary<string> => fc.tuple(oddPiece, fc.nat(text.length)).map(([piece, at]) => text.slice(0, at) + piece + text.slice(at));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.tuple(fc.constantFrom("x", " ", "é", "1", "a b", "\ud83d\ude00"), fc.constantFrom(254, 255, 256, 1999, 2000, 2001)).map(([piece, length]) => piece.repeat(length).slice(0, length)),
  fc.constantFrom("=1+1", "+49 30 1", "@cmd", "-1", "\t=x", "#N/A", "Total", "Subtotal", "Grand Totals (57 records)", "Sum of x", "Copyright (c) salesforce.com", "Summit Ltd", "null", "undefined", "NaN", "__proto__", "constructor"),
);
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 2026, 12345, 1e12, 1e12 + 1, 1e15, 1e15 - 1, -1e15, 1e21, 1e300, 5e-324, 0.1 + 0.2, 20_260_331, 36_526, 46_000, 80_001),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e17, max: 1e17 }), fc.integer({ min: 1, max: 60_000 }),
);

/** A cell of any kind, as no column wants it. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: of(null, "", " ", true, false) }, { weight: 5, arbitrary: anyText }, { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: of(...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"].map((error) => ({ error }))) },
  { weight: 2, arbitrary: number.map((date) => ({ date })) }, { weight: 1, arbitrary: number.map((percent) => ({ percent })) }, { weight: 1, arbitrary: number.map((currency) => ({ currency })) },
);

const record = fc.tuple(fc.constantFrom("001", "006", "00k", "00K", "01t", "800", "801", "0Q0"), fc.constantFrom("C000000o4OOI", "C000000o4Ooi", "R0000001WJJA", "4000000Lmabc"))
  .map(([prefix, rest]) => prefix + rest);
const salesforceId = fc.oneof(
  record, record.map((id) => id + salesforceSuffix(id)), record.map((id) => (id + salesforceSuffix(id)).toLowerCase()), record.map((id) => (id + salesforceSuffix(id)).toUpperCase()),
);

const day = fc.integer({ min: 0, max: 2_400 }).map((days) => (isoToSerial("2021-01-01", false) ?? 0) + days);
const parts = fc.record({ d: fc.integer({ min: 1, max: 31 }), m: fc.integer({ min: 1, max: 13 }), y: fc.integer({ min: 2020, max: 2031 }) });
const dateText = fc.tuple(parts, fc.constantFrom("iso", "dmy", "mdy", "words", "short", "dots", "time", "zone", "us")).map(([{ d, m, y }, form]) => {
  const [dd, mm] = [String(d).padStart(2, "0"), String(m).padStart(2, "0")];
  switch (form) {
    case "iso": return `${y}-${mm}-${dd}`;
    case "dmy": return `${d}/${m}/${y}`;
    case "mdy": return `${m}/${d}/${y}`;
    case "words": return `${d} Mar ${y}`;
    case "short": return `${d}/${m}/${y % 100}`;
    case "dots": return `${dd}.${mm}.${y}`;
    case "time": return `${y}-${mm}-${dd} 08:39:00`;
    case "zone": return `${y}-${mm}-${dd}T16:14:25.000+0000`;
    default: return `Mar ${d}, ${y}`;
  }
});
const date: fc.Arbitrary<Cell> = fc.oneof(
  day.map((serial) => ({ date: serial })), day.map((serial) => ({ date: serial + 0.36 })), day, { weight: 4, arbitrary: dateText },
  of("TBD", "none", "n/a", "-", "no booking", "today", "2026-02-30", "1/2/3", "31/12/1989", "2099-01-01", "12/31/99", 2026, 20_260_331, { date: 0 }, { date: 60 }, { date: 0.5 }, { date: -1 }),
);

const scheduleText = fc.constantFrom(...schedules.vectors.map(({ input }) => input));
const schedule: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: scheduleText }, { weight: 1, arbitrary: scheduleText.chain(decorated) },
  { weight: 1, arbitrary: of({ percent: 1 }, { percent: 0.5 }, { currency: 100 }, { currency: 5000 }, 100, 1, 0, -5, 333.333333333333, true, false, { date: 29_504 }) },
);

/** What stands in a column when it is not as it should be: near, wrong, or nothing for this column. */
export const hostileCells: Readonly<Record<FieldKey, fc.Arbitrary<Cell>>> = {
  id: fc.oneof(salesforceId, of("A", "a", "B", "B ", " b", 7, "7", "007", "690007E2", 69_000_700, "1234567890123456", "1234567890123457", "1.5E+14", "D-1-PRO"), fc.constantFrom("A", "L-3").chain(decorated), anyCell),
  customer: fc.oneof(
    of("Acme", "ACME", "Acme Inc", "Acme, Inc.", "The Acme Corp", "Äcme", "Acmé Trading", "Acme Trading", "Acme Tradimg", "AT&T", "AT and T", "Growth Fund 1", "Growth Fund 2", "straße", "STRASSE", "13069.0", "cus_9s6XKzkNRiz8i3", "..."),
    salesforceId, fc.constantFrom("Acme Trading").chain(decorated), anyCell,
  ),
  opportunity: fc.oneof(of(null, "D-1", "D-2", "d-1", 581_475, "1E+15"), salesforceId, anyCell),
  product: fc.oneof(
    of("crm-std", "CRM Standard seat", "CRM-S", "Crm-std ", "SKU-1", "Sku-1", "sku-1", "amb", "x1", "12345", 12_345, "CRM-STF", "A*", "B?1", "T~1", "t", "LEGACY-SUITE", "SETUP-FEE", "ONBOARDING", "MIGRATION", "NO-TERM", "NO-PRICE", "WEEKS",
      "YEN", "EARNED", "ANALYTICS", "Straße", "STRASSE", "café", "Cafe\u0301", "nothing", "TRUE", true), anyCell,
  ),
  quantity: fc.oneof(
    of(1, 2, 250, 2.5, 1.23456789, "12", "1 200", "1,200", "1.200", "1.200,00", "1,200.50", "1'200", "12,00,000", "1E5", "10 seats", "1,200 seats", "5 users.", "10k", "dozen", "$5", "5 EUR", "(5)", "5-", "−5", "0.0000001", 2e6, 2e12, { percent: 0.5 }, { currency: 9 }), anyCell,
  ),
  billingDate: fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: dateText.chain(decorated) }, { weight: 1, arbitrary: anyCell }),
  bookingDate: fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: anyCell }),
  renewal: fc.oneof(of(true, true, false, "yes", "x", "Renewal", "WAHR", "sí", "não", "Existing Business", "Existing Customer - Upgrade", "new business", 1, 0, "maybe"), anyCell),
  customBilling: fc.oneof({ weight: 5, arbitrary: schedule }, { weight: 1, arbitrary: anyCell }),
  customRevRecognition: fc.oneof({ weight: 5, arbitrary: schedule }, { weight: 1, arbitrary: anyCell }),
};
