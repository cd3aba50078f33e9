/**
 * How fast the workbench's Excel host is, with Microsoft's client in front of it: large writes and reads against bare
 * JSON, a full sheet's memory, one edit and one inserted row among a million rows and among ten thousand, and a paste
 * on the page, which has to be built (`npm run build`). `BENCH_SIZE=small` takes a twentieth of the full sheet, a tenth of the
 * large writes, and one round.
 */
import { performance } from "node:perf_hooks";
import type { ExcelOnHost } from "../support/excel-host";
import { openPage, type PageDesk } from "./host-page";
import { lineAt, portions, readLines, templateWith, writeLines } from "./host-sheets";
import { interleaveAsync, report, small } from "./measure";

const fullSheet = small ? 52_429 : 1_048_574;
const transferred = small ? 10_000 : 100_000;
const [full, moved] = [fullSheet + 1, transferred].map((count) => count.toLocaleString("en-US"));

declare const gc: () => void;

async function heldBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes that the host takes for a full sheet, and bytes of the same cells as JSON. */
async function fillSheet(): Promise<{ excel: ExcelOnHost; held: number; json: number }> {
  const excel = await templateWith(0);
  const before = await heldBytes();
  await writeLines(excel, portions(fullSheet));
  const held = (await heldBytes()) - before;
  let json = 2;
  for (let index = 0; index < fullSheet; index++) json += JSON.stringify(lineAt(index)).length + 1;
  return { excel, held, json };
}

function listened(excel: ExcelOnHost): { count(): number } {
  let events = 0;
  void excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => {
      events += 1;
    });
    await context.sync();
  });
  return { count: () => events };
}

async function untilHeard(events: { count(): number }, wanted: number): Promise<void> {
  while (events.count() < wanted) await new Promise((resolve) => setImmediate(resolve));
}

function editors(excel: ExcelOnHost, rows: number, name: string) {
  const events = listened(excel);
  const { user, face } = excel.host;
  let edit = 0;
  const middle = Math.floor(rows / 2);
  return [
    {
      name: `100 edits in ${name}`,
      run: async () => {
        for (let time = 0; time < 100; time++) {
          const heard = events.count() + 1;
          edit += 1;
          user.type(middle + (edit % 1000), edit % 10, `${edit}`);
          face.active().cell(middle + (edit % 1000), edit % 10);
          await untilHeard(events, heard);
        }
      },
    },
    {
      name: `10 inserted rows in ${name}`,
      run: async () => {
        let spent = 0;
        for (let time = 0; time < 10; time++) {
          const heard = events.count() + 1;
          const started = performance.now();
          user.insertRows(middle + time * 7, 1);
          face.active().cell(middle, 0);
          await untilHeard(events, heard);
          spent += performance.now() - started;
          user.undo();
          await untilHeard(events, heard + 1);
        }
        return spent;
      },
    },
  ];
}

async function measure(page: PageDesk): Promise<void> {
  const texts: string[] = [];
  let recording = true;
  const transfer = await templateWith(0, { onText: (text) => { if (recording) texts.push(text); } });
  texts.length = 0;
  const lines = [...portions(transferred)];
  await writeLines(transfer, lines);
  await readLines(transfer, transferred);
  recording = false;
  const messages = texts.map((text) => JSON.parse(text) as unknown);

  const { excel, held, json } = await fillSheet();
  const tenThousand = await templateWith(10_000);
  process.stdout.write(`a full sheet: ${(held / 1e6).toFixed(1)} MB held, ${(json / 1e6).toFixed(1)} MB as JSON\n`);
  const medians = await interleaveAsync([
    { name: `write and read ${moved} × 10 values`, run: async () => { await writeLines(transfer, lines); await readLines(transfer, transferred); } },
    { name: "JSON of the same messages", run: async () => { for (const message of messages) JSON.stringify(message); for (const text of texts) JSON.parse(text); } },
    ...editors(tenThousand, 10_000, "10,000 rows"),
    ...editors(excel, fullSheet, `${full} rows`),
    { name: "paste of 1,000 rows, to painted", run: () => page.paste(1_000) },
    { name: "paste of 10,000 rows, to painted", run: () => page.paste(10_000) },
  ], small ? 1 : 7);
  const ratio = (a: string, b: string) => (medians.get(a) ?? NaN) / (medians.get(b) ?? NaN);
  report("host", medians, {
    write_read_vs_json_100k: ratio(`write and read ${moved} × 10 values`, "JSON of the same messages"),
    bytes_vs_json_1m: held / json,
    edit_1m_vs_10k: ratio(`100 edits in ${full} rows`, "100 edits in 10,000 rows"),
    insert_row_1m_vs_10k: ratio(`10 inserted rows in ${full} rows`, "10 inserted rows in 10,000 rows"),
    paste_10k_vs_1k: ratio("paste of 10,000 rows, to painted", "paste of 1,000 rows, to painted"),
  });
}

async function run(): Promise<void> {
  const page = await openPage();
  try {
    await measure(page);
  } finally {
    await page.close();
  }
}

void run();
