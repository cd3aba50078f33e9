/** `npm run host:requirements`: writes the table of requirement sets anew, after another version of the client or of its types. */
import { writeFileSync } from "node:fs";
import { requirementTable } from "../../support/requirement-table";

const classes = Object.entries(requirementTable()).map(([name, sets]) =>
  `  ${name}: {\n${Object.entries(sets).map(([minor, members]) => `    ${minor}: "${members}",\n`).join("")}  },\n`);

writeFileSync("src/workbench/host/requirements/requirement-sets.ts", `/**
 * The wire members of each class that came after ExcelApi 1.1, by the minor number of their set; \`npm run
 * host:requirements\` writes it from the client and its types, and a test holds it to them.
 */
export const requirementSets: Readonly<Record<string, Readonly<Record<number, string>>>> = {
${classes.join("")}};
`);
