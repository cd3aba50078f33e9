/** Begins the tasks in their order, at most `atOnce` of them at a time; resolves to their results in that order. */
export async function inTurns(tasks, atOnce, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const at = next;
      next += 1;
      results[at] = await work(tasks[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, worker));
  return results;
}
