/** A number for each text, the same for texts that stand for the same. */
export class Numbers {
  private readonly byText = new Map<string, number>();
  private readonly byMeaning = new Map<string, number>();
  /** The row above often says the same. */
  private last = { text: "", number: 0 };

  constructor(private readonly meaning: (text: string) => string) {}

  of(text: string): number {
    if (text === this.last.text) return this.last.number;
    let number = this.byText.get(text);
    if (number === undefined) this.byText.set(text, (number = this.numberOf(this.meaning(text))));
    this.last = { text, number };
    return number;
  }

  private numberOf(meaning: string): number {
    let number = this.byMeaning.get(meaning);
    if (number === undefined) this.byMeaning.set(meaning, (number = this.byMeaning.size + 1));
    return number;
  }
}

/** For texts that stand for themselves. */
export function itself(text: string): string {
  return text;
}
