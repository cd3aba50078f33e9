import type { Receipt } from "../../contract/receipt";
import type { Formats } from "./formats";

export interface ReceiptLine {
  readonly label: string;
  readonly value: string;
}

export interface ReceiptSection {
  readonly title: string;
  readonly lines: readonly ReceiptLine[];
}

/** The receipt as labels and values, the same on the screen and on the clipboard. */
export function receiptSections(receipt: Receipt, formats: Formats): readonly ReceiptSection[] {
  const { outcomes, totals, source } = receipt;
  const counted = (label: string, value: number): ReceiptLine => ({ label, value: formats.count(value) });
  return [
    {
      title: "Import",
      lines: [
        { label: "When", value: formats.moment(receipt.committedAt) },
        { label: "Who", value: receipt.user },
        { label: "Workbook", value: source.workbook },
        { label: "Sheet", value: source.sheet },
        { label: "Import ID", value: receipt.importId },
      ].filter(({ value }) => value !== ""),
    },
    {
      title: "Rows",
      lines: [
        counted("Created", outcomes.created),
        counted("Updated", outcomes.updated),
        counted("Unchanged", outcomes.unchanged),
        // These two are rare, and a zero would only raise the question what they mean.
        ...(outcomes.skipped > 0 ? [counted("Skipped", outcomes.skipped)] : []),
        ...(outcomes.failed > 0 ? [counted("Not imported", outcomes.failed)] : []),
      ],
    },
    {
      title: "Totals",
      lines: [
        counted("Rows", totals.rows),
        { label: "Quantity", value: formats.decimal(totals.quantity) },
        counted("Customers", totals.customers),
        counted("Opportunities", totals.opportunities),
        counted("Products", totals.products),
        ...Object.entries(totals.amounts).map(([currency, amount]) => ({
          label: currency === "" ? "Amount" : `Amount, ${currency}`,
          value: formats.decimal(amount),
        })),
      ],
    },
  ];
}

/** Lines of label, tab, value: pasted into a sheet it fills two columns, into a mail it stays readable. */
export function receiptText(receipt: Receipt, formats: Formats): string {
  const body = receiptSections(receipt, formats).map(({ title, lines }) =>
    [title, ...lines.map(({ label, value }) => `${label}\t${value}`)].join("\n"));
  return ["Customer import: receipt", ...body].join("\n\n");
}
