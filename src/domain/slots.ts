/** Where a 32-bit key begins to be looked for in a table of pairs. Keys that follow one another stay side by side in memory; the length is a power of two. */
export function firstSlot(key: number, { length }: Int32Array): number {
  return (key ^ key >>> 16) << 1 & length - 1;
}

/** The pair to look at where that one is another key's. */
export function nextSlot(slot: number, { length }: Int32Array): number {
  return slot + 2 & length - 1;
}
