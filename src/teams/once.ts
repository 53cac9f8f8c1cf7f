/**
 * Runs the work of each key once, and gives those who come again the same result, while it runs and for the last
 * `limit` keys after. A failure is forgotten: who comes again tries again.
 */
export const onceEach = <T>(limit: number): ((key: string, work: () => Promise<T>) => Promise<T>) => {
  const results = new Map<string, Promise<T>>();
  return (key, work) => {
    const earlier = results.get(key);
    if (earlier) return earlier;
    const result = work();
    results.set(key, result);
    result.catch(() => results.delete(key));
    const oldest = results.size > limit ? results.keys().next().value : undefined;
    if (oldest !== undefined) results.delete(oldest);
    return result;
  };
};
