/** Writes so many bytes piece by piece at a rate, then does what is left to do. Answers what stops it before. */
export function atSteadyRate(length: number, bytesPerSecond: number, write: (from: number, to: number) => void, whenDone: () => void = () => undefined): () => void {
  const started = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.min(length, Math.floor((performance.now() - started) / 1_000 * bytesPerSecond));
    write(sent, due);
    sent = due;
    if (sent < length) return;
    clearInterval(timer);
    whenDone();
  }, 10);
  return () => clearInterval(timer);
}
