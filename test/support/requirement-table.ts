import { readFileSync } from "node:fs";
import { join } from "node:path";
import { knownClasses } from "../../src/workbench/host/requirements/client-classes";
import { readClientClasses } from "./client-metadata";
import { createExcel } from "./excel-host";

/** The client writes these by names that no metadata tells of. */
const written: readonly (readonly [string, string, number])[] = [["Worksheet", "Gridlines", 8], ["Worksheet", "Headings", 8]];

/** Members that only the client's code calls, such as those that register events, with the set that it asks for. */
function* unseen(): Iterable<readonly [string, string, number]> {
  const code = readFileSync(join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  for (const [, name = "", member = "", minor] of code.matchAll(/_throwIfApiNotSupported\("(\w+)\.(_\w+)", _defaultApiSetName, "1\.(\d+)"/g)) yield [name, member, Number(minor)];
}

/** The wire members of the host's classes that came after ExcelApi 1.1: by class, then by the minor number of the set. */
export function requirementTable(): Record<string, Record<string, string>> {
  const found = [...readClientClasses(createExcel()).values()].flatMap(({ name, members }) => [...members].flatMap(([wire, { kind, since }]) => {
    const minor = /^ExcelApi 1\.(\d+)$/.exec(since ?? "")?.[1];
    return minor === undefined || kind === "event" ? [] : [[name, wire, Number(minor)] as const];
  }));
  const table: Record<string, Record<string, string[]>> = {};
  for (const [name, wire, minor] of [...found, ...unseen(), ...written]) {
    if (minor > 1 && knownClasses.has(name)) ((table[name] ??= {})[minor] ??= []).push(wire);
  }
  return Object.fromEntries(Object.keys(table).sort().map((name) => [name,
    Object.fromEntries(Object.entries(table[name] ?? {}).map(([minor, members]) => [minor, [...new Set(members)].sort().join(" ")]))]));
}
