import { groupIssues } from "../../../src/addin/workflow/issue-groups";
import { mostMarks, noMarks, planMarks } from "../../../src/addin/workflow/plan-marks";
import type { FieldKey } from "../../../src/domain/field-key";
import type { Issue } from "../../../src/domain/issue";

function issue(part: Partial<Issue>): Issue {
  return { code: "ID_REQUIRED", severity: "error", rowNumber: 2, field: "id", params: {}, ...part };
}

describe("the pane's list", () => {
  it("has errors first, then the rule that most cells break", () => {
    const groups = groupIssues([
      issue({ code: "CUSTOMER_IS_ID", severity: "warning", field: "customer" }),
      issue({ code: "CUSTOMER_IS_ID", severity: "warning", field: "customer", rowNumber: 3 }),
      issue({ code: "ID_REQUIRED" }),
      issue({ code: "CUSTOMER_REQUIRED", field: "customer" }),
      issue({ code: "CUSTOMER_REQUIRED", field: "customer", rowNumber: 4 }),
      issue({ code: "OPPORTUNITY_BLANK", severity: "info", field: "opportunity" }),
    ]);
    expect(groups.map(({ code, cells }) => [code, cells])).toEqual([["CUSTOMER_REQUIRED", 2], ["ID_REQUIRED", 1], ["CUSTOMER_IS_ID", 2]]);
  });
});

describe("marks", () => {
  const everywhere = { id: [{ firstRow: 2, lastRow: 9_999 }], quantity: [{ firstRow: 2, lastRow: 9_999 }] };
  const plan = (issues: readonly Issue[], { painted = [], guarded = false, withWarnings = false }: { painted?: readonly FieldKey[]; guarded?: boolean; withWarnings?: boolean } = {}) =>
    planMarks(issues, () => [], { painted: () => painted, isGuarded: () => guarded }, { errors: everywhere, warnings: withWarnings ? everywhere : null });

  it("are for errors that Excel's own rules do not paint, each cell once", () => {
    const issues = [issue({ field: "id" }), issue({ code: "ID_DUPLICATE", field: "id" }), issue({ field: "quantity" })];
    expect(plan(issues, { painted: ["quantity"] })).toEqual({ marks: { ...noMarks, error: [{ rowNumber: 2, field: "id" }] }, unmarked: 0 });
  });

  it("are never for what concerns a row or the file, and for warnings only where the sheet shows them", () => {
    const issues = [issue({ severity: "warning", field: "customer" }), issue({ field: null }), issue({ rowNumber: null, field: null })];
    expect(plan(issues).marks).toEqual(noMarks);
    expect(plan(issues, { withWarnings: true }).marks).toEqual({ ...noMarks, warning: [{ rowNumber: 2, field: "customer" }] });
    expect(plan(issues, { withWarnings: true, guarded: true }).marks).toEqual({ ...noMarks, guardedWarning: [{ rowNumber: 2, field: "customer" }] });
  });

  it("show the error of a cell that has a warning, too", () => {
    const issues = [issue({ severity: "warning", field: "id" }), issue({ field: "id" })];
    expect(plan(issues, { withWarnings: true }).marks).toEqual({ ...noMarks, error: [{ rowNumber: 2, field: "id" }] });
  });

  it("end at 5,000 cells, errors first, and the others are counted", () => {
    const issues = Array.from({ length: mostMarks - 10 }, (_, index) => issue({ rowNumber: index + 2 }))
      .flatMap((error) => [issue({ ...error, severity: "warning", field: "customer" }), error]);
    const { marks, unmarked } = plan(issues, { withWarnings: true });
    expect([marks.error.length, marks.warning.length, unmarked]).toEqual([mostMarks - 10, 10, mostMarks - 20]);
  });
});
