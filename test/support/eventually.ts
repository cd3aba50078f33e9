/** Repeats an expectation until it holds; after the time it fails with the last reason. */
export async function eventually(expectation: () => void | Promise<void>, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (reason) {
      if (Date.now() > deadline) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
