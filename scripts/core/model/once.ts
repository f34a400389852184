/** Answers that never change are found once, and kept: about an object as long as it lives, or by a key. */

/** For questions about a registry, a handbook, a table: the answer is forgotten with it. */
export function once<K extends object, T>(find: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (about) => {
    const found = known.get(about) ?? { answer: find(about) };
    known.set(about, found);
    return found.answer;
  };
}

/** The same for a word or number. */
export function onceEach<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = find(key);
    known.set(key, answer);
    return answer;
  };
}
