import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { ExcelOnHost } from "./excel-host";

type Kind = "scalar" | "navigation" | "method" | "event";

interface ClientMember {
  /** As add-ins write it: `getRange`. */
  readonly name: string;
  readonly kind: Kind;
  /** Whether the client lets an add-in assign it. */
  readonly settable: boolean;
  /** The wire name by which it is assigned, where that is another than its own. */
  readonly writtenAs: string | null;
  /** As the types of office-js tell, such as "ExcelApi 1.9", else as the client's own guard does; null where neither does. */
  readonly since: string | null;
  /** The set without which the client refuses to ask for the member; null for what it always asks for. */
  readonly guard: string | null;
}

export interface ClientClass {
  readonly name: string;
  readonly isCollection: boolean;
  /** By wire name, such as `GetRange`; events, which have none, by their own. */
  readonly members: ReadonlyMap<string, ClientMember>;
}

/** The requirement set of each member, as `Class.member`, from the `[Api set: …]` tags of the types. */
function requirementSets(): ReadonlyMap<string, string> {
  const file = join(process.cwd(), "node_modules/@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const sets = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, visit);
    if (!ts.isClassDeclaration(node) || !node.name) return;
    for (const member of node.members) {
      const tag = /\[Api set: (\S+) ([^\]]+)\]/.exec(source.text.slice(member.getFullStart(), member.getStart(source)));
      const name = member.name && ts.isIdentifier(member.name) ? `${node.name.text}.${member.name.text}` : null;
      if (tag && name !== null && !sets.has(name)) sets.set(name, `${tag[1] ?? ""} ${tag[2] ?? ""}`);
    }
  };
  for (const node of source.statements) if (ts.isModuleDeclaration(node) && node.name.text === "Excel") visit(node);
  return sets;
}

const objectCall = /_create(?:Property|Method)Object\([\w.]+, this, "(\w+)"/;
const methodCall = /_invokeMethod\(this, "(\w+)"/;

/** The wire name and kind of a member that is no scalar, read from its code; null for what is not of the API. */
function readMember(name: string, { get, value }: PropertyDescriptor): { wire: string; kind: Kind } | null {
  const code = get ? get.toString() : typeof value === "function" ? String(value) : "";
  if (get && /eventType: \d+/.test(code)) return { wire: name, kind: "event" };
  const wire = (objectCall.exec(code) ?? methodCall.exec(code))?.[1];
  if (wire !== undefined) return { wire, kind: get ? "navigation" : "method" };
  return null;
}

/** The requirement set that a member's code asks for before it does anything: `_throwIfApiNotSupported("Range.sort", _defaultApiSetName, "1.2", …)`. */
function readGuard({ get, value }: PropertyDescriptor): string | null {
  const code = get ? get.toString() : typeof value === "function" ? String(value) : "";
  const [, set = "", version = ""] = /_throwIfApiNotSupported\("[\w.]+", (\w+|"\w+"), "([\d.]+)"/.exec(code) ?? [];
  return version === "" ? null : `${set.startsWith('"') ? set.slice(1, -1) : "ExcelApi"} ${version}`;
}

/** What the client's hand-written setters send, by `Class_Member`: `Excel._CC.Worksheet_ShowGridlines_Set` assigns Gridlines. */
function writtenNames(excel: object): ReadonlyMap<string, string> {
  const { _CC: setters = {} } = excel as { readonly _CC?: object };
  return new Map(Object.entries(setters).flatMap(([name, code]) => {
    const [, title] = /^(\w+)_Set$/.exec(name) ?? [];
    const [, written] = /_invokeSetProperty\(thisObj, "(\w+)"/.exec(String(code)) ?? [];
    return title !== undefined && written !== undefined && !title.endsWith(`_${written}`) ? [[title, written] as const] : [];
  }));
}

interface ClientPrototype {
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
}

/** Every class of the client's Excel namespace, derived from the loaded client itself. */
export function readClientClasses({ Excel, OfficeExtension }: ExcelOnHost): ReadonlyMap<string, ClientClass> {
  const sets = requirementSets();
  const written = writtenNames(Excel);
  const classes = new Map<string, ClientClass>();
  for (const [name, constructor] of Object.entries(Excel as unknown as Record<string, unknown>)) {
    if (typeof constructor !== "function" || !(constructor.prototype instanceof OfficeExtension.ClientObject)) continue;
    const prototype = constructor.prototype as ClientPrototype;
    const own = Object.getOwnPropertyDescriptors(constructor.prototype as object) as Record<string, PropertyDescriptor>;
    const sinceAndGuard = (member: string, descriptor: PropertyDescriptor): Pick<ClientMember, "since" | "guard"> => {
      const guard = readGuard(descriptor);
      return { since: sets.get(`${name}.${member}`) ?? guard, guard };
    };
    const members = new Map<string, ClientMember>();
    (prototype._scalarPropertyNames ?? []).forEach((member, index) => {
      const wire = prototype._scalarPropertyOriginalNames?.[index] ?? member;
      members.set(wire, { name: member, kind: "scalar", settable: own[member]?.set !== undefined, writtenAs: written.get(`${name}_${wire}`) ?? null, ...sinceAndGuard(member, own[member] ?? {}) });
    });
    for (const [member, descriptor] of Object.entries(own)) {
      const read = readMember(member, descriptor);
      if (read) members.set(read.wire, { name: member, kind: read.kind, settable: descriptor.set !== undefined, writtenAs: null, ...sinceAndGuard(member, descriptor) });
    }
    classes.set(name, { name, isCollection: prototype._isCollection === true, members });
  }
  return classes;
}
