import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { issueCodes, type IssueCode } from "../../src/domain/issue-codes";

const root = path.resolve(__dirname, "../..");
const rulesText = readFileSync(path.join(root, "test/RULES.md"), "utf8");
const rows = [...rulesText.matchAll(/^\| ([A-Z][A-Z0-9_]+) \| ([a-z0-9/-]+): (.+) \|$/gm)].map(([, code = "", file = "", title = ""]) => ({ code, file, title }));
const notRaised = [.../## Not raised yet\n([^#]*)/.exec(rulesText)?.[1]?.matchAll(/`([A-Z0-9_]+)`/g) ?? []].map(([, code = ""]) => code);

/** What finds issues: all sources but those that list, word, paint or fix them. */
const sources = execFileSync("git", ["ls-files", "src/domain", "src/server", "src/addin"], { cwd: root, encoding: "utf8" }).split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !/\/(issue-codes|catalogue)\.ts$|\/(native|fixes|words)\//.test(file) && existsSync(path.join(root, file)))
  .map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");

/** The codes as whole words: ID_DUPLICATE is not found by ID_DUPLICATE_ROW. */
const raised = new Set(sources.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g));

/** Both date columns share their rules, whose codes are put together. */
const isRaised = (code: string) => raised.has(code) || /^(BILLING|BOOKING)_DATE_/.test(code) && sources.includes(`column, "${code.slice(13)}"`);

/** What is told by its absence: blank rows are skipped and counted, without an issue. */
const untold = ["ROW_BLANK"];

const testOf = (file: string) => [`test/domain/${file}.test.ts`, `test/${file}.test.ts`].map((one) => path.join(root, one)).find(existsSync);

/** Each test's title after the codes that its name begins with (`A and B: title`, `A, B: title`), with one of those codes. */
function namedTests(file: string): ReadonlySet<string> {
  const found = testOf(file);
  const text = found === undefined ? "" : readFileSync(found, "utf8");
  return new Set([...text.matchAll(/"([A-Z][A-Z0-9_]+(?:(?:, | and )[A-Z][A-Z0-9_]+)*): (.*?)"[,\]]/g)]
    .flatMap(([, codes = "", title = ""]) => codes.split(/, | and /).map((code) => `${code}: ${title}`)));
}

it("every rule that this version can find stands in test/RULES.md, all others in its list of those not raised yet", () => {
  const listed = new Set(rows.map(({ code }) => code));
  expect((Object.keys(issueCodes) as IssueCode[]).filter((code) => !listed.has(code) && !notRaised.includes(code))).toEqual([]);
  expect(notRaised.filter((code) => listed.has(code))).toEqual([]);
  expect(new Set(notRaised).size).toBe(notRaised.length);
});

it("no rule that is said not to be raised is raised, all others are, and every code is one of the catalogue", () => {
  expect(notRaised.filter(isRaised)).toEqual([]);
  expect(rows.map(({ code }) => code).filter((code) => !isRaised(code) && !untold.includes(code))).toEqual([]);
  expect([...notRaised, ...rows.map(({ code }) => code)].filter((code) => !(code in issueCodes))).toEqual([]);
});

it("every row names a test whose own name begins with the row's code", () => {
  const named = new Map(rows.map(({ file }) => [file, namedTests(file)]));
  expect(rows.filter(({ code, file, title }) => named.get(file)?.has(`${code}: ${title}`) !== true)).toEqual([]);
});

it("each of the rule book's twelve traps has a test that is named after it", () => {
  const tests = ["test/addin/traps.test.ts", "test/server/books.test.ts"].map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");
  expect(Array.from({ length: 12 }, (_, index) => index + 1).filter((trap) => !tests.includes(`it("Trap ${trap}: `))).toEqual([]);
});

it("every threat that a test is said to hold stands in the names of that test", () => {
  const threats = [...rulesText.matchAll(/^\| (T\d+) [^|]+\| (.+) \|$/gm)].flatMap(([, threat = "", held = ""]) =>
    [...held.matchAll(/`([a-z0-9/-]+)`/g)].map(([, file = ""]) => ({ threat, file })));
  expect(threats.length).toBeGreaterThan(25);
  const named = ({ threat, file }: { threat: string; file: string }) => {
    const found = testOf(file);
    return found !== undefined && new RegExp(`["'](?:[FPT]\\d+,? )*${threat}\\b`).test(readFileSync(found, "utf8"));
  };
  expect(threats.filter((one) => !named(one))).toEqual([]);
});
