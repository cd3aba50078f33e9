/** ISO 4217 codes in use, besides those whose minor unit is listed below. */
const twoDigitCodes =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC " +
  "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES " +
  "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR " +
  "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT " +
  "TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XXX YER ZAR ZMW ZWG";

const otherMinorDigits: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

const codes: ReadonlySet<string> = new Set([...twoDigitCodes.split(" "), ...Object.keys(otherMinorDigits)]);

/** Marks that stand for one currency or, as `$` and `¥`, for any of several. Longer ones first. */
const marks: readonly (readonly [mark: string, codes: readonly string[]])[] = [
  ["NZ$", ["NZD"]], ["HK$", ["HKD"]], ["US$", ["USD"]], ["CA$", ["CAD"]], ["A$", ["AUD"]], ["C$", ["CAD"]],
  ["S$", ["SGD"]], ["R$", ["BRL"]], ["kr", ["SEK", "NOK", "DKK", "ISK"]], ["zł", ["PLN"]],
  ["$", ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "ARS", "CLP", "COP"]],
  ["€", ["EUR"]], ["£", ["GBP"]], ["¥", ["JPY", "CNY"]], ["₹", ["INR"]], ["₩", ["KRW"]], ["₺", ["TRY"]],
  ["₽", ["RUB"]], ["₪", ["ILS"]], ["₴", ["UAH"]], ["₫", ["VND"]], ["฿", ["THB"]], ["₱", ["PHP"]], ["₦", ["NGN"]],
];

/** Digits after the decimal point of the currency's minor unit (ISO 4217): JPY 0, KWD 3, most 2. */
export function minorDigits(currency: string): number {
  return otherMinorDigits[currency.toUpperCase()] ?? 2;
}

/** The currency mark or code that `text` has at `at`, as typed; null when there is none. */
export function currencyAt(text: string, at: number): string | null {
  const head = text.slice(at, at + 4);
  const code = /^[a-z]{3}(?![a-z])/i.exec(head)?.[0];
  if (code !== undefined && codes.has(code.toUpperCase())) return code;
  const mark = marks.find(([candidate]) => head.toLowerCase().startsWith(candidate.toLowerCase()))?.[0];
  // A mark of letters is a word of its own: "kr" is not the start of "kroner".
  if (mark === undefined || (/[a-zł]$/i.test(mark) && /^[a-z]/i.test(head.slice(mark.length)))) return null;
  return head.slice(0, mark.length);
}

/** Whether two marks or codes can mean the same money: `$` and `CAD` can, `€` and `GBP` cannot. */
export function sameCurrency(one: string, other: string): boolean {
  const others = currenciesOf(other);
  return currenciesOf(one).some((code) => others.includes(code));
}

function currenciesOf(mark: string): readonly string[] {
  const known = marks.find(([candidate]) => candidate.toLowerCase() === mark.toLowerCase());
  return known === undefined ? [mark.toUpperCase()] : known[1];
}
