import type { ApiMedia, ApiOperation, ApiResponse } from "./api-document";
import { Field, FieldList } from "./FieldList";
import { ProblemList } from "./ProblemList";
import { fieldsOf, typeWords } from "./schema-words";

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** All there is to know of one operation. */
export function OperationSection({ method, path, operation }: Props) {
  const { operationId, summary, description, parameters, requestBody } = operation;
  const responses = Object.entries(operation.responses).filter((entry): entry is [string, ApiResponse] => "description" in entry[1]);
  const refused = responses.flatMap(([, response]) => response["x-problem-codes"] ?? []);
  return (
    <section id={operationId} aria-labelledby={`${operationId}-title`}>
      <h3 id={`${operationId}-title`}>{summary}</h3>
      <p className="call"><span className={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code></p>
      <p>{description}</p>
      <p className="token">{tokenWords(operation)}</p>
      {parameters.length === 0 ? null : (
        <>
          <h4>Parameters</h4>
          <dl className="fields">
            {parameters.map(({ name, in: place, required, schema }) => <Field key={name} name={name} schema={schema} optional={!required} place={place} />)}
          </dl>
        </>
      )}
      {requestBody === undefined ? null : (
        <>
          <h4>Body</h4>
          <Content content={requestBody.content} of={`Body of ${operationId}`} />
        </>
      )}
      <h4>Answers</h4>
      {responses.filter(([, response]) => response["x-problem-codes"] === undefined).map(([status, { content }]) => (
        <div key={status}>
          <h5>{status}{statusWords[status] ?? ""}</h5>
          {content === undefined ? <p>No body.</p> : <Content content={content} of={`Answer ${status} of ${operationId}`} />}
        </div>
      ))}
      <h4>Refusals</h4>
      <ProblemList codes={refused} />
      <p>{refused.length === 0 ? "None of its own" : "Beside these"}; <a href="#refusals">those of any operation</a>.</p>
    </section>
  );
}

const statusWords: Readonly<Record<string, string>> = {
  200: ": it is so", 201: ": it is new", 204: ": done", 304: ": as you have it (If-None-Match)",
};

function tokenWords({ security: [needed] }: ApiOperation): string {
  const [scope] = needed?.token ?? [];
  if (needed === undefined) return "Needs no token.";
  return scope === undefined ? "Needs a token; any does." : `Needs a token with the scope ${scope}.`;
}

function Content({ content, of }: { readonly content: Readonly<Record<string, ApiMedia>>; readonly of: string }) {
  return Object.entries(content).map(([type, { schema, example }]) => (
    <div key={type}>
      <p className="aside">{type}{fieldsOf(schema) === null ? `: ${typeWords(schema)}` : ""}</p>
      {fieldsOf(schema) === null ? null : <FieldList schema={schema} />}
      {example === undefined ? null : (
        <figure>
          <figcaption>Example</figcaption>
          {/* It scrolls, so a keyboard has to reach it. */}
          <pre tabIndex={0} role="region" aria-label={`${of}: example`}><code>{JSON.stringify(example, null, 2)}</code></pre>
        </figure>
      )}
    </div>
  ));
}
