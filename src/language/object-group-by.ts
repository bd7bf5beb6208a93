interface WithGroupBy {
  groupBy?: <T, K extends PropertyKey>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => Record<K, T[]>;
}

// The parser library calls Object.groupBy, the only thing of its needs that Node 20 lacks.
(Object as WithGroupBy).groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};
