/** `"grid scenic"` → `['grid', 'scenic']`; `null` without the attribute. Commas part names, too. */
export function parseNames(value: string | null): readonly string[] | null {
  return value === null ? null : value.split(/[\s,]+/).filter(Boolean);
}

/** The same for an attribute that takes known names only: others are said on the console and left out. */
export function parseKnownNames<Name extends string>(
  attribute: string,
  known: readonly Name[],
): (value: string | null) => readonly Name[] | null {
  return (value) => {
    const isKnown = (name: string): name is Name => (known as readonly string[]).includes(name);
    const names = parseNames(value);
    const unknown = names?.filter((name) => !isKnown(name)) ?? [];
    if (unknown.length > 0)
      console.warn(`hivemap: ${attribute} has no "${unknown.join('", "')}"; it takes ${known.join(', ')}`);
    return names?.filter(isKnown) ?? null;
  };
}
