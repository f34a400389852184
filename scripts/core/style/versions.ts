/** The order of versions: `2.1` comes before `2.10`. */

/** Comes before zero when `a` is the earlier one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const step = Number(left[index] ?? 0) - Number(right[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
