import { writeXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fieldByKey } from "../../src/domain/catalogue";
import { fieldKeys } from "../../src/domain/field-key";
import { commandLine, csv, type CommandLine } from "./command-line";

let line: CommandLine;
beforeEach(() => { line = commandLine(); });
afterEach(() => line.close());

const headers = fieldKeys.map((key) => fieldByKey[key].header);
const workbook = async (sheets: Parameters<typeof writeXlsx>[0]["sheets"], dateSystem: "1900" | "1904" = "1900") => Buffer.from(await writeXlsx({ sheets, dateSystem }));
const found = (out: string): readonly [cell: string, code: string][] =>
  (JSON.parse(out) as { issues: { cell: string; code: string }[] }).issues.map(({ cell, code }) => [cell, code]);

it("says of each wrong cell where it stands and what is wrong, and ends with 1", async () => {
  const file = line.file("deals.csv", csv("A-1,Acme,,CRM-PRO,5,2026-01-31,,,,", "A-2,,,CRM-PRO,-2,2026-02-30,,,,"));
  const { code, out } = await line.intake("check", file);
  expect(code).toBe(1);
  expect(out).toMatch(/^ {2}B3 +error +Customer is empty/m);
  expect(out).toMatch(/^ {2}E3 +error +Quantity is negative/m);
  expect(out).toMatch(/^ {2}F3 +error /m);
  expect(out).toContain("3 errors in 1 row, 1 warning. 1 row of 2 is ready.");
});

it("ends with 0 where there is no error, and says that products were not checked where there is no server", async () => {
  const { code, out } = await line.intake("check", line.file("deals.csv", csv("A-1,Acme,D-1,CRM-PRO,5,2026-01-31,,,,")));
  expect(code).toBe(0);
  expect(out).toMatch(/Product +warning/);
});

it("--strict makes errors of the warnings that allow it", async () => {
  const file = line.file("deals.csv", csv("A-1,Acme,D-1,CRM-PRO,5,03/04/2026,,,,"));
  expect((await line.intake("check", file)).code).toBe(0);
  const { code, out } = await line.intake("check", file, "--strict", "--json");
  expect([code, found(out)]).toEqual([1, expect.arrayContaining([["F2", "BILLING_DATE_AMBIGUOUS"]])]);
});

it("finds the template's columns in any order, below a title and between others", async () => {
  const mixed = ["Owner", ...[...headers].reverse()];
  const row = ["Ada", null, null, false, "2026-01-10", "2026-01-31", 5, "CRM-PRO", "D-1", "Acme", ""];
  const { code, out } = await line.intake("check", line.file("deals.xlsx", await workbook([{ name: "Q1", rows: [["Deals of the quarter"], [], mixed, row] }])), "--json");
  expect(code).toBe(1);
  expect(found(out)).toEqual(expect.arrayContaining([["K4", "ID_REQUIRED"], [null, "FILE_COLUMN_IGNORED"]]));
});

it("names the columns that a file lacks, and the row where it looked", async () => {
  const { code, err } = await line.intake("check", line.file("deals.csv", "ID,Customer,Product,Quantity,Billing date,Booking date,Renewal,Custom billing\r\n"));
  expect(code).toBe(2);
  expect(err).toContain('lacks columns in row 1: "Opportunity", "Custom rev recognition"');
});

it("asks which sheet is meant where several have the headers", async () => {
  const file = line.file("deals.xlsx", await workbook(["Q1", "Q2"].map((name) => ({ name, rows: [headers, [`${name}-1`, "Acme", "D-1", "CRM-PRO", 5, "2026-01-31"]] }))));
  const asked = await line.intake("check", file);
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('Name one: --sheet "Q1"')]);
  expect(await line.intake("check", file, "--sheet", "Q2")).toMatchObject({ code: 0, out: expect.stringContaining("sheet Q2") });
  expect(await line.intake("check", file, "--sheet", "Q3")).toMatchObject({ code: 2, err: expect.stringContaining('It has: "Q1", "Q2"') });
});

