import { createExcelWorkbook } from "../../src/addin/excel/excel-workbook";
import { nativeLists } from "../../src/domain/native/native-lists";
import { freshExcel } from "./excel/fresh-excel";
import { openPane, typed } from "./live-pane";

async function openSheet(rows: string[][], options: Parameters<typeof freshExcel>[0] = {}) {
  const excel = freshExcel(options);
  await createExcelWorkbook().insertTemplate(nativeLists(["PRO", "BASIC"]));
  excel.host.user.paste(1, 0, rows);
  const pane = openPane(excel);
  await pane.started;
  await pane.checked();
  const groups = () => pane.sheet().view.groups;
  const first = (code: string) => {
    const issue = groups().find((group) => group.code === code)?.issues[0];
    if (issue === undefined) throw new Error(`Nothing says ${code}.`);
    return issue;
  };
  const shown = (address: string) => {
    const column = address.charCodeAt(0) - 65;
    return excel.host.face.active().cell(Number(address.slice(1)) - 1, column).text;
  };
  const fixed = () => {
    const { fixing } = pane.sheet();
    if (fixing.step !== "fixed") throw new Error(`Nothing was fixed: ${fixing.step}.`);
    return fixing;
  };
  return { pane, user: excel.host.user, someoneElse: excel.host.someoneElse, host: excel.host, groups, first, shown, fixed };
}

const bad = [
  typed({ id: "L-1", product: "PROO" }), typed({ id: "L-2", quantity: "10 seats" }), typed({ id: "L-3", quantity: "20 seats", renewal: "yes" }),
  typed({ id: "L-4", quantity: "" }), typed({ id: "L-5", quantity: "" }),
];

