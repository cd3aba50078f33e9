import type { PaintedSeverity } from "../../domain/native/tag";

const looks = {
  error: { fill: "#FFC7CE", ink: "#9C0006", bold: true },
  // Not bold, so that what has to be fixed stands out, in print, too.
  warning: { fill: "#FFEB9C", ink: "#7F4A00", bold: false },
} as const satisfies Record<PaintedSeverity, object>;

/** How a cell looks of which there is something to say. Never by colour alone: underlined, so it is seen in print and by everyone. */
export function highlight(format: Excel.ConditionalRangeFormat, severity: PaintedSeverity): void {
  const { fill, ink, bold } = looks[severity];
  format.fill.color = fill;
  format.font.color = ink;
  if (bold) format.font.bold = true;
  format.font.underline = "Single";
}
