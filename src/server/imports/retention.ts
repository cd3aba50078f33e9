/** How long a commit can be undone, and its before-images are kept (CONTRACT.md 3). */
export const undoDays = 30;
