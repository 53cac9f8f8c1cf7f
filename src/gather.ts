/** Collects what comes within a while, and hands it on together. */
export interface Gathering<T> {
  add(items: Iterable<T>): void;
  /** Hands on at once what has come. */
  flush(): void;
}

export const gather = <T>(ms: number, handOn: (all: ReadonlySet<T>) => void): Gathering<T> => {
  let gathered = new Set<T>();
  let soon: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(soon);
    soon = undefined;
    const all = gathered;
    gathered = new Set();
    if (all.size > 0) handOn(all);
  };
  return {
    add: (items) => {
      for (const item of items) gathered.add(item);
      if (gathered.size > 0) soon ??= setTimeout(flush, ms).unref();
    },
    flush,
  };
};
