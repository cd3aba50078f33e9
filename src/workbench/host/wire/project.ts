import { ApiCollection, ApiObject } from "./api-object";
import { hasProperty, missing, readMember, scalarMembers, wireName, type Offers } from "./members";
import type { WireQuery } from "./messages";

/** What to read, as a tree: `format/fill/color` is three levels; `*` stands for all plain properties. */
type Selection = Map<string, Selection>;

type Plain = Record<string, unknown>;

/** Answers a `load`: the properties that were asked for, ids always. Throws ApiNotFound for one that is not offered. */
export function project(object: ApiObject | null, query: WireQuery = {}, offers: Offers): unknown {
  const selection: Selection = new Map();
  for (const path of query.Select ?? []) include(selection, path.split("/"));
  for (const path of query.Expand ?? []) include(selection, [...path.split("/"), "*"]);
  return object && read(object, selection, offers, query);
}

/** The properties that identify the object; an item of a collection is later found by them. */
export function identify(object: ApiObject): Plain {
  return Object.fromEntries(object.$idProperties.map((name) => [name, readMember(object, name)]));
}

/** The answer to `retrieve`: the same with the names that JavaScript callers know. */
export function asJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { _Items: items } = value as { _Items?: unknown };
  if (Array.isArray(items)) return { items: items.map(asJson) };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
    [name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1), asJson(inner)]));
}

function include(selection: Selection, path: readonly string[]): void {
  let level = selection;
  for (const step of path.map((name) => name.trim()).filter((name) => name !== "")) {
    let next = level.get(step);
    if (!next) level.set(step, (next = new Map()));
    level = next;
  }
}

/**
 * What samples load where they want the object and nothing of it: no property has that name, and Excel does not mind.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-pivottables loads a collection so.
 */
const nothing = /^no-?properties-?needed$/i;

function read(object: ApiObject, selection: Selection, offers: Offers, query: WireQuery = {}): Plain {
  if (object instanceof ApiCollection) return readCollection(object as ApiCollection<ApiObject>, selection, offers, query);
  const answer = identify(object);
  if (selection.size === 0 || selection.has("*")) {
    for (const name of scalarMembers(object)) if (offers(object, name)) answer[name] ??= readMember(object, name);
  }
  for (const [step, inner] of selection) {
    if (step === "*" || nothing.test(step)) continue;
    const name = wireName(step);
    if (!offers(object, name)) throw missing(object, name);
    const value = readMember(object, name);
    answer[name] = value instanceof ApiObject ? read(value, inner, offers) : value;
  }
  return answer;
}

function readCollection(collection: ApiCollection<ApiObject>, selection: Selection, offers: Offers, query: WireQuery): Plain {
  const answer: Plain = {};
  let ofItems = selection.get("items");
  if (!ofItems) {
    // Without "items" a name may mean the collection (count), each item (name) or, of borders, both (tintAndShade).
    ofItems = new Map();
    const [first] = collection.$items();
    for (const [step, inner] of selection) {
      const ofCollection = hasProperty(collection, wireName(step));
      if (ofCollection) {
        if (!offers(collection, wireName(step))) throw missing(collection, wireName(step));
        answer[wireName(step)] = readMember(collection, wireName(step));
      }
      if (!ofCollection || (first && hasProperty(first, wireName(step)))) ofItems.set(step, inner);
    }
    if (ofItems.size === 0 && Object.keys(answer).length > 0) return answer;
  }
  const from = query.Skip ?? 0;
  const items = collection.$items().slice(from, query.Top === undefined ? undefined : from + query.Top);
  // All of a collection is its count too: https://learn.microsoft.com/javascript/api/excel/excel.tablecollection reads it after `load()`.
  if (selection.size === 0 || selection.has("*")) answer["Count"] = collection.Count;
  answer["_Items"] = items.map((item, index) => ({ ...read(item, ofItems, offers), _Index: from + index }));
  return answer;
}
