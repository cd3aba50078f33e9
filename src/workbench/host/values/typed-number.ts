/** What a typed number, date or time becomes. */
export interface TypedNumber {
  readonly value: number;
  /** The number format that Excel gives a General cell in which this was typed; null: it stays General. */
  readonly numberFormat: string | null;
}
