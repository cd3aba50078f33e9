import { issueCodes, type IssueCode, type IssueRule, type Severity } from "./issue-codes";

export type SeverityOf = (code: IssueCode) => Severity;

/** How grave a finding is; the import option `strict` makes errors of the warnings that allow it. */
export function createSeverity(strict: boolean): SeverityOf {
  return (code) => {
    const rule: IssueRule = issueCodes[code];
    return strict && rule.strict === true ? "error" : rule.severity;
  };
}
