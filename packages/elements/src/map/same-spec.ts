/** Whether two parts of a style are the same value. Objects that are not plain compare by identity. */
export function sameSpec(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => sameSpec(value, b[index]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameSpec(a[key], b[key]))
  );
}

/** Keys whose value differs, with the value in `next` (`undefined` where it has none). */
export function changedKeys(before: object | undefined, next: object | undefined): [string, unknown][] {
  const old = (before ?? {}) as Record<string, unknown>;
  const wanted = (next ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(old), ...Object.keys(wanted)])]
    .filter((key) => !sameSpec(old[key], wanted[key]))
    .map((key) => [key, wanted[key]]);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
