import type { Cell, SheetRow } from "../../src/domain/cell";
import { createEngine } from "../../src/domain/create-engine";
import type { CheckContext } from "../../src/domain/engine";
import type { FieldKey } from "../../src/domain/field-key";
import { createFixer } from "../../src/domain/fixes/create-fixer";
import { createProductIndex } from "../../src/domain/product-index";
import { growth, growthOfNew, mostGrowth } from "../support/growth";
import { hostileProducts } from "../support/hostile/products";
import { context, row } from "./rows";

const listed: CheckContext = { ...context, products: createProductIndex(hostileProducts) };

function checked(rows: readonly SheetRow[]) {
  const engine = createEngine(listed);
  engine.replaceAll(rows);
  return { rows, engine, issues: engine.issues(), verdicts: engine.verdicts() };
}

const few = 400;
const manyCustomers = process.env.INTAKE_TIMES === undefined ? 20_000 : 100_000;

/** Sheets in which every row has to do with every other. */
const sheets: readonly (readonly [name: string, cells: (index: number) => Partial<Record<FieldKey, Cell>>])[] = [
  ["all rows have one ID", () => ({ id: "A" })],
  ["all rows are copies", () => ({ id: "A", opportunity: "D" })],
  ["all rows are the same sale", () => ({ opportunity: "D" })],
  ["all IDs differ in capitals only", (index) => ({ id: [..."abcdefghijklmnopq"].map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join("") })],
  ["all IDs are two forms of one Salesforce ID", (index) => ({ id: index % 2 === 0 ? "001C000000o4OOI" : "001C000000o4OOIIA2" })],
  ["all IDs are those of accounts", (index) => ({ id: `001C00000${String(index).padStart(6, "0")}` })],
  ["one opportunity has as many customers as rows", (index) => ({ opportunity: "D", customer: `C${index}x` })],
  ["all customers begin alike", (index) => ({ customer: `Acme ${index.toString(36)} trading` })],
  ["all customers are nearly the same", (index) => ({ customer: `Acme Trading ${[...index.toString(2)].map((bit) => (bit === "1" ? "b" : "c")).join("")}` })],
  ["all customers have one match key", (index) => ({ customer: `Acme${" inc".repeat(index % 60)} ${["co", "ltd", "ag", "kg", "sa"][index % 5]}` })],
  ["one customer is written differently in every row", (index) => ({ customer: [..."acmetradingcompany"].map((letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join("") })],
  ["all customers are blank below the first", (index) => ({ customer: index === 0 ? "Acme" : null, opportunity: null })],
  ["all quantities of one product differ", (index) => ({ quantity: index + 1 })],
  ["all text dates hang on the last", (index) => ({ billingDate: index % few === few - 1 ? "31/3/2026" : "3/4/2026" })],
  ["a column of dates contradicts itself", (index) => ({ billingDate: index % 2 === 0 ? "31/3/2026" : "3/31/2026" })],
  ["all products are wrong in another way", (index) => ({ product: `CRM-${index.toString(36)}` })],
  ["all schedules differ", (index) => ({ customBilling: `${index + 1} @ +0m; ${index} @ +1m` })],
];

const rowsOf = (count: number, cells: (typeof sheets)[number][1]) => Array.from({ length: count }, (_, index) => row(index + 2, cells(index)));

/** Sheets with something to mend in every row. */
const mendable: typeof sheets = [
  ["exact copies", () => ({ id: "A", opportunity: "D" })], ["no IDs", (index) => ({ id: null, opportunity: `D-${index}` })], ["blanks below one customer", (index) => ({ customer: index === 0 ? "Acme" : null, opportunity: null })],
  ["numbers typed as text", (index) => ({ quantity: `${index + 1} seats`, id: index })], ["dates that hang on the first", (index) => ({ billingDate: index === 0 ? "31/3/2026" : "3/4/2026" })],
  ["dates that contradict each other", (index) => ({ billingDate: index % 2 === 0 ? "31/3/2026" : "3/31/2026" })], ["percentages that do not add up", () => ({ customBilling: "50%; 40%" })],
  ["close customers", (index) => ({ customer: index % 3 === 0 ? "Acme Trading" : "Acme Tradimg" })], ["subtotals", () => ({ id: null, customer: "Subtotal" })],
];

describe("T4: ten times the rows take no more than their share of time", () => {
  it.each(sheets)("where %s", (_, cells) => {
    expect(growth(rowsOf(few, cells), rowsOf(few * 10, cells), checked)).toBeLessThan(mostGrowth);
  });

  it.each(sheets)("at an edit, where %s", (_, cells) => {
    const filled = (count: number) => {
      const { engine } = checked(rowsOf(count, cells));
      return { engine, count };
    };
    let quantity = 1;
    const edit = ({ engine, count }: ReturnType<typeof filled>) => {
      const at = Math.floor(count / 2);
      engine.edit([row(at + 2, { ...cells(at), quantity: quantity++ % 7 + 1 })]);
      engine.edit([row(at + 2, { id: "Z", customer: "Elsewhere" })]);
    };
    expect(growthOfNew((isLarge) => filled(isLarge ? few * 10 : few), edit)).toBeLessThan(mostGrowth);
  });

  it.each(mendable)("for all fixes, where there are %s", (_, cells) => {
    const fixAll = ({ rows, issues }: ReturnType<typeof checked>) => {
      const fixer = createFixer(listed, rows, issues);
      fixer.autoFixes();
      fixer.ranked();
    };
    expect(growth(checked(rowsOf(few / 4, cells)), checked(rowsOf(few / 4 * 10, cells)), fixAll)).toBeLessThan(mostGrowth);
  });

  it(`where ${manyCustomers} customers begin alike`, () => {
    const customers = (count: number) => rowsOf(count, (index) => ({ customer: `Acme ${index.toString(36)} trading` }));
    expect(growth(customers(manyCustomers / 10), customers(manyCustomers), checked)).toBeLessThan(mostGrowth);
  });
});
