/** "A" for 0, "AA" for 26. */
export function columnLetters(columnIndex: number): string {
  const rest = Math.floor(columnIndex / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (columnIndex % 26));
}
