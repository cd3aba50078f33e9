import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createExcelWorkbook } from "../../../src/addin/excel/excel-workbook";
import { readAllRows } from "../../../src/addin/excel/read-sheet";
import { nativeLists } from "../../../src/domain/native/native-lists";
import { freshExcel } from "./fresh-excel";

const rowCount = 20_000;

/** What is held once all that nobody holds is gone. */
function megabytesHeld(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1_000_000;
}

it("while a sheet is read, nothing is held of rows that were handed over, however many they are", async () => {
  const { host } = freshExcel();
  const sheet = await createExcelWorkbook().insertTemplate(nativeLists([]));
  host.user.paste(1, 0, Array.from({ length: rowCount }, (_, row) => [String(row), `Customer ${row} `.padEnd(100, ".")]));
  const held: number[] = [];
  let handedOver = 0;
  await readAllRows(sheet, async ({ length }) => {
    handedOver += length;
    if (handedOver > rowCount * (held.length === 0 ? 0.1 : 0.8) && held.length < 2) held.push(megabytesHeld());
  }, new AbortController().signal);
  const [early = NaN, late = NaN] = held;
  // A client that keeps the answers keeps 4 MB more by then.
  expect(late - early).toBeLessThan(2);
});
