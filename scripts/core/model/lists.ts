/** Lists by key, for items that stand in several of them or in none; where each stands in one, Map.groupBy does. */

/** Puts an item at the end of the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
