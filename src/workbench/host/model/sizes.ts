/** What an untouched column and row measure in pixels. */
export const defaultColumnPixels = 64;
export const defaultRowPixels = 20;
