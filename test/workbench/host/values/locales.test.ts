import { cultureOf } from "../../../../src/workbench/host/culture";
import { coerceTyped } from "../../../../src/workbench/host/values/coerce-typed";
import { renderText } from "../../../../src/workbench/host/values/render-text";

const typed = (text: string, country: string) => {
  const { value, numberFormat } = coerceTyped(text, "General", cultureOf(country).values);
  return [value, numberFormat];
};
const shown = (value: number, format: string, country: string) => renderText(value, format, cultureOf(country).values);
const thisYear = new Date().getFullYear();
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe("what is typed is read as the country writes it", () => {
  it.each([
    ["de-DE", "9.12.2011", serial(2011, 12, 9), "m/d/yyyy"],
    ["de-DE", "5. Mai 2026", serial(2026, 5, 5), "d-mmm-yy"],
    ["de-DE", "5. März", serial(thisYear, 3, 5), "d-mmm"],
    ["de-DE", "Dez 2025", serial(2025, 12, 1), "mmm-yy"],
    ["de-DE", "5.3.", serial(thisYear, 3, 5), "d-mmm"],
    ["de-DE", "1.20", serial(2020, 1, 1), "mmm-yy"],
    ["de-DE", "May 5, 2026", serial(2026, 5, 5), "d-mmm-yy"],
    ["de-DE", "1.234,5", 1234.5, "#,##0.00"],
    ["de-DE", "5 €", 5, "#,##0 \"€\";[Red]-#,##0 \"€\""],
    ["de-DE", "7,5 %", 0.075, "0.00%"],
    ["en-GB", "1/2/2026", serial(2026, 2, 1), "m/d/yyyy"],
    ["en-GB", "£5.50", 5.5, "£#,##0.00;[Red]-£#,##0.00"],
    ["en-GB", "$5", 5, "[$$]#,##0"],
    ["fr-FR", "1 200,5", 1200.5, "#,##0.00"],
    ["fr-FR", "1\u202f200", 1200, "#,##0"],
    ["fr-FR", "14 juillet 2026", serial(2026, 7, 14), "d-mmm-yy"],
    ["fr-FR", "3 déc. 2026", serial(2026, 12, 3), "d-mmm-yy"],
    ["fr-FR", "1 1/2", 1.5, "# ?/?"],
    ["fr-FR", "1 000 €", 1000, "#,##0 \"€\";[Red]-#,##0 \"€\""],
    ["sv-SE", "2026-05-06", serial(2026, 5, 6), "m/d/yyyy"],
    ["sv-SE", "6 maj 2026", serial(2026, 5, 6), "d-mmm-yy"],
    ["sv-SE", "5 kr", 5, "#,##0 \"kr\";[Red]-#,##0 \"kr\""],
    ["es-ES", "5 de mayo de 2026", serial(2026, 5, 5), "d-mmm-yy"],
    ["es-ES", "31/12/2026", serial(2026, 12, 31), "m/d/yyyy"],
    ["en-US", "1/32", serial(1932, 1, 1), "mmm-yy"],
  ])("%s: %j becomes %d with the format %j", (country, text, value, format) => {
    expect(typed(text, country)).toEqual([value, format]);
  });

  it.each([
    ["en-US", "5 kr"], ["en-US", "1 200"], ["en-US", "5. Mai 2026"], ["fr-FR", "10 12 2025"], ["fr-FR", "1 20"], ["fr-FR", "1.200"], ["en-GB", "12/31/2026"],
    ["fr-FR", "9.12.2011"], ["en-US", "5.3."],
  ])("%s: %j stays text", (country, text) => {
    expect(typed(text, country)).toEqual([text, null]);
  });
});

describe("what is shown follows the country", () => {
  it.each([
    ["en-US", "m/d/yyyy", "12/9/2011"], ["en-GB", "m/d/yyyy", "09/12/2011"], ["de-DE", "m/d/yyyy", "09.12.2011"], ["fr-FR", "m/d/yyyy", "09/12/2011"],
    ["sv-SE", "m/d/yyyy", "2011-12-09"], ["es-ES", "m/d/yyyy", "09/12/2011"], ["de-DE", "d-mmm-yy", "09. Dez 11"], ["de-DE", "yyyy-mm-dd", "2011-12-09"],
    ["fr-FR", "d mmmm yyyy", "9 décembre 2011"], ["de-DE", "[$-F800]dddd, mmmm dd, yyyy", "Freitag, 9. Dezember 2011"], ["en-US", "[$-F800]dddd, mmmm dd, yyyy", "Friday, December 9, 2011"],
    ["en-US", "[$-407]d. mmmm yyyy", "9. Dezember 2011"],
  ])("%s shows a day with the format %j as %j", (country, format, text) => {
    expect(shown(serial(2011, 12, 9), format, country)).toBe(text);
  });

  it.each([
    ["en-US", "#,##0.00", "1,234.50"], ["de-DE", "#,##0.00", "1.234,50"], ["fr-FR", "#,##0.00", "1\u202f234,50"], ["sv-SE", "#,##0.00", "1\u00a0234,50"],
    ["es-ES", "General", "1234,5"], ["en-US", "#,##0.00 [$€-407]", "1,234.50 €"], ["de-DE", "[$£-809]#,##0.00", "£1.234,50"], ["en-GB", "£#,##0;[Red]-£#,##0", "£1,235"],
  ])("%s shows an amount with the format %j as %j", (country, format, text) => {
    expect(shown(1234.5, format, country)).toBe(text);
  });
});
