import * as fc from "fast-check";
import type { Locale } from "../../../src/domain/reading";
import { canonicalText } from "../../../src/domain/schedule/canonical-text";
import { defaultLocale, parseSchedule } from "../../../src/domain/schedule/parse-schedule";
import { readCanonical } from "../../../src/domain/schedule/read-canonical";
import { schedule } from "./arbitrary";
import { examples } from "../../support/examples";
import { noSavedSchedules } from "../../../src/domain/schedule/saved-schedules";

const locales: readonly Locale[] = [
  defaultLocale, { decimal: ",", dateOrder: "dmy" }, { decimal: ".", dateOrder: "dmy" }, { decimal: ",", dateOrder: "ymd" },
];
const templates = noSavedSchedules;

it("a canonical text means its schedule, wherever the workbook was made", () => {
  fc.assert(fc.property(schedule, fc.constantFrom(...locales), (meant, locale) => {
    const text = canonicalText(meant);
    const result = parseSchedule(text, "revenue", { locale, templates });
    expect(result.schedule).toEqual(meant);
    expect(result.canonical).toBe(text);
  }), examples(400));
});

it("whatever was typed, its canonical text parses to itself", () => {
  const piece = fc.constantFrom(
    "30", "40%", "70%", "100", "0", "0.5", "1,250.00", "1.250,50", "1.125", "5000", "$", "€", "USD ", "kr ", "k", "m", "%", " ", " ", " ",
    ";", "; ", ",", ", ", "/", "|", "\n", " and ", " @ ", ":", " = ", "->", "+3m", "+2w", "month 4", "year 2", "start", "end", "upfront",
    "in arrears", "2026-03-01", "3/4/2026", "13.4.2026", "Jan 2026", "Jan 15, 2026", '"Go-live"', '"', "monthly", "quarterly x 4", "annual: ",
    "x 12", "rest ", "rest", "straight-line", " over 24 months", " daily", "from 2026-04-01", "..", "until", "to", "-", "(", ")", "template: ", "x",
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom(...locales), (pieces, locale) => {
    const typed = parseSchedule(pieces.join(""), "revenue", { locale, templates });
    const errors = typed.issues.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(typed.kind === "error" ? 1 : 0);
    if (typed.canonical === null) return;
    for (const other of locales) {
      const again = parseSchedule(typed.canonical, "revenue", { locale: other, templates });
      expect({ canonical: again.canonical, schedule: again.schedule }).toEqual({ canonical: typed.canonical, schedule: typed.schedule });
    }
  }), examples(2_000));
});

it("any text is read or answered with one error that comes last", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
    const { kind, issues } = parseSchedule(text, "billing", { locale: defaultLocale, templates });
    expect(issues.map(({ severity }) => severity === "error").indexOf(true)).toBe(kind === "error" ? issues.length - 1 : -1);
  }), examples(2_000));
});

it("amounts that would read as percentages keep their mark", () => {
  const canonical = (text: string): string | null => parseSchedule(text, "billing", { locale: defaultLocale, templates }).canonical;
  expect(canonical("$60 @ start; $40 @ +1m")).toBe("$60 @ +0m; $40 @ +1m");
  expect(canonical("usd 100")).toBe("USD 100 @ +0m");
  expect(canonical("0.1k")).toBe("0.1k @ +0m");
  expect(canonical("$60 @ start; $41 @ +1m")).toBe("60 @ +0m; 41 @ +1m");
});

it("a stored text is read back, a saved schedule's name with it", () => {
  expect(readCanonical("", "billing")).toBeNull();
  expect(readCanonical("template: Standard 2026", "revenue")).toEqual({ kind: "template", name: "Standard 2026" });
  expect(() => readCanonical("30/40/30", "revenue")).toThrow(RangeError);
});
