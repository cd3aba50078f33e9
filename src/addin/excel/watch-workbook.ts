import type { SheetChange } from "../workflow/ports";
import { rowsOfAddress } from "./addresses";
import { answered, runExcel } from "./run-excel";
import { toWorkbookError } from "./workbook-errors";

interface ChangeEvent {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
  readonly triggerSource?: string;
}

/**
 * What a change event hints at; null for what this add-in wrote itself. Only a plain edit of cells keeps rows
 * and columns where they are; everything else means reading the whole sheet again.
 */
export function changeOfEvent({ worksheetId: sheetId, address, changeType, triggerSource }: ChangeEvent): SheetChange | null {
  if (triggerSource === "ThisLocalAddin") return null;
  const rows = changeType === "RangeEdited" ? rowsOfAddress(address) : null;
  return rows ? { kind: "rows", sheetId, ...rows } : { kind: "structure", sheetId };
}

/**
 * Listens on the collection of worksheets: Excel takes that registration for a read, while listening on a
 * table or on one sheet counts as a write and clears the user's Undo. It also survives deleted sheets.
 */
export async function watchWorkbook(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async (event) => {
        const change = changeOfEvent(event);
        if (change) listener(change);
      }),
      worksheets.onRowSorted.add(async ({ worksheetId }) => listener({ kind: "structure", sheetId: worksheetId })),
      worksheets.onAdded.add(async () => listener({ kind: "sheets" })),
      worksheets.onDeleted.add(async () => listener({ kind: "sheets" })),
      worksheets.onActivated.add(async ({ worksheetId }) => listener({ kind: "activated", sheetId: worksheetId })),
    ];
    await answered(context);
    return added;
  });
  return async () => {
    // A handler can only be removed in the context that added it.
    const context = handlers[0]?.context as Excel.RequestContext;
    for (const handler of handlers) handler.remove();
    try {
      await answered(context);
    } catch (error) {
      throw toWorkbookError(error);
    }
  };
}
