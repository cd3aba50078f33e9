/**
 * A number as a narrow cell shows it: with fewer decimals where its format leaves their number open, and # signs where
 * even its whole part has no room, so that no one reads a number that is cut off.
 */
export function fittedNumber(text: string, general: boolean, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const [, whole, point, decimals] = general ? /^(-?\d+)([.,])(\d+)$/.exec(text) ?? [] : [];
  if (whole !== undefined && point !== undefined && decimals !== undefined) {
    for (let kept = decimals.length - 1; kept >= 0; kept -= 1) {
      const shorter = Number(`${whole}.${decimals}`).toFixed(kept).replace(".", point);
      if (widthOf(shorter) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / widthOf("#"))));
}
