/** Reads the next batch while the last is worked on: store and formatter take turns in two processes. */
export async function* readAhead<T, R>(batches: readonly T[], read: (batch: T) => Promise<R>): AsyncGenerator<R> {
  const begin = (index: number): Promise<R> | null => {
    const batch = batches[index];
    if (batch === undefined) return null;
    const answer = read(batch);
    // Nobody may be left to hear of it.
    answer.catch(() => undefined);
    return answer;
  };
  let next = begin(0);
  for (let index = 1; next !== null; index++) {
    const rows = await next;
    next = begin(index);
    yield rows;
  }
}
