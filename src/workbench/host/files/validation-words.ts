import { words } from "./words";

/** The rule's one key and the type that files have for it (ECMA-376, 18.18.21 ST_DataValidationType). */
export const validationTypes = words({
  list: "list", custom: "custom", wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength",
});

export const validationOperators = words({
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
});

export const alertStyles = words({ Stop: "stop", Warning: "warning", Information: "information" });
