/** `"grid scenic"` → `['grid', 'scenic']`; `null` without the attribute. Commas part names, too. */
export function parseNames(value: string | null): readonly string[] | null {
  return value === null ? null : value.split(/[\s,]+/).filter(Boolean);
}
