import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx";

/** `Table1[[#Totals],[Qty]:[Price]]` taken apart. Table "" is the one that the formula stands in. */
export interface StructuredReference {
  readonly table: string;
  /** None: all of them. Two: from one to the other. */
  readonly columns: readonly string[];
  readonly sections: readonly ("all" | "headers" | "data" | "totals" | "this row")[];
}

/** Null for what is no structured reference of this workbook. */
export function readStructured(text: string): StructuredReference | null {
  const parsed = parseStructRef(text) as { context?: readonly unknown[]; table?: string; columns: string[]; sections: string[] } | undefined;
  if (!parsed || (parsed.context?.length ?? 0) > 0) return null;
  return { table: parsed.table ?? "", columns: parsed.columns, sections: parsed.sections.map((section) => section.toLowerCase()) as StructuredReference["sections"] };
}

/** As Excel writes it: `[@Qty]`, `Table1[Qty]`. */
export function writeStructured(reference: StructuredReference): string {
  const { table, columns, sections } = reference;
  if (columns.length === 0 && sections.length === 1 && sections[0] === "this row") return `${table}[@]`;
  return (stringifyStructRef as (reference: unknown) => string)({ ...reference, context: [] });
}

/** As files have it (ECMA-376, 18.17.2.5): `Table1[[#This Row],[Qty]]`, always with the table's name. */
export function writeStructuredInFile(reference: StructuredReference): string {
  return (stringifyStructRef as (reference: unknown, options: { readonly thisRow: boolean }) => string)({ ...reference, context: [] }, { thisRow: true });
}

/** Rewrites structured references and plain names of tables in a formula. `map` gives the new text, or null where it stays. */
export function mapStructured(formula: string, map: (reference: StructuredReference, isPlainName: boolean) => string | null): string {
  const tokens = tokenize(formula);
  let changed = false;
  for (const token of tokens) {
    const isPlainName = token.type === "range_named";
    const reference = isPlainName ? { table: token.value, columns: [], sections: [] } : token.type === "structured" ? readStructured(token.value) : null;
    const written = reference && map(reference, isPlainName);
    if (written === null || written === token.value) continue;
    token.value = written;
    changed = true;
  }
  return changed ? stringifyTokens(tokens) : formula;
}
