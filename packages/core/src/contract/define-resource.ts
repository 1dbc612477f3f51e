import type * as v from 'valibot';
import { optional } from './fields/structure.js';
import { moment } from './fields/moment.js';
import type { ReferenceKind } from './reference.js';

/** What a resource's geometry may be, parts allowed. */
export type GeometryKind = 'point' | 'line' | 'polygon';

/** Any record may say when it begins and ceases to hold. */
const validity = { validFrom: optional(moment()), validTo: optional(moment()) };
export type Validity = typeof validity;

/** What a resource declares of its records. */
export interface ResourceShape<E extends v.ObjectEntries> {
  /** What one record is, for the published schema. */
  readonly description: string;
  readonly fields: E;
  /** Fields that together tell a record from others. Empty where records have no identity. */
  readonly key: readonly (keyof E & string)[];
  /** The resource is one record, not a list of them. */
  readonly single?: true;
  /** Spatial resources: kinds of geometry that a record may have. */
  readonly geometry?: readonly GeometryKind[];
  /** Of each group, a record needs at least one field. */
  readonly needs?: readonly (readonly (keyof E & string)[])[];
  /** Fields that name records of another resource; `typed` ones say which. */
  readonly references?: Readonly<{ [F in keyof E & string]?: ReferenceKind | 'typed' }>;
  /** Positions that follow the resource's `crs`: a pair in a field, or two fields. */
  readonly positions?: readonly (
    (keyof E & string) | readonly [longitude: keyof E & string, latitude: keyof E & string]
  )[];
}

export type ResourceDefinition<E extends v.ObjectEntries = v.ObjectEntries> = ResourceShape<E & Validity>;

/** Declares a resource of the contract. */
export function defineResource<const E extends v.ObjectEntries>(
  shape: ResourceShape<E>,
): ResourceDefinition<E> {
  return { ...shape, fields: { ...shape.fields, ...validity } };
}
