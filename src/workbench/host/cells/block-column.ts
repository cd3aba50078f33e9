import { blockRows, isBlank, packed, withSharedTexts, SameBlock, type Block } from "./block";
import type { Column } from "./column";

/**
 * A column whose cells mostly differ: blocks, one below the other, as far as the last cell that holds something.
 * What an edit costs depends on the blocks it touches and not on the rows below; a copy shares its blocks.
 */
export class BlockColumn<T> implements Column<T> {
  private blocks: Block<T>[] = [];
  /** The first row of each block. */
  private starts: number[] = [];

  get end(): number {
    const last = this.blocks.length - 1;
    return last < 0 ? 0 : (this.starts[last] as number) + (this.blocks[last] as Block<T>).length;
  }

  first(from: number, to: number): number {
    const end = Math.min(to, this.end);
    for (let index = this.indexOf(from), row = from; row < end; index += 1) {
      const block = this.blocks[index] as Block<T>;
      const start = this.starts[index] as number;
      const stop = isBlank(block) ? 0 : Math.min(end - start, block.length);
      for (let offset = row - start; offset < stop; offset += 1) if (block.get(offset) !== undefined) return start + offset;
      row = start + block.length;
    }
    return -1;
  }

  get(row: number): T | undefined {
    const index = this.indexOf(row);
    return this.blocks[index]?.get(row - (this.starts[index] as number));
  }

  fill(from: number, to: number, value: T | undefined): void {
    if (to - from === 1 && (value !== undefined || from < this.end)) this.set(from, value);
    else if (value === undefined) this.clear(from, to);
    else if (from < to) this.replace(from, to, [new SameBlock(to - from, value)]);
  }

  write(from: number, values: readonly (T | undefined)[]): void {
    if (this.overwrite(from, values)) return;
    const shared = withSharedTexts(values);
    const fresh: Block<T>[] = [];
    for (let at = 0; at < shared.length; at += blockRows) fresh.push(packed(shared.slice(at, at + blockRows)));
    this.replace(from, from + shared.length, fresh);
  }

  read(from: number, to: number): (T | undefined)[] {
    const parts: (T | undefined)[][] = [];
    const end = Math.min(to, this.end);
    for (let index = this.indexOf(from), row = from; row < end; index += 1) {
      const block = this.blocks[index] as Block<T>;
      const start = this.starts[index] as number;
      parts.push(block.cells(row - start, Math.min(end - start, block.length)));
      row = start + block.length;
    }
    const missing = to - Math.max(from, end);
    if (missing > 0) parts.push(new Array<T | undefined>(missing).fill(undefined));
    const [first] = parts;
    return parts.length === 1 && first ? first : oneBelowOther(parts);
  }

  mayHoldObjects(from: number, to: number): boolean {
    const end = Math.min(to, this.end);
    for (let index = this.indexOf(from); index < this.blocks.length && (this.starts[index] as number) < end; index += 1) {
      if ((this.blocks[index] as Block<T>).mayHoldObjects) return true;
    }
    return false;
  }

  copy(from: number, to: number): BlockColumn<T> {
    const piece = new BlockColumn<T>();
    let start = 0;
    for (const block of this.cut(from, to)) {
      piece.blocks.push(block);
      piece.starts.push(start);
      start += block.length;
    }
    piece.trim();
    return piece;
  }

  put(from: number, to: number, piece: Column<T>): void {
    const end = Math.min(piece.end, to - from);
    if (piece instanceof BlockColumn) this.replace(from, from + end, (piece as BlockColumn<T>).cut(0, end));
    else this.write(from, piece.read(0, end));
    this.clear(from + end, to);
  }

  insert(at: number, count: number): void {
    if (at < this.end) this.replace(at, at, [new SameBlock<T>(count, undefined)]);
  }

  remove(at: number, count: number): void {
    if (at < this.end) this.replace(at, Math.min(at + count, this.end), []);
  }

  each(from: number, to: number, visit: (from: number, to: number, value: T) => void): void {
    const end = Math.min(to, this.end);
    for (let index = this.indexOf(from), row = from; row < end; index += 1) {
      const block = this.blocks[index] as Block<T>;
      const start = this.starts[index] as number;
      block.each(row - start, Math.min(end - start, block.length), (first, last, value) => visit(start + first, start + last, value));
      row = start + block.length;
    }
  }

  private clear(from: number, to: number): void {
    const end = Math.min(to, this.end);
    if (from < end) this.replace(from, end, [new SameBlock<T>(end - from, undefined)]);
  }

  private set(row: number, value: T | undefined): void {
    const index = this.indexOf(row);
    const block = this.blocks[index];
    if (!block || block.length > blockRows) return this.replace(row, row + 1, [new SameBlock(1, value)]);
    const cells = block.cells();
    cells[row - (this.starts[index] as number)] = value;
    this.blocks[index] = packed(cells);
    if (value === undefined) this.trim();
  }

