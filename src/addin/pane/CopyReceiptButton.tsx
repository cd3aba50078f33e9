import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import type { Receipt } from "../../contract/receipt";
import { copyText } from "./copy-text";
import { useFormats } from "./formats";
import { receiptText } from "./receipt-lines";

/** Copies the receipt as text, and says whether that worked. */
export function CopyReceiptButton({ receipt }: { receipt: Receipt }) {
  const formats = useFormats();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(receiptText(receipt, formats)));
  const words = formats.words.submission.receipt;
  const label = copied === null ? words.copy : copied ? words.copied : words.select;
  return (
    <Button icon={<Copy16Regular />} onClick={() => void copy()}>
      <span aria-live="polite">{label}</span>
    </Button>
  );
}
