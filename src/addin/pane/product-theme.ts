import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The green of the product's icons, from dark to light. */
const green: BrandVariants = {
  10: "#030d0b", 20: "#051a15", 30: "#082620", 40: "#0e332b", 50: "#104137", 60: "#134f44", 70: "#0f5c4e", 80: "#0f6c5c",
  90: "#1f8b78", 100: "#36a390", 110: "#54b8a5", 120: "#6fc7b5", 130: "#93d4c6", 140: "#b3e1d7", 150: "#cfece6", 160: "#ebf7f4",
};

const systemFont = { fontFamilyBase: "\"Segoe UI\", system-ui, -apple-system, Roboto, \"Noto Sans\", sans-serif" };

export const lightTheme: Theme = { ...createLightTheme(green), ...systemFont };

export const darkTheme: Theme = {
  ...createDarkTheme(green), ...systemFont,
  // Fluent's own dark theme takes lighter steps for text, since the plain ones are too dark to read on grey.
  colorBrandForeground1: green[110], colorBrandForeground2: green[120], colorBrandForegroundLink: green[110],
};
