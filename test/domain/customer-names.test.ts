import { createEngine } from "../../src/domain/create-engine";
import { context, row, said, sentences } from "./rows";

const named = (...names: string[]) => names.map((customer, index) => row(index + 2, { customer, quantity: index + 1 }));
const near = (...names: string[]) => sentences(named(...names), "CUSTOMER_NEAR_DUPLICATE");

it("CUSTOMER_MATCHED: case, blanks and punctuation make no other customer; the first writing is its name", () => {
  const rows = named("Acme Inc", "ACME, Inc.", "Acme Inc", "Globex");
  expect(said(rows, "CUSTOMER_MATCHED")).toEqual(["3:customer:CUSTOMER_MATCHED"]);
  expect(sentences(rows, "CUSTOMER_MATCHED")).toEqual(['"ACME, Inc." is the customer "Acme Inc".']);
  expect(said(rows, "CUSTOMER_NEAR_DUPLICATE")).toEqual([]);
  expect(said(named("Acme", "Acme Inc"), "CUSTOMER_MATCHED")).toEqual([]);
});

it("CUSTOMER_NEAR_DUPLICATE: names that differ in a legal word, an accent or a letter are close, and stay two customers", () => {
  expect(near("Acme", "Acme Inc")).toEqual(['"Acme Inc" is close to "Acme" (1 row). Same customer?']);
  expect(near("Café Central", "Cafe Central")).toHaveLength(1);
  expect(near("Globex Industries", "Globex Industires")).toHaveLength(1);
  expect(near("Acme", "Acne")).toEqual([]);
  expect(near("Globex", "Initech")).toEqual([]);
});

it("CUSTOMER_NEAR_DUPLICATE: the one with fewer rows is told, or the later one", () => {
  expect(near("Acme Inc", "Acme", "acme", "ACME")).toEqual(['"Acme Inc" is close to "Acme" (3 rows). Same customer?']);
  expect(near("Globex Industries", "Globex Industires", "Globex Industires")).toEqual(
    ['"Globex Industries" is close to "Globex Industires" (2 rows). Same customer?']);
});

it("CUSTOMER_NEAR_DUPLICATE: keys of four letters, other beginnings and other numbers are not compared", () => {
  expect(near("Abcde", "Abcdee")).toHaveLength(1);
  expect(near("Abcd", "Abcdd")).toEqual([]);
  expect(near("Globex Industries", "Bglobex Industries")).toEqual([]);
  expect(near("Growth Fund 1", "Growth Fund 2")).toEqual([]);
});

it("CUSTOMER_NEAR_DUPLICATE: of names with the same beginning the first 200 are compared", () => {
  const others = (count: number) => Array.from({ length: count }, (_, index) => `Abc${String.fromCharCode(0x4e00 + index * 7)}`.padEnd(8, String.fromCharCode(0x6000 + index * 3)));
  expect(near("Abcdefgh", ...others(198), "Abcdefghi")).toHaveLength(1);
  expect(near("Abcdefgh", ...others(199), "Abcdefghi")).toEqual([]);
  const engine = createEngine(context);
  const rows = named("Abcdefgh", ...others(199), "Abcdefghi");
  engine.replaceAll(rows);
  engine.edit([row(3, { customer: "Zzz" })]);
  expect(engine.issues().map(({ code }) => code)).toContain("CUSTOMER_NEAR_DUPLICATE");
  engine.edit([rows[1]!]);
  expect(engine.issues().map(({ code }) => code)).not.toContain("CUSTOMER_NEAR_DUPLICATE");
});

it("CUSTOMER_NEAR_DUPLICATE: a customer is compared by the first of its writings in the sheet, whichever was typed first", () => {
  const engine = createEngine(context);
  const near = () => engine.issues().filter(({ code }) => code === "CUSTOMER_NEAR_DUPLICATE").map(({ rowNumber }) => rowNumber);
  engine.replaceAll(named("AcmeInc", "Acme"));
  expect(near()).toEqual([]);
  engine.edit(named("Acme Inc"));
  expect(near()).toEqual([3]);
  engine.edit(named("AcmeInc"));
  expect(near()).toEqual([]);
});

it("60,000 customers with nearly the same names are compared in seconds, and an edit among them in milliseconds", () => {
  const engine = createEngine(context);
  // What the process itself worked: other programs do not count.
  const worked = () => process.cpuUsage().user / 1_000;
  const started = worked();
  engine.replaceAll(Array.from({ length: 60_000 }, (_, index) => row(index + 2, { customer: `${"abc".charAt(index % 3)}lobal ${index.toString(36).replace(/\d/g, "x")} trading` })));
  const checked = worked();
  for (let index = 0; index < 20; index++) engine.edit([row(30_000 + index, { customer: `alobal ${index} trading` })]);
  expect(checked - started).toBeLessThan(20_000);
  expect((worked() - checked) / 20).toBeLessThan(200);
});

it("CUSTOMER_MATCHED: account IDs of Salesforce are told apart by capitals, are one in both forms, and are close to none", () => {
  const rows = named("001C000000o4OOI", "001C000000o4Ooi", "001C000000o4OOIIA2", "001x0000002lBtqAAE", "001x0000002lBtrAAE", "001x0000002lBttAAE");
  expect(sentences(rows, "CUSTOMER_MATCHED")).toEqual(['"001C000000o4OOIIA2" is the customer "001C000000o4OOI".']);
  expect(said(rows, "CUSTOMER_NEAR_DUPLICATE")).toEqual([]);
  expect(said(rows, "CUSTOMER_IS_ID")).toHaveLength(6);
});
