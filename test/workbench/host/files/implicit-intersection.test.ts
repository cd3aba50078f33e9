import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createHost } from "../../../../src/workbench/host/create-host";
import { withIntersections } from "../../../../src/workbench/host/files/implicit-intersection";

const sheetPath = "xl/worksheets/sheet1.xml";

async function savedWith(formula: string): Promise<{ readonly bytes: Uint8Array; readonly xml: string }> {
  const { user, files } = createHost();
  user.paste(0, 0, [["3", "1"], ["1", "2"], ["2", "3"]]);
  user.type(1, 3, formula);
  const { bytes } = await files.save("xlsx");
  return { bytes, xml: strFromU8(unzipSync(bytes)[sheetPath] ?? new Uint8Array()) };
}

/** A file in which D2 has this formula, without the mark of a dynamic array, as an older Excel writes it. */
async function openedOld(written: string) {
  const { bytes, xml } = await savedWith("=1+1");
  const parts = { ...unzipSync(bytes), [sheetPath]: strToU8(xml.replace("<f>1+1</f><v>2</v>", `<f>${written}</f><v>1</v>`)) };
  const host = createHost();
  expect(await host.files.open("Old.xlsx", zipSync(parts))).toEqual([]);
  return [0, 1, 2].map((row) => host.face.active().cell(row, 3));
}

it("A range in a formula of an older file is the cell of the formula's row, and the formula shows @", async () => {
  const [above, cell, below] = await openedOld("A1:A3");
  expect(cell).toMatchObject({ source: "=@A1:A3", text: "1" });
  expect([above?.text, below?.text]).toEqual(["", ""]);
  expect((await openedOld("A1:A3*10+SUM(B1:B3)"))[1]).toMatchObject({ source: "=@A1:A3*10+SUM(B1:B3)", text: "16" });
});

it.each([
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
  ["=SUMPRODUCT((A1:A3>1)*LEN(B1:B3))", "=SUMPRODUCT((A1:A3>1)*LEN(B1:B3))"],
  ["=LEN(A:A)", "=LEN(@A:A)"],
  ["=IF(A1:A3>1,B1:B3,0)", "=IF(@A1:A3>1,@B1:B3,0)"],
  ["=VLOOKUP(A1:A3,A1:B3,2,FALSE)", "=VLOOKUP(@A1:A3,A1:B3,2,FALSE)"],
  ["=MATCH(A:A,B1:B3,0)", "=MATCH(@A:A,B1:B3,0)"],
  ["=LARGE(A1:A3,B1:B2)", "=LARGE(A1:A3,@B1:B2)"],
  ["=Rates*2+Rate", "=@Rates*2+Rate"],
  ["=Sales[Qty]*Sales[@Price]", "=@Sales[Qty]*Sales[@Price]"],
  ["=SUM(LEN({1,22}))", "=SUM(LEN({1,22}))"],
  ["=UNIQUE(A1:A3)", "=@UNIQUE(A1:A3)"],
  ["=INDEX(A1:A3,2)", "=INDEX(A1:A3,2)"],
])("%s in an older file reads %s", (written, shown) => {
  expect(withIntersections(written, (name) => name === "Rates")).toBe(shown);
});

it.each([
  ["=@A1:A3", "<f>A1:A3</f>"],
  ["=@A1:A3*2", "<f>A1:A3*2</f>"],
  ["=SUM(@A1:A3)", "<f>SUM(_xlfn.SINGLE(A1:A3))</f>"],
  ["=A1:A2*@B1:B3", ">A1:A2*_xlfn.SINGLE(B1:B3)</f>"],
])("%s is written as Excel writes it, and reads the same when it is opened", async (formula, written) => {
  const { bytes, xml } = await savedWith(formula);
  expect(xml).toContain(written);
  const again = createHost();
  await again.files.open("Book.xlsx", bytes);
  expect(again.face.active().cell(1, 3).source).toBe(formula);
});
