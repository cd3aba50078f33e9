import { createHost } from "../../../../src/workbench/host/create-host";

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bytes = (csv: string) => new TextEncoder().encode(csv);

it("A CSV is what the sheet shows, with a byte order mark, and quotes where a text needs them", async () => {
  const { user, files } = createHost();
  user.paste(0, 0, [["Name", "Amount"], ['Müller, "Bros"', "50%"], ["", "=A1"]]);
  const saved = await files.save("csv");
  expect(saved.name).toBe("Workbook.csv");
  expect(text(saved.bytes)).toBe('\uFEFFName,Amount\r\n"Müller, ""Bros""",50%\r\n,Name');
});

it("Where the comma is the decimal sign, semicolons separate", async () => {
  const { user, files } = createHost({ locale: "de-DE" });
  user.paste(0, 0, [["1,5", "2"]]);
  expect(text((await files.save("csv")).bytes)).toBe("\uFEFF1,5;2");
});

it("A CSV is opened as if each text were typed: numbers and dates become such, leading zeros go, quoted texts stay whole", async () => {
  const { files, face } = createHost();
  expect(await files.open("orders.csv", bytes('\uFEFFid,when,what\r\n007,2026-03-31,"a, b\nc"\r\n'))).toEqual([]);
  const sheet = face.active();
  expect(sheet.name).toBe("orders");
  expect([0, 1, 2].map((column) => sheet.cell(1, column).text)).toEqual(["7", "3/31/2026", "a, b\nc"]);
  expect(sheet.extent()).toEqual({ rows: 2, columns: 3 });
});

it("A text of a CSV that begins like a formula and is none stays text, and the file is opened", async () => {
  const { files, face } = createHost();
  await files.open("hostile.csv", bytes("id,what,sum\r\nA-1,=cmd|' /C calc'!A0,=1+1\r\n"));
  expect([0, 1, 2].map((column) => face.active().cell(1, column).text)).toEqual(["A-1", "=cmd|' /C calc'!A0", "2"]);
});

it("A file with semicolons or tabs is read by what its first line has most of", async () => {
  for (const separator of [";", "\t", ","]) {
    const { files, face } = createHost();
    await files.open("data.csv", bytes(["a", "b", "c"].join(separator)));
    expect(face.active().extent()).toEqual({ rows: 1, columns: 3 });
  }
});
