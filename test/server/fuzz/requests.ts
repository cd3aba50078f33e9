import fc from "fast-check";
import { naughtyTexts } from "../../support/naughty-texts";
import { canary, mutated, sent, type Sent } from "./mutations";
import type { Operation, Parameter } from "./operations";
import { valueOf } from "./value-of";
import type { World } from "./world";

/** A request, which is sent as it stands. */
export interface FuzzRequest {
  readonly path: string;
  /** null: without a body. */
  readonly body: Sent | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The body is one that the schema allows, and so is every parameter. */
  readonly isRight: boolean;
}

/** Requests for an operation: half of them as the document says, half with one thing wrong. */
export function requestsFor(operation: Operation, world: World): fc.Arbitrary<FuzzRequest> {
  return anyRequest(operation, world).map((request) => Object.assign(request, { [fc.toStringMethod]: () => shown(request) }));
}

/** What a person needs to send it again. */
function shown({ path, headers, body }: FuzzRequest): string {
  return [path, JSON.stringify({ ...headers, ...body?.headers }), ...(body === null ? [] : [body.what, body.raw.toString("utf8").slice(0, 2_000)])].join(" | ");
}

function anyRequest(operation: Operation, world: World): fc.Arbitrary<FuzzRequest> {
  const right = fc.record({ path: pathFor(operation, world), query: queryFor(operation), headers: headersFor(operation), body: bodyFor(operation, world) });
  return right.chain(({ path, query, headers, body }) => {
    const asItIs: FuzzRequest = { path: path + query, headers, body: body === null ? null : sent("as it should be", JSON.stringify(body.value)), isRight: true };
    const wrong: fc.Arbitrary<FuzzRequest>[] = [wrongPath(operation).map((spoilt) => ({ ...asItIs, path: spoilt + query, isRight: false })), wrongQuery.map((more) => ({ ...asItIs, path: path + (query === "" ? "?" : `${query}&`) + more, isRight: false }))];
    const spoilt = body === null ? [] : [{ weight: 8, arbitrary: mutated(body.value).map((other): FuzzRequest => ({ ...asItIs, body: other, isRight: false })) }];
    return fc.oneof({ weight: 8, arbitrary: fc.constant(asItIs) }, ...spoilt, { weight: 2, arbitrary: fc.oneof(...wrong) });
  });
}

function bodyFor({ body, operationId }: Operation, world: World): fc.Arbitrary<{ readonly value: unknown } | null> {
  if (body === null) return fc.constant(null);
  const known = world.bodies[operationId] ?? [];
  return fc.oneof(valueOf(body), ...(known.length > 0 ? [fc.constantFrom(...known)] : [])).map((value) => ({ value }));
}

function pathFor(operation: Operation, { known }: World): fc.Arbitrary<string> {
  return filled(operation, ({ name, schema }) => fc.oneof(
    { weight: 1, arbitrary: valueOf(schema).map(String) }, { weight: 4, arbitrary: fc.constantFrom(...(known[name] ?? [])) },
  ), ({ name }) => known[name] !== undefined);
}

function filled({ path, parameters }: Operation, likely: (parameter: Parameter) => fc.Arbitrary<string>, isLikely: (parameter: Parameter) => boolean): fc.Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const values = inPath.map((parameter) => (isLikely(parameter) ? likely(parameter) : valueOf(parameter.schema).map(String)));
  return fc.tuple(...values).map((texts) => inPath.reduce((text, { name }, index) => text.replace(`{${name}}`, encodeURIComponent(wellFormed(texts[index] ?? ""))), path));
}

function queryFor({ parameters }: Operation): fc.Arbitrary<string> {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const values = inQuery.map(({ required, schema }) => (required ? valueOf(schema) : fc.option(valueOf(schema), { freq: 1 })));
  return fc.tuple(...values).map((texts) => {
    const given = inQuery.flatMap(({ name }, index) => (texts[index] === null ? [] : [`${name}=${encodeURIComponent(wellFormed(String(texts[index])))}`]));
    return given.length === 0 ? "" : `?${given.join("&")}`;
  });
}

function headersFor({ parameters }: Operation): fc.Arbitrary<Record<string, string>> {
  return parameters.some(({ name }) => name === "If-Match")
    ? fc.constantFrom("*", '"none"', "W/\"x\", *", canary).map((etag) => ({ "if-match": etag })) : fc.constant({});
}

const oddTexts = fc.constantFrom(...naughtyTexts, "..", "%", "%00", "%zz", "%ff", "a/b", " ", "'", "x".repeat(3_000)).map((text) => (/^(%\w*|\.\.)$/.test(text) ? text : encodeURIComponent(wellFormed(text)) + canary));

function wrongPath({ path }: Operation): fc.Arbitrary<string> {
  return oddTexts.map((text) => (path.includes("{") ? path.replace(/\{\w+\}(?!.*\{)/, text).replace(/\{\w+\}/g, "019a0000-0000-7000-8000-000000000000") : `${path}/${text}`));
}

const wrongQuery = fc.tuple(fc.constantFrom("limit", "cursor", "state", "by", "outcome", "tenant", canary), oddTexts).map(([name, text]) => `${name}=${text}`);

/** encodeURIComponent takes no half characters. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
