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
export function receiptSections(receipt: Receipt, { words, count, decimal, moment }: Formats): readonly ReceiptSection[] {
  const { outcomes, totals, source } = receipt;
  const labels = words.submission.receipt;
  const counted = (label: string, value: number): ReceiptLine => ({ label, value: count(value).text });
  return [
    {
      title: labels.import,
      lines: [
        { label: labels.when, value: moment(receipt.committedAt) },
        { label: labels.who, value: receipt.user },
        { label: labels.workbook, value: source.workbook },
        { label: labels.sheet, value: source.sheet },
        { label: labels.id, value: receipt.importId },
      ].filter(({ value }) => value !== ""),
    },
    {
      title: labels.rows,
      lines: [
        counted(labels.outcomes.created, outcomes.created),
        counted(labels.outcomes.updated, outcomes.updated),
        counted(labels.outcomes.unchanged, outcomes.unchanged),
        // These two are rare, and a zero would only raise the question what they mean.
        ...(outcomes.skipped > 0 ? [counted(labels.outcomes.skipped, outcomes.skipped)] : []),
        ...(outcomes.failed > 0 ? [counted(labels.outcomes.failed, outcomes.failed)] : []),
      ],
    },
    {
      title: labels.totals,
      lines: [
        counted(labels.rows, totals.rows),
        { label: labels.quantity, value: decimal(totals.quantity) },
        counted(labels.customers, totals.customers),
        counted(labels.opportunities, totals.opportunities),
        counted(labels.products, totals.products),
        ...Object.entries(totals.amounts).map(([currency, amount]) => ({ label: labels.amount(currency), value: decimal(amount) })),
      ],
    },
  ];
}

/** Lines of label, tab, value: pasted into a sheet it fills two columns, into a mail it stays readable. */
export function receiptText(receipt: Receipt, formats: Formats): string {
  const body = receiptSections(receipt, formats).map(({ title, lines }) =>
    [title, ...lines.map(({ label, value }) => `${label}\t${value}`)].join("\n"));
  return [formats.words.submission.receipt.title, ...body].join("\n\n");
}
