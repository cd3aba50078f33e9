import { readdirSync, readFileSync } from "node:fs";
import { createExcel } from "../../support/excel-host";
import { readClientClasses } from "../../support/client-metadata";
import { newestExcelApi } from "../../../src/workbench/host/requirements/offers";
import { builtClasses, builtMembers } from "./built-members";
import { isOffered, unlikeMembers } from "./unlike-members";

const client = readClientClasses(createExcel());

it("every member the host answers to is one the client asks for by that name, of the same kind, settable where the client sets it", () => {
  expect(unlikeMembers(client, builtMembers())).toEqual([]);
});

it("a member of another kind, one that cannot be set, one set by another name, one the client does not know and a class it does not know are told of", () => {
  const scalar = { kind: "scalar", settable: false } as const;
  const built = new Map([
    ["Range", new Map([["Values", scalar], ["Format", scalar], ["GetCell", scalar], ["Address", { ...scalar, settable: true }], ["Adress", scalar], ["Text", scalar]])],
    ["Ranges", new Map()],
    ["Style", new Map([["TextOrientation", { ...scalar, settable: true }]])],
  ]);
  expect(unlikeMembers(client, built)).toEqual([
    "Range.Values is read-only, and settable to the client",
    "Range.Format is a scalar, and a navigation to the client",
    "Range.GetCell is a scalar, and a method to the client",
    "Range.Address is settable, and read-only to the client",
    "Range.Adress is nothing the client asks for",
    "Ranges is no class of the client",
    "Style.TextOrientation is assigned as Orientation by the client",
  ]);
});

/** Sets of Excel on the web that office.js numbers apart; the client asks for these without looking for the set. */
const ofTheWeb = ["TableRowCollection.deleteRows", "TableRowCollection.deleteRowsAt"];

it("every member that is built belongs to a requirement set that the workbench says it has", () => {
  const beyond = [...builtMembers()].flatMap(([name, members]) => [...members.keys()].flatMap((wire) => {
    const member = client.get(name)?.members.get(wire);
    const set = member?.guard ?? member?.since ?? null;
    return !member || set === null || wire.startsWith("_") || isOffered(newestExcelApi, set) ? [] : [`${name}.${member.name}`];
  }));
  expect(beyond.filter((title) => !ofTheWeb.includes(title))).toEqual([]);
});

/** Parts that others are made of, and the services of office.js itself, which are no classes of its Excel namespace. */
const notOfTheClient = ["AddinInternalService", "AppRuntimeService", "BarPart", "RulePart", "TextAlignment"];

it("every class of API objects in the host is exported and counted", () => {
  const folder = "src/workbench/host/objects";
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const classes = sources.flatMap((source) => [...source.matchAll(/^(?:export )?class (\w+)(?:<.*>)? extends/gm)].map(([, name = ""]) => name));
  expect(classes.length).toBeGreaterThan(70);
  expect(classes.filter((name) => !builtClasses().has(name) && !notOfTheClient.includes(name))).toEqual([]);
});

it("the client's members are read with their kind, name and requirement set", () => {
  const range = client.get("Range")?.members;
  expect(range?.get("Values")).toMatchObject({ name: "values", kind: "scalar", settable: true, since: "ExcelApi 1.1" });
  expect(range?.get("Address")).toMatchObject({ kind: "scalar", settable: false });
  expect(range?.get("Format")).toMatchObject({ name: "format", kind: "navigation", since: "ExcelApi 1.1" });
  expect(range?.get("GetSpecialCells")).toMatchObject({ name: "getSpecialCells", kind: "method", since: "ExcelApi 1.9", guard: "ExcelApi 1.9" });
  expect(client.get("Worksheet")?.members.get("onChanged")).toMatchObject({ kind: "event", since: "ExcelApi 1.7" });
});
