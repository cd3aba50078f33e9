import fc from "fast-check";

/** The part of JSON Schema 2020-12 that the document uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
}

/** Longer texts and lists than these find no more, and take long. */
const most = { characters: 300, items: 4 };

/** Any value that a schema allows; short ones, and often those at its limits. @throws where a schema says what this cannot make */
export function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(valueOf));
  if (Array.isArray(schema.type)) return fc.oneof(...(schema.type as string[]).map((type) => valueOf({ ...schema, type })));
  switch (schema.type) {
    case "null": return fc.constant(null);
    case "boolean": return fc.boolean();
    case "integer": return integer(schema);
    case "number": return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1e21, 5e-324, 1e15, -1e15, 45_000), fc.integer());
    case "string": return text(schema);
    case "array": return list(schema);
    case "object": return object(schema);
    default: return fc.jsonValue({ maxDepth: 1 });
  }
}

function integer({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Schema): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(minimum, maximum), fc.bigInt({ min: BigInt(minimum), max: BigInt(maximum) }).map(Number));
}

function text({ format, pattern, minLength = 0, maxLength = most.characters }: Schema): fc.Arbitrary<string> {
  const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2119-12-31"), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === "uuid") return fc.uuid();
  if (format === "date") return moment.map((iso) => iso.slice(0, "2026-03-31".length));
  if (format === "date-time") return moment;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  // JSON Schema counts characters, the server UTF-16 units: the longest are of characters of one unit.
  return fc.oneof(
    fc.string({ unit: "grapheme", minLength, maxLength: Math.max(minLength, Math.min(maxLength >> 3, 40)) }),
    fc.string({ unit: "binary", minLength, maxLength: Math.max(minLength, Math.min(maxLength >> 1, 40)) }),
    fc.constantFrom("é".repeat(maxLength), "x".repeat(Math.max(minLength, 1))),
  );
}

function list({ items, prefixItems, minItems = 0, maxItems = most.items }: Schema): fc.Arbitrary<unknown[]> {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map(valueOf));
  return fc.array(items ? valueOf(items) : fc.jsonValue({ maxDepth: 0 }), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, most.items)) });
}

function object({ properties = {}, required = [], propertyNames, additionalProperties }: Schema): fc.Arbitrary<object> {
  const named = fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema)])), { requiredKeys: [...required] });
  if (!additionalProperties) return named;
  const names = propertyNames === undefined ? fc.string() : valueOf({ type: "string", ...propertyNames });
  return fc.tuple(named, fc.dictionary(names as fc.Arbitrary<string>, valueOf(additionalProperties), { maxKeys: 3 })).map(([fixed, free]) => ({ ...free, ...fixed }));
}
