/**
 * The formats that Excel gives to a General cell in which a date is typed. They are built-in ones, which every country
 * shows in its own way: m/d/yyyy is the system's short date, wherever it was typed.
 */
export const dateFormats = {
  full: "m/d/yyyy",
  named: "d-mmm-yy",
  "day-month": "d-mmm",
  "month-year": "mmm-yy",
  dateTime: "m/d/yyyy h:mm",
} as const;