  /** Writes over rows that all are in short blocks, which keep their places; false where they are not. */
  private overwrite(from: number, values: readonly (T | undefined)[]): boolean {
    const to = from + values.length;
    if (to > this.end) return false;
    const first = this.indexOf(from);
    const last = this.indexOf(to - 1);
    for (let index = first; index <= last; index += 1) if ((this.blocks[index] as Block<T>).length > blockRows) return false;
    for (let index = first; index <= last; index += 1) {
      const start = this.starts[index] as number;
      const cells = (this.blocks[index] as Block<T>).cells();
      const stop = Math.min(to, start + cells.length);
      let changed = false;
      for (let row = Math.max(from, start); row < stop; row += 1) {
        const value = values[row - from];
        // What is there already stays, texts and whole blocks: add-ins write back what they have read.
        if (cells[row - start] === value) continue;
        cells[row - start] = value;
        changed = true;
      }
      if (changed) this.blocks[index] = packed(withSharedTexts(cells));
    }
    this.trim();
    return true;
  }

  /** Puts blocks in the place of rows from … to; the rows below move where those are more or fewer. */
  private replace(from: number, to: number, fresh: readonly Block<T>[]): void {
    const end = this.end;
    // The neighbours take part, so that short blocks become one with them.
    const first = Math.max(0, this.indexOf(Math.min(from, end)) - 1);
    const last = to < end ? this.indexOf(to) + 1 : this.blocks.length - 1;
    const start = this.starts[first] ?? 0;
    const stop = last < first ? start : (this.starts[last] ?? end) + (this.blocks[last]?.length ?? 0);
    const parts = [
      ...this.cut(start, from), ...(from > end ? [new SameBlock<T>(from - end, undefined)] : []),
      ...fresh, ...this.cut(to, stop),
    ];
    const blocks = joined(parts);
    const starts: number[] = [];
    let row = start;
    for (const block of blocks) {
      starts.push(row);
      row += block.length;
    }
    this.blocks.splice(first, last - first + 1, ...blocks);
    this.starts.splice(first, last - first + 1, ...starts);
    if (row !== stop) for (let index = first + blocks.length; index < this.starts.length; index += 1) this.starts[index] = (this.starts[index] as number) + row - stop;
    this.trim();
  }

  /** The blocks of rows from … to, as far as there are any. */
  private cut(from: number, to: number): Block<T>[] {
    const parts: Block<T>[] = [];
    const end = Math.min(to, this.end);
    for (let index = this.indexOf(from), row = from; row < end; index += 1) {
      const block = this.blocks[index] as Block<T>;
      const start = this.starts[index] as number;
      const last = Math.min(end - start, block.length);
      parts.push(row === start && last === block.length ? block : block.slice(row - start, last));
      row = start + block.length;
    }
    return parts;
  }

  /** What is blank at the end is not kept. */
  private trim(): void {
    for (;;) {
      const block = this.blocks.at(-1);
      if (!block) return;
      let length = isBlank(block) ? 0 : block.length;
      while (length > 0 && block.get(length - 1) === undefined) length -= 1;
      if (length === block.length) return;
      this.blocks.pop();
      if (length > 0) this.blocks.push(block.slice(0, length));
      else this.starts.pop();
    }
  }

  /** The block that has the row; one past the last where none has. */
  private indexOf(row: number): number {
    if (row >= this.end) return this.blocks.length;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function oneBelowOther<T>(parts: readonly (T | undefined)[][]): (T | undefined)[] {
  // Ten times as fast as flat, which matters for a large read.
  return ([] as (T | undefined)[]).concat(...parts);
}

/** Short neighbours become one block, and so do neighbours that are alike. */
function joined<T>(parts: readonly Block<T>[]): Block<T>[] {
  const blocks: Block<T>[] = [];
  let short: Block<T>[] = [];
  let rows = 0;
  for (const part of parts) {
    if (rows + part.length > blockRows) {
      addAll(blocks, short);
      short = [];
      rows = 0;
    }
    short.push(part);
    rows += part.length;
  }
  addAll(blocks, short);
  return blocks;
}

function addAll<T>(blocks: Block<T>[], short: readonly Block<T>[]): void {
  const [first] = short;
  if (!first) return;
  const block = short.length === 1 ? first : packed(oneBelowOther(short.map((part) => part.cells())));
  const previous = blocks.at(-1);
  if (previous instanceof SameBlock && block instanceof SameBlock && previous.value === block.value) {
    blocks[blocks.length - 1] = new SameBlock(previous.length + block.length, block.value as T);
  } else blocks.push(block);
}
