import { problems, type ProblemCode } from "../../contract/problem";
import { problemAdvice } from "./advice";

/** Refusals by their codes: what each says, and what to do about it. */
export function ProblemList({ codes }: { readonly codes: readonly ProblemCode[] }) {
  if (codes.length === 0) return null;
  return (
    <dl className="problems">
      {codes.map((code) => (
        <div key={code}>
          <dt><code>{code}</code> <span className="aside">{problems[code].status}{problems[code].retryable ? ", may be repeated" : ""}</span></dt>
          <dd>{problems[code].title}. {problemAdvice[code]}</dd>
        </div>
      ))}
    </dl>
  );
}