describe("fixes in a live sheet", () => {
  it("the chosen cell has its fixes, and one click writes one and checks its row", async () => {
    const { pane, first, shown, fixed } = await openSheet(bad);
    await pane.actions.goTo(first("PRODUCT_UNKNOWN"));
    const [fix] = pane.sheet().offers;
    expect(fix).toMatchObject({ kind: "suggestion", changes: [{ rowNumber: 2, field: "product", before: "PROO", after: "PRO" }] });
    await pane.actions.applyFix(fix!);
    expect(shown("D2")).toBe("PRO");
    expect(pane.wrong()).toEqual(["E5", "E6"]);
    expect(fixed()).toMatchObject({ undone: false, changedMeanwhile: 0, formulas: 0, stopped: null });
    expect(pane.sheet().offers).toEqual([]);
  });

  it("all of a kind are shown before they are written, and go in one step that Excel can undo where it undoes add-ins", async () => {
    const { pane, user, shown } = await openSheet(bad, { addInUndo: true });
    await pane.actions.previewFix("QUANTITY_REQUIRED");
    const { fixing } = pane.sheet();
    expect(fixing).toMatchObject({ step: "preview", of: "kind", fixes: [{ kind: "set-one", rowsCleared: 2 }] });
    expect([shown("E5"), shown("E6")]).toEqual(["", ""]);
    await pane.actions.applyFix(fixing.step === "preview" ? fixing.fixes[0]! : never());
    expect([shown("E5"), shown("E6"), ...pane.wrong()]).toEqual(["1", "1", "D2"]);
    user.undo();
    expect([shown("E5"), shown("E6")]).toEqual(["", ""]);
  });

  it("everything safe is offered as long as there is something, and nothing after", async () => {
    const { pane, shown } = await openSheet(bad);
    expect(pane.sheet().view.safeFixes).toBe(true);
    await pane.actions.previewFix(null);
    const { fixing } = pane.sheet();
    if (fixing.step !== "preview") throw new Error("There is no preview.");
    await pane.actions.applyFix(fixing.fixes[0]!);
    expect([shown("E3"), shown("E4"), shown("H4")]).toEqual(["10", "20", "TRUE"]);
    expect(pane.sheet().view.safeFixes).toBe(false);
  });

  it("the pane's own undo writes back what was there, but for cells that someone changed since", async () => {
    const { pane, user, shown, fixed } = await openSheet(bad);
    await pane.actions.previewFix("QUANTITY_REQUIRED");
    const { fixing } = pane.sheet();
    await pane.actions.applyFix(fixing.step === "preview" ? fixing.fixes[0]! : never());
    user.type(4, 4, "7");
    await pane.checked();
    await pane.actions.undoFix(fixed());
    expect([shown("E5"), shown("E6")]).toEqual(["7", ""]);
    expect(fixed()).toMatchObject({ undone: true, changedMeanwhile: 1 });
    expect(fixed().written).toHaveLength(1);
    expect(pane.wrong()).toEqual(["D2", "E6"]);
  });

  it("what was taken back can be written again, and be taken back again", async () => {
    const { pane, shown, fixed } = await openSheet(bad);
    await pane.actions.previewFix("QUANTITY_REQUIRED");
    const { fixing } = pane.sheet();
    await pane.actions.applyFix(fixing.step === "preview" ? fixing.fixes[0]! : never());
    const seen: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await pane.actions.undoFix(fixed());
      seen.push([fixed().undone, shown("E5")]);
    }
    expect(seen).toEqual([[true, ""], [false, "1"], [true, ""]]);
  });

  it("on a sheet that is protected in the meantime nothing is written, and the pane says why", async () => {
    const { pane, user, first, shown, fixed } = await openSheet(bad);
    await pane.actions.goTo(first("PRODUCT_UNKNOWN"));
    const [fix] = pane.sheet().offers;
    user.protectSheet(pane.sheet().view.sheet.sheetId, true);
    await pane.actions.applyFix(fix!);
    expect(shown("D2")).toBe("PROO");
    expect(fixed()).toMatchObject({ written: [], stopped: "protected" });
  });

  it("what stands where a co-author typed is left alone", async () => {
    const { pane, someoneElse, shown, fixed } = await openSheet(bad);
    await pane.actions.previewFix("QUANTITY_REQUIRED");
    const { fixing } = pane.sheet();
    someoneElse.edit("Customer import", "E5", [["9"]]);
    await pane.actions.applyFix(fixing.step === "preview" ? fixing.fixes[0]! : never());
    expect([shown("E5"), shown("E6")]).toEqual(["9", "1"]);
    expect(fixed()).toMatchObject({ changedMeanwhile: 1 });
  });

  it("a kind that nothing can be written for has an empty preview, and leaving it writes nothing", async () => {
    const { pane } = await openSheet([typed({ id: "L-1", quantity: "-5" })]);
    await pane.actions.previewFix("QUANTITY_NEGATIVE");
    expect(pane.sheet().fixing).toEqual({ step: "preview", of: "kind", fixes: [] });
    pane.actions.dismissFix();
    expect(pane.sheet().fixing).toEqual({ step: "idle" });
  });

  it("the order of a column's dates is settled for all of them at once", async () => {
    const { pane, shown } = await openSheet([typed({ id: "L-1", billingDate: "'3/4/2026" }), typed({ id: "L-2", billingDate: "'5/6/2026" })]);
    await pane.actions.previewFix("BILLING_DATE_AMBIGUOUS");
    const { fixing } = pane.sheet();
    if (fixing.step !== "preview") throw new Error("There is no preview.");
    expect(fixing.fixes.map(({ kind, order }) => [kind, order])).toEqual([["date-order", "dmy"], ["date-order", "mdy"]]);
    await pane.actions.applyFix(fixing.fixes[0]!);
    expect([shown("F2"), shown("F3")]).toEqual(["2026-04-03", "2026-06-05"]);
    expect(pane.sheet().view.groups.map(({ code }) => code)).toEqual(["PRODUCT_UNCHECKED"]);
  });

  it("a wrong value is replaced wherever the column says it", async () => {
    const { pane, first, shown } = await openSheet([typed({ id: "L-1", product: "PROO" }), typed({ id: "L-2" }), typed({ id: "L-3", product: "proo" })]);
    await pane.actions.goTo(first("PRODUCT_UNKNOWN"));
    await pane.actions.previewReplacing(pane.sheet().offers[0]!.changes[0]!);
    const { fixing } = pane.sheet();
    if (fixing.step !== "preview") throw new Error("There is no preview.");
    await pane.actions.applyFix(fixing.fixes[0]!);
    expect([shown("D2"), shown("D3"), shown("D4"), ...pane.wrong()]).toEqual(["PRO", "PRO", "PRO"]);
  });

  it("blank products are filled down from above, each from the nearest filled one", async () => {
    const { pane, shown } = await openSheet([typed({ id: "L-1" }), typed({ id: "L-2", product: "" }), typed({ id: "L-3", product: "BASIC" }), typed({ id: "L-4", product: "" })]);
    await pane.actions.previewFix("PRODUCT_REQUIRED");
    const { fixing } = pane.sheet();
    if (fixing.step !== "preview") throw new Error("There is no preview.");
    await pane.actions.applyFix(fixing.fixes.find(({ kind }) => kind === "fill-down")!);
    expect([shown("D3"), shown("D5"), ...pane.wrong()]).toEqual(["PRO", "BASIC"]);
  });

  it("leaving a preview brings back what was told of the last fix, and rows that move take its undo away", async () => {
    const { pane, user, shown, fixed } = await openSheet(bad);
    await pane.actions.previewFix(null);
    const { fixing } = pane.sheet();
    await pane.actions.applyFix(fixing.step === "preview" ? fixing.fixes[0]! : never());
    await pane.actions.previewFix("QUANTITY_REQUIRED");
    pane.actions.dismissFix();
    expect(fixed()).toMatchObject({ undone: false, rowsMoved: false });
    user.insertRows(1, 1);
    await pane.checked();
    expect(fixed()).toMatchObject({ rowsMoved: true });
    expect(shown("E4")).toBe("10");
    pane.actions.dismissFix();
    expect(pane.sheet().fixing).toEqual({ step: "idle" });
  });

  it("other offers stand below the chosen cell as soon as it holds something else", async () => {
    const { pane, user, first } = await openSheet(bad);
    await pane.actions.goTo(first("PRODUCT_UNKNOWN"));
    user.type(1, 3, "BASICC");
    await pane.checked();
    expect(pane.sheet().offers[0]?.changes).toEqual([{ rowNumber: 2, field: "product", before: "BASICC", after: "BASIC" }]);
  });
});

function never(): never {
  throw new Error("There is no preview.");
}
