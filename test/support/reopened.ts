import { createExcel, type ExcelOnHost } from "./excel-host";

export interface Reopened {
  readonly before: ExcelOnHost;
  readonly after: ExcelOnHost;
  readonly bytes: Uint8Array;
  /** What the person was told when the file was saved, and when it was opened. */
  readonly lost: { readonly saving: readonly string[]; readonly opening: readonly string[] };
}

/** The workbook that an add-in (and a person, by `host.user`) made, saved as .xlsx and opened in front of another add-in. */
export async function reopened(make: (context: Excel.RequestContext, excel: ExcelOnHost) => void | Promise<void>): Promise<Reopened> {
  const before = createExcel();
  await before.Excel.run(async (context) => {
    await make(context, before);
    await context.sync();
  });
  const { bytes, lost } = await before.host.files.save("xlsx");
  const after = createExcel();
  const opening = await after.host.files.open("Again.xlsx", bytes);
  return { before, after, bytes, lost: { saving: lost, opening } };
}

/** The same question, put to the workbook before it was saved and after it was opened. */
export async function bothWays<T>({ before, after }: Reopened, ask: (context: Excel.RequestContext) => Promise<T>): Promise<readonly [before: T, after: T]> {
  return [await before.Excel.run(ask), await after.Excel.run(ask)];
}
