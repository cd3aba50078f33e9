import fc from "fast-check";
import { digest } from "../../support/postgres-api";
import { naughtyTexts } from "../../support/naughty-texts";

/** A request's body as it is sent, and the headers that speak of it. */
export interface Sent {
  readonly what: string;
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** In every text that is put into a request: it must not come back. */
export const canary = "Kanari7Vogel";

type Key = string | number;
type Change = (holder: Record<Key, unknown>, key: Key) => void;

const remove: Change = (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]);
const put = (value: unknown): Change => (holder, key) => { holder[key] = value; };

const changes: fc.Arbitrary<readonly [what: string, change: Change]> = fc.oneof(
  fc.constant(["dropped", remove] as const),
  fc.constant(["null", put(null)] as const),
  fc.constantFrom<unknown>(canary, 7, true, [], {}, [canary], { [canary]: 1 }).map((value) => [`of another type: ${JSON.stringify(value)}`, put(value)] as const),
  fc.constantFrom<unknown>(-1, 0, 1_048_577, 2 ** 53, -(2 ** 53), 1e300, 0.5, "", "9".repeat(40), "-0", "1e5").map((value) => [`at a limit: ${JSON.stringify(value)}`, put(value)] as const),
  fc.constantFrom(...naughtyTexts).map((value) => [`naughty: ${JSON.stringify(value)}`, put(value + canary)] as const),
  fc.constantFrom("\u0000", "\ud800", "\udc00x", "\u202e").map((value) => [`broken: ${JSON.stringify(value)}`, put(`${canary}${value}`)] as const),
  fc.constantFrom(256, 2_001, 32_768, 200_000).map((length) => [`${length} characters long`, put(canary + "x".repeat(length))] as const),
  fc.constantFrom(6_000, 100_001).map((length) => [`a list of ${length}`, put(Array<number>(length).fill(1))] as const),
  fc.constantFrom(5, 40, 5_000).map((depth) => [`${depth} levels deep`, put(nested(depth))] as const),
);

/** Marks the place of a nesting that is written as text: to write it as a value would take as many calls. */
const deepMark = "a nesting of ";

function nested(depth: number): string {
  return `${deepMark}${depth}`;
}

const extraKeys = ["extra", "tenant", "tenantId", "tenant_id", "state", "__proto__", "constructor", "id", canary];

/** One thing that is wrong with a body. */
export function mutated(body: unknown): fc.Arbitrary<Sent> {
  const places = placesIn(body);
  const place = fc.nat({ max: Math.max(places.length - 1, 0) });
  const spoilt = fc.tuple(place, changes).map(([at, [what, change]]) => {
    const holder = { root: structuredClone(body) } as Record<Key, unknown>;
    const path = places[at] ?? [];
    const inner = path.slice(0, -1).reduce<Record<Key, unknown>>((value, key) => value[key] as Record<Key, unknown>, path.length === 0 ? holder : (holder.root as Record<Key, unknown>));
    change(inner, path.at(-1) ?? "root");
    return sent(`${["body", ...path].join(".")} ${what}`, textOf(holder.root));
  });
  const withKey = fc.tuple(fc.constantFrom(...extraKeys), fc.nat()).map(([key, at]) => withExtraKey(textOf(body), key, at));
  return fc.oneof({ weight: 6, arbitrary: spoilt }, { weight: 2, arbitrary: withKey }, { weight: 2, arbitrary: fc.constantFrom(...wrapped(textOf(body))) });
}

function textOf(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.replace(new RegExp(`"${deepMark}(\\d+)"`, "g"), (_, depth: string) => "[".repeat(Number(depth)) + "]".repeat(Number(depth)));
}

/** In one of its objects; the same key twice where it has it already. */
function withExtraKey(text: string, key: string, at: number): Sent {
  const openings = [...text.matchAll(/\{/g)].map(({ index }) => index);
  const opening = openings[at % Math.max(openings.length, 1)] ?? 0;
  const rest = text.slice(opening + 1);
  return sent(`a key ${key} more`, `${text.slice(0, opening + 1)}${JSON.stringify(key)}:"${canary}"${rest.startsWith("}") ? "" : ","}${rest}`);
}

/** What goes wrong around a body that is right. */
function wrapped(text: string): Sent[] {
  const right = sent("", text);
  return [
    sent("cut short", text.slice(0, -1)), sent("empty", ""), sent("not JSON", canary), sent("twice", text + text), sent("after a byte order mark", `\ufeff${text}`),
    { ...right, what: "of another media type", headers: { ...right.headers, "content-type": "text/plain" } },
    { ...right, what: "without a media type", headers: { ...right.headers, "content-type": "" } },
    { ...right, what: "of another digest", headers: { ...right.headers, "content-digest": digest(`${text} `) } },
    { ...right, what: "of a digest that is none", headers: { ...right.headers, "content-digest": `sha-256=:${canary}:` } },
    { ...right, what: "said to be gzip", headers: { ...right.headers, "content-encoding": "gzip" } },
    { ...right, what: "of another encoding", headers: { ...right.headers, "content-encoding": canary } },
    { ...right, what: "of another version", headers: { ...right.headers, "schema-version": canary } },
    { ...right, what: "in Latin-1", raw: Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xe9, 0xff])]) },
  ];
}

export function sent(what: string, text: string): Sent {
  const raw = Buffer.from(text);
  return { what, raw, headers: { "content-type": "application/json", "content-digest": digest(raw) } };
}

/** The way to every value in a body. */
function placesIn(value: unknown, path: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys: Key[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Record<Key, unknown>)[key], [...path, key]))];
}
