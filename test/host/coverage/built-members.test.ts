import { createExcel } from "../../support/excel-host";
import { readClientClasses } from "../../support/client-metadata";
import { builtMembers } from "./built-members";

const client = readClientClasses(createExcel());

it("every class the host builds is one of the client's", () => {
  expect([...builtMembers().keys()].filter((name) => !client.has(name))).toEqual([]);
});

/** What all collections of the host have: the client asks for an item by an indexer, and not every class of it for the rest. */
const ofCollections = ["Count", "GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"];

/** The client reads ShowGridlines and ShowHeadings, and writes them by these names, in code that no metadata tells of. */
const writtenByAnotherName = ["Worksheet.Gridlines", "Worksheet.Headings"];

it("every member the host answers to is one the client asks for by that name", () => {
  const unknown = [...builtMembers()].flatMap(([name, members]) => {
    const known = client.get(name);
    return [...members]
      .filter((member) => !member.startsWith("_") && known?.members.has(member) !== true && !(known?.isCollection === true && ofCollections.includes(member)))
      .map((member) => `${name}.${member}`)
      .filter((member) => !writtenByAnotherName.includes(member));
  });
  expect(unknown).toEqual([]);
});

it("the client's members are read with their kind, name and requirement set", () => {
  const range = client.get("Range")?.members;
  expect(range?.get("Values")).toMatchObject({ name: "values", kind: "scalar", settable: true, since: "ExcelApi 1.1" });
  expect(range?.get("Address")).toMatchObject({ kind: "scalar", settable: false });
  expect(range?.get("Format")).toMatchObject({ name: "format", kind: "navigation", since: "ExcelApi 1.1" });
  expect(range?.get("GetSpecialCells")).toMatchObject({ name: "getSpecialCells", kind: "method", since: "ExcelApi 1.9" });
  expect(client.get("Worksheet")?.members.get("onChanged")).toMatchObject({ kind: "event", since: "ExcelApi 1.7" });
});
