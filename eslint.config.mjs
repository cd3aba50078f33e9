import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const excelOnly = { name: "Excel", message: "Excel's objects belong to addin/excel: ask for what you need through the Workbook port." };
const officeOnly = { name: "Office", message: "Office belongs to addin/excel, addin/commands, addin/sign-in and addin/main.tsx." };
const edges = ["fetch", "document", "window", "process", "localStorage", "sessionStorage"].map((name) => ({
  name, message: "This folder is pure: take it as a dependency.",
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "test/bench/node_modules/", ".intake/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: "Text goes into the page by textContent only." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text goes into the page by textContent only." },
        { selector: "CatchClause[body.body.length=0]", message: "A catch acts or rethrows." },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-restricted-globals": ["error", excelOnly, officeOnly] } },
  { files: ["src/addin/excel/**", "src/addin/diagnostics/**"], rules: { "no-restricted-globals": "off" } },
  { files: ["src/addin/commands/**", "src/addin/sign-in/**", "src/addin/main.tsx"], rules: { "no-restricted-globals": ["error", excelOnly] } },
  { files: ["src/{domain,contract}/**", "src/addin/workflow/**"], rules: { "no-restricted-globals": ["error", excelOnly, officeOnly, ...edges] } },
  // French parts its signs from the word before by a blank at which no line breaks.
  { files: ["src/**/words/**/fr{.ts,/*.ts}"], rules: { "no-irregular-whitespace": ["error", { skipTemplates: true }] } },
  { files: ["src/addin/**/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  { files: ["**/*.{js,cjs,mjs}"], rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" } },
);
