/** A number as the reader writes it, and the forms that words take beside it. */
export interface Count {
  /** 1632 → "1,632" */
  readonly text: string;
  /** "1 row", "1,632 rows" */
  of(one: string, other: string): string;
  /** The form alone: "row", "rows" */
  form(one: string, other: string): string;
}

/** `locale` is a BCP 47 tag; its language decides which numbers count as one. */
export function createCounter(locale: string): (value: number) => Count {
  const number = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  return (value) => {
    const text = number.format(value);
    const form = (one: string, other: string) => (plural.select(value) === "one" ? one : other);
    return { text, form, of: (one, other) => `${text} ${form(one, other)}` };
  };
}
