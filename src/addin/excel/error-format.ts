/** How a wrong cell looks. Never by colour alone: bold and underlined, so it is seen in print and by everyone. */
export function paintError(format: Excel.ConditionalRangeFormat): void {
  format.fill.color = "#FFC7CE";
  format.font.color = "#9C0006";
  format.font.bold = true;
  format.font.underline = "Single";
}
