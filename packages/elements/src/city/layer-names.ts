/** What `layers` of a whole city may name, from the bottom up. */
export const LAYERS = [
  'grid',
  'honeycomb',
  'scenic',
  'park',
  'matters',
  'fence',
  'campaign',
  'centre',
] as const;
export type LayerName = (typeof LAYERS)[number];
