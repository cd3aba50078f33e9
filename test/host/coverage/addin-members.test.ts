import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { readClientClasses } from "../../support/client-metadata";
import { createExcel } from "../../support/excel-host";
import { builtMembers } from "./built-members";

/** Every `Class.member` of Excel's client classes that the add-in names, by the compiler's knowledge of types. */
function usedMembers(): ReadonlySet<string> {
  const files = readdirSync("src/addin", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file)).map((file) => join("src/addin", file));
  const { config } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : undefined;
    const owner = symbol?.declarations?.[0]?.parent;
    if (symbol && owner && ts.isClassDeclaration(owner) && owner.name && owner.getSourceFile().fileName.includes("office-js")) {
      used.add(`${owner.name.text}.${symbol.name}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return used;
}

const client = readClientClasses(createExcel());

it("every member of Excel that the add-in uses is built", () => {
  const built = builtMembers();
  const used = [...usedMembers()];
  expect(used).toContain("Table.getDataBodyRange");
  const missing = used.filter((use) => {
    const [name = "", member = ""] = use.split(".");
    const wire = [...(client.get(name)?.members ?? [])].find(([, { name: js, kind }]) => js === member && kind !== "event")?.[0];
    return wire !== undefined && built.get(name)?.has(wire) !== true;
  });
  expect(missing).toEqual([]);
}, 60_000);
