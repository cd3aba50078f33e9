/** One line of a border, in Excel's words (BorderLineStyle, BorderWeight); a border that is not there is undefined. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
  /** -1 (darkest) to 1 (brightest). */
  readonly tint: number;
}
