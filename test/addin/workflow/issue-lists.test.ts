import { groupIssues } from "../../../src/addin/workflow/issue-groups";
import { mostMarks, planMarks } from "../../../src/addin/workflow/plan-marks";
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
  const plan = (issues: readonly Issue[], painted: readonly FieldKey[] = []) => planMarks(issues, () => [], () => painted);

  it("are for errors that Excel's own rules do not paint, each cell once", () => {
    const issues = [issue({ field: "id" }), issue({ code: "ID_DUPLICATE", field: "id" }), issue({ field: "quantity" })];
    expect(plan(issues, ["quantity"])).toEqual({ cells: [{ rowNumber: 2, field: "id" }], unmarked: 0 });
  });

  it("are never for warnings, nor for what concerns a row or the file", () => {
    const issues = [issue({ severity: "warning" }), issue({ field: null }), issue({ rowNumber: null, field: null })];
    expect(plan(issues).cells).toEqual([]);
  });

  it("end at 5,000 cells, and the others are counted", () => {
    const issues = Array.from({ length: mostMarks + 12 }, (_, index) => issue({ rowNumber: index + 2 }));
    const { cells, unmarked } = plan(issues);
    expect([cells.length, unmarked]).toEqual([mostMarks, 12]);
  });
});
