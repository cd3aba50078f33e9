import type { JsonSchema } from "./api-document";

/** The fields that a schema's value has, itself or as the value of a list or of a table; null: it has none. */
export function fieldsOf(schema: JsonSchema): JsonSchema | null {
  if (schema.properties !== undefined) return Object.keys(schema.properties).length > 0 ? schema : null;
  if (schema.items) return fieldsOf(schema.items);
  if (typeof schema.additionalProperties === "object") return fieldsOf(schema.additionalProperties);
  return schema.anyOf?.map(fieldsOf).find((fields) => fields !== null) ?? null;
}

/** What may stand there, in words: `text, 1 to 255 characters`, `list of whole numbers`, `date, or null`. */
export function typeWords(schema: JsonSchema): string {
  const { anyOf, prefixItems, items } = schema;
  if (anyOf !== undefined) return alternatives(anyOf.map(typeWords));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return alternatives(schema.enum.map((value) => JSON.stringify(value)));
  if (prefixItems !== undefined) return `[${prefixItems.map(typeWords).join("; ")}]`;
  switch (schema.type) {
    case "array": return `list${items ? ` of ${typeWords(items)}` : ""}${range(schema.minItems, schema.maxItems, "entries")}`;
    case "object": return objectWords(schema);
    case "string": return textWords(schema);
    case "integer": return `whole number${range(schema.minimum, schema.maximum, "")}`;
    case undefined: return "any value";
    default: return schema.type === "boolean" ? "true or false" : schema.type;
  }
}

function objectWords({ properties = {}, additionalProperties }: JsonSchema): string {
  const names = Object.keys(properties);
  // The cells with a format: {"date": number}.
  if (names.length === 1) return names.map((name) => `{"${name}": ${typeWords(properties[name] ?? {})}}`).join("");
  return typeof additionalProperties === "object" && names.length === 0 ? `object, each value: ${typeWords(additionalProperties)}` : "object";
}

function textWords({ format, pattern, minLength, maxLength }: JsonSchema): string {
  if (format === "date-time") return "time, such as 2026-03-31T09:30:00Z";
  if (format === "date") return "date, such as 2026-03-31";
  if (format === "uuid") return "UUID";
  if (pattern?.includes("sha-256")) return "digest, sha-256=:…:";
  if (pattern?.startsWith("^-?(0|")) return "decimal as text";
  return `text${range(minLength, maxLength, "characters")}`;
}

const unbounded = Number.MAX_SAFE_INTEGER;

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const from = least === undefined || least <= -unbounded ? undefined : least;
  const to = most === undefined || most >= unbounded ? undefined : most;
  const words = [from, to].map((bound) => bound?.toLocaleString("en-US"));
  if (from === undefined && to === undefined) return "";
  const says = from === to ? `${words[0]}` : to === undefined ? `at least ${words[0]}` : from === undefined ? `at most ${words[1]}` : `${words[0]} to ${words[1]}`;
  return `, ${says}${unit === "" ? "" : ` ${unit}`}`;
}

function alternatives(all: readonly string[]): string {
  const words = [...new Set(all)];
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
