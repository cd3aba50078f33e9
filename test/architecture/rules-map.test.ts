import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { issueCodes, type IssueCode } from "../../src/domain/issue-codes";

const root = path.resolve(__dirname, "../..");
const rulesText = readFileSync(path.join(root, "test/RULES.md"), "utf8");
const rows = [...rulesText.matchAll(/^\| ([A-Z][A-Z0-9_]+) \| ([a-z/-]+): (.+) \|$/gm)].map(([, code = "", file = "", title = ""]) => ({ code, file, title }));
const notRaised = [.../## Not raised yet\n([^#]*)/.exec(rulesText)?.[1]?.matchAll(/`([A-Z0-9_]+)`/g) ?? []].map(([, code = ""]) => code);

/** What finds issues: all sources but those that list, word, paint or fix them. */
const sources = execFileSync("git", ["ls-files", "src/domain", "src/server", "src/addin"], { cwd: root, encoding: "utf8" }).split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !/\/(issue-codes|catalogue)\.ts$|\/(native|fixes|words)\//.test(file) && existsSync(path.join(root, file)))
  .map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");

/** Both date columns share their rules, whose codes are put together. */
const isRaised = (code: string) => sources.includes(code) || /^(BILLING|BOOKING)_DATE_/.test(code) && sources.includes(`column, "${code.slice(13)}"`);

const testOf = (file: string) => [`test/domain/${file}.test.ts`, `test/${file}.test.ts`].map((one) => path.join(root, one)).find(existsSync);

it("every error that this version can find stands in test/RULES.md, all others in its list of those not raised yet", () => {
  const errors = (Object.keys(issueCodes) as IssueCode[]).filter((code) => issueCodes[code].severity === "error");
  const listed = new Set(rows.map(({ code }) => code));
  expect(errors.filter((code) => !listed.has(code) && !notRaised.includes(code))).toEqual([]);
  expect(notRaised.filter((code) => listed.has(code))).toEqual([]);
  expect(new Set(notRaised).size).toBe(notRaised.length);
});

it("no rule that is said not to be raised is raised, and every code is one of the catalogue", () => {
  expect(notRaised.filter(isRaised)).toEqual([]);
  expect([...notRaised, ...rows.map(({ code }) => code)].filter((code) => !(code in issueCodes))).toEqual([]);
  const known = [...notRaised, ...rows.map(({ code }) => code)];
  expect(Object.keys(issueCodes).filter((code) => !isRaised(code) && !known.includes(code))).toEqual([]);
});

it("every row names a test that exists", () => {
  const textOf = new Map(rows.map(({ file }) => [file, testOf(file)]).map(([file, found]) => [file, found === undefined ? "" : readFileSync(found, "utf8")]));
  expect(rows.length).toBeGreaterThan(90);
  expect(rows.filter(({ file, title }) => !textOf.get(file)?.includes(title))).toEqual([]);
});

it("each of the rule book's twelve traps has a test that is named after it", () => {
  const tests = ["test/addin/traps.test.ts", "test/server/books.test.ts"].map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");
  expect(Array.from({ length: 12 }, (_, index) => index + 1).filter((trap) => !tests.includes(`it("Trap ${trap}: `))).toEqual([]);
});
