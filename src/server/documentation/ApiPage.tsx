import type { ApiDocument, ApiOperation } from "./api-document";
import { FieldList } from "./FieldList";
import { operationNotes } from "./operations";
import { OperationSection } from "./OperationSection";
import { ProblemList } from "./ProblemList";

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The API as a page for people: everything that is in its OpenAPI document, without a script. */
export function ApiPage({ document }: { readonly document: ApiDocument }) {
  const { info, tags, components } = document;
  const groups = tags.map(({ name }) => ({ name, id: idOf(name), entries: entriesOf(document, name) }));
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{info.title}</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <a className="skip" href="#content">Skip to the content</a>
        <nav aria-label="Contents">
          <ul>
            <li><a href="#begin">How to begin</a></li>
            {groups.map(({ name, id, entries }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
                <OperationLinks entries={entries} />
              </li>
            ))}
            <li><a href="#headers">Headers of answers</a></li>
            <li><a href="#refusals">Refusals of any operation</a></li>
          </ul>
        </nav>
        <main id="content" tabIndex={-1}>
          <h1>{info.title}</h1>
          <p className="aside">Version {info.version}. For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI {document.openapi}).</p>
          <p>{info.description}</p>
          <Beginning />
          {groups.map(({ name, id, entries }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{name}</h2>
              <div className="narrow"><OperationLinks entries={entries} /></div>
              {entries.map((entry) => <OperationSection key={entry.operation.operationId} {...entry} />)}
            </section>
          ))}
          <section aria-labelledby="headers">
            <h2 id="headers">Headers of answers</h2>
            <HeaderList headers={components.headers} />
          </section>
          <section aria-labelledby="refusals">
            <h2 id="refusals">Refusals of any operation</h2>
            <p>Every refusal is application/problem+json. No cell and no token is ever in it.</p>
            <FieldList schema={components.schemas.Problem} />
            <ProblemList codes={components.responses.Problem["x-problem-codes"] ?? []} />
          </section>
        </main>
      </body>
    </html>
  );
}

function HeaderList({ headers }: { readonly headers: ApiDocument["components"]["headers"] }) {
  return (
    <dl className="fields">
      {Object.entries(headers).map(([name, { description, example }]) => (
        <div key={name}>
          <dt><code>{name}</code></dt>
          <dd>{description}<p className="aside">For example: <code>{example}</code></p></dd>
        </div>
      ))}
    </dl>
  );
}

function Beginning() {
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">How to begin</h2>
      <ol>
        <li>Get a token: <code>npm run tokens -- create</code>, or a <a href="#pair">pairing code</a>. Send it as <code>Authorization: Bearer …</code> with every request.</li>
        <li>Make an id, keep it, and <a href="#openImport">open the import</a>.</li>
        <li><a href="#putChunk">Send the rows</a> in chunks, as the sheet holds them.</li>
        <li><a href="#putManifest">Seal it</a> with what the rows add up to; look at the counts, the failed rows and the warnings.</li>
        <li><a href="#commitImport">Commit</a>, with the ETag of that answer. The receipt is kept for ever.</li>
      </ol>
      <p>
        Every request may be repeated: the same id with the same content gets the same answer, and nothing is booked twice. Decimals travel as text and dates as
        2026-03-31, without a zone. <code>/healthz</code> says that the server runs, <code>/readyz</code> that its database answers.
      </p>
    </section>
  );
}

function OperationLinks({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ operation: { operationId, summary } }) => <li key={operationId}><a href={`#${operationId}`}>{summary}</a></li>)}
    </ul>
  );
}

/** In the order in which they are used, which is that of the notes. */
function entriesOf({ paths }: ApiDocument, group: string): Entry[] {
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })))
    .filter(({ operation }) => operation.tags.includes(group))
    .sort((a, b) => inOrder.indexOf(a.operation.operationId) - inOrder.indexOf(b.operation.operationId));
}

const inOrder = Object.keys(operationNotes);

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
