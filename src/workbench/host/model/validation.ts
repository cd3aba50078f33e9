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
}

export const noValidation: Validation = {
  rule: {},
  prompt: { message: "", title: "", showPrompt: true },
  alert: { message: "", title: "", showAlert: true, style: "Stop" },
  ignoreBlanks: true,
};

const kinds: Readonly<Record<string, string>> = {
  list: "List", custom: "Custom", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength",
};

/** Excel's name for the rule's kind; "None" where there is none. */
export function validationType({ rule }: Validation): string {
  const key = Object.keys(rule).find((name) => rule[name] !== undefined && rule[name] !== null);
  return key ? (kinds[key] ?? "None") : "None";
}

/** The list's source: literal text with commas, or a formula. Null where the rule is no list with a drop-down. */
export function listSource({ rule }: Validation): string | null {
  const list = rule["list"];
  if (typeof list !== "object" || list === null) return null;
  const { source, inCellDropDown } = list as { source?: unknown; inCellDropDown?: unknown };
  return typeof source === "string" && inCellDropDown !== false ? source : null;
}
