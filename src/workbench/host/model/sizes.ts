/** What an untouched column and row measure in pixels. */
export const defaultColumnPixels = 64;
export const defaultRowPixels = 20;

/** Excel's API measures in points, the page in pixels. */
export const pixelsPerPoint = 4 / 3;
