import type { ApiParameter, JsonSchema } from "./api-document";
import { fieldsOf, typeWords } from "./schema-words";

/** The fields of an object, with those inside them. */
export function FieldList({ schema }: { readonly schema: JsonSchema }) {
  const { properties = {}, required = [] } = fieldsOf(schema) ?? {};
  return (
    <dl className="fields">
      {Object.entries(properties).map(([name, field]) => (
        <Field key={name} name={name} schema={field} optional={!required.includes(name)} />
      ))}
    </dl>
  );
}

/** One name with what may stand there: a field, a parameter. */
export function Field({ name, schema, optional, place }: {
  readonly name: string; readonly schema: JsonSchema; readonly optional: boolean; readonly place?: ApiParameter["in"];
}) {
  return (
    <div>
      <dt><code>{name}</code>{place === undefined ? null : <span className="aside"> in the {placeWords[place]}</span>}</dt>
      <dd>
        {typeWords(schema)}
        {optional ? <span className="aside">; {schema.default === undefined ? "may be left out" : `left out: ${JSON.stringify(schema.default)}`}</span> : null}
        {schema.description === undefined ? null : <p>{schema.description}</p>}
        {fieldsOf(schema) === null ? null : <FieldList schema={schema} />}
      </dd>
    </div>
  );
}

const placeWords: Readonly<Record<ApiParameter["in"], string>> = { path: "path", query: "query", header: "headers" };
