/** Which events the add-in's frames asked for, by target and type; counted, since each frame asks for itself. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  add(target: string, type: number): void {
    const key = `${type}|${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(target: string, type: number): void {
    const key = `${type}|${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(target: string, type: number): boolean {
    return this.counts.has(`${type}|${target}`);
  }
}
