import type { Place } from "../formula/scope";

/** A data-validation rule as Office.js gives it: exactly one key, such as `list` or `custom`. */
export type ValidationRule = Readonly<Record<string, unknown>>;

export interface ValidationPrompt {
  readonly message: string;
  readonly title: string;
  readonly showPrompt: boolean;
}

export interface ValidationAlert {
  readonly message: string;
  readonly title: string;
  readonly showAlert: boolean;
  readonly style: string;
}

/** What a range was given; one object is shared by all its cells. */
export interface Validation {
  readonly rule: ValidationRule;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
  readonly ignoreBlanks: boolean;
  /** The cell that relative references of the rule's formulas are read from; for every other cell they move along. */
  readonly origin: Place;
}

export const noValidation: Validation = {
  rule: {},
  origin: { row: 0, column: 0 },
  prompt: { message: "", title: "", showPrompt: true },
  alert: { message: "", title: "", showAlert: true, style: "Stop" },
  ignoreBlanks: true,
};

const kinds: Readonly<Record<string, string>> = {
  list: "List", custom: "Custom", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength",
};

/** What the rule's one key holds, such as `{ formula1, operator }`; undefined where there is no rule. */
export function rulePart({ rule }: Validation): { readonly kind: string; readonly part: Readonly<Record<string, unknown>> } | undefined {
  const [found] = Object.entries(rule).filter(([, part]) => typeof part === "object" && part !== null);
  return found && { kind: found[0], part: found[1] as Readonly<Record<string, unknown>> };
}

/** Excel's name for the rule's kind; "None" where there is none. */
export function validationType(validation: Validation): string {
  return kinds[rulePart(validation)?.kind ?? ""] ?? "None";
}

/** The rule with all of its formulas changed; the same object where none is. */
export function mapRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  const mapped = mapTexts(rule, change) as ValidationRule;
  return JSON.stringify(mapped) === JSON.stringify(rule) ? rule : mapped;
}

function mapTexts(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change)]));
}