it("F51 F52: reads the days of either date system and another country's texts as they are meant", async () => {
  const dated = (dateSystem: "1900" | "1904") => workbook([{ name: "Q1", rows: [headers, ["A-1", "Acme", "D-1", "CRM-PRO", 5, new Date(Date.UTC(2026, 0, 31)), new Date(Date.UTC(2026, 1, 15))]] }], dateSystem);
  for (const dateSystem of ["1900", "1904"] as const) {
    const { out } = await line.intake("check", line.file(`${dateSystem}.xlsx`, await dated(dateSystem)), "--json");
    const after = (JSON.parse(out) as { issues: { code: string; params: object }[] }).issues.find(({ code }) => code === "BOOKING_DATE_AFTER_BILLING");
    expect(after?.params).toEqual({ B: "2026-01-31", K: "2026-02-15" });
  }
  const german = line.file("deals.csv", csv("A-1,Acme,D-1,CRM-PRO,5,31.01.2026,,,,").replaceAll(",", ";").replace(";5;", ";1,5;"));
  expect(await line.intake("check", german, "--locale", "de-DE")).toMatchObject({ code: 0 });
  expect(await line.intake("check", german, "--locale", "12")).toMatchObject({ code: 2, err: expect.stringContaining("Write") });
});

it("tells of hidden rows and formulas, of which a file shows nothing", async () => {
  const rows = [headers, ["A-1", "Acme", "D-1", "CRM-PRO", 5, "2026-01-31"], ["A-2", "Acme", "D-1", "CRM-PRO", 5, "2026-01-31"]];
  const file = await workbook([{ name: "Q1", rows, cells: new Map([["1,4", { value: 5, formula: "2+3" }]]), rowDefs: new Map([[2, { hidden: true }]]) }]);
  const { out } = await line.intake("check", line.file("deals.xlsx", file), "--json");
  const codes = (JSON.parse(out) as { issues: { code: string; column: string | null; params: object }[] }).issues;
  expect(codes).toEqual(expect.arrayContaining([expect.objectContaining({ code: "ROW_HIDDEN", params: { n: 1 } }), expect.objectContaining({ code: "CELL_FORMULA", column: "Quantity" })]));
});

it("T23: what would steer a terminal comes out as its code", async () => {
  const { out } = await line.intake("check", line.file("deals.csv", csv("A-1,Acme,,CRM-PRO,\u001b[2Jfive,2026-01-31,,,,")));
  expect(out).not.toContain("\u001b");
  expect(out).toMatch(/E2 +error/);
});

it("lists everything with --json, and at most two hundred lines without", async () => {
  const file = line.file("deals.csv", csv(...Array.from({ length: 300 }, (_, index) => `A-${index},,D,CRM-PRO,1,2026-01-31,,,,`)));
  const { out } = await line.intake("check", file);
  expect(out.split("\n")).toHaveLength(203);
  expect(out).toContain("… and 101 more; --json lists all.");
  expect(found((await line.intake("check", file, "--json")).out).filter(([, code]) => code === "CUSTOMER_REQUIRED")).toHaveLength(300);
});

it("a real file of another kind is refused with what it lacks, and one that is no workbook with what to do", async () => {
  const { code, err } = await line.intake("check", line.file("online.csv", readFileSync(path.join(__dirname, "../data/uci_online_retail_2011-12-09.csv"))));
  expect([code, err]).toEqual([2, expect.stringContaining("Custom rev recognition")]);
  expect(await line.intake("check", line.file("broken.xlsx", "no zip"))).toMatchObject({ code: 2, err: expect.stringContaining("Save it again") });
  expect(await line.intake("check", line.file("deals.ods", "x"))).toMatchObject({ code: 2, err: expect.stringContaining("neither .xlsx nor .csv") });
  expect(await line.intake("check", "/not/there.csv")).toMatchObject({ code: 2, err: expect.stringContaining("ENOENT") });
});

it("says how it is used, and what is wrong with a command", async () => {
  expect(await line.intake("help")).toMatchObject({ code: 0, out: expect.stringContaining("intake submit FILE") });
  expect(await line.intake("chek")).toMatchObject({ code: 2, err: 'There is no command "chek". "intake help" lists them.' });
  expect(await line.intake("check")).toMatchObject({ code: 2, err: "Name one: intake check FILE." });
  expect(await line.intake("check", "a.csv", "--fast")).toMatchObject({ code: 2, err: expect.stringContaining("--fast") });
});
