/** Kinds of things that a typed reference (`park:P01`) may name. */
export const REFERENCE_KINDS = [
  'division',
  'grid',
  'centre',
  'station',
  'community',
  'block',
  'scenic',
  'reserve',
  'park',
  'enterprise',
  'fence',
  'campaign-area',
  'service-point',
  'unit',
  'duty',
  'listing',
  'letter',
  'link',
  'project',
  'risk',
  'matter',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What a reference names. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

const KINDS: ReadonlySet<string> = new Set(REFERENCE_KINDS);

/**
 * Reads `park:P01`.
 *
 * @returns `null` when the text has no kind of the contract or no id.
 */
export function parseReference(reference: string): Reference | null {
  const colon = reference.indexOf(':');
  const kind = reference.slice(0, colon);
  const id = reference.slice(colon + 1);
  if (colon < 1 || id === '' || !KINDS.has(kind)) return null;
  return { kind: kind as ReferenceKind, id };
}
