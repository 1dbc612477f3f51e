/** Records as the library holds them: checked, normalised, properties and geometry side by side. */
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type * as v from 'valibot';
import type { RESOURCES } from './resources.js';

type Resources = typeof RESOURCES;
export type ResourceName = keyof Resources;

interface MayBeMissing {
  readonly type: 'exact_optional';
}
type Entries = Readonly<Record<string, v.GenericSchema>>;
type Output<E extends Entries> = {
  readonly [F in keyof E as E[F] extends MayBeMissing ? never : F]: v.InferOutput<E[F]>;
} & {
  readonly [F in keyof E as E[F] extends MayBeMissing ? F : never]?: v.InferOutput<E[F]>;
};
type Flat<T> = { readonly [F in keyof T]: T[F] };

/** Fields of a record, without its geometry. */
type Fields<R extends ResourceName> = Flat<Output<Resources[R]['fields']>>;
type Area = Polygon | MultiPolygon;
type Line = LineString | MultiLineString;
type Located<R extends ResourceName, G> = Fields<R> & { readonly geometry: G };

/** Parts of a matter that are instants: epoch milliseconds, since there are many matters. */
type MatterInstant = 'collectedAt' | 'acceptedAt' | 'dueAt' | 'closedAt' | 'reopenedAt';

/**
 * A matter. Instants are epoch milliseconds; a plain date is its first millisecond in the city's
 * time zone, for `dueAt` its last, since what is due on a day may be closed on it.
 */
export type Matter = Omit<Fields<'matters'>, MatterInstant | 'hops' | 'history'> & {
  readonly collectedAt: number;
  readonly acceptedAt?: number;
  readonly dueAt?: number;
  readonly closedAt?: number;
  readonly reopenedAt?: number;
  readonly hops?: readonly { readonly tier: Tier; readonly at: number; readonly reason: string }[];
  readonly history?: readonly { readonly stage: Stage; readonly at: number }[];
};
export type Tier = NonNullable<Fields<'matters'>['tier']>;
export type Stage = Fields<'matters'>['stage'];

/** Resource name → its record. Instants other than a matter's are ISO texts: `YYYY-MM-DD` or with offset. */
export interface ResourceRecords {
  readonly divisions: Located<'divisions', Area>;
  readonly grids: Located<'grids', Area>;
  readonly centres: Located<'centres', Point>;
  readonly stations: Located<'stations', Point>;
  readonly communities: Located<'communities', Point | Area>;
  readonly blocks: Located<'blocks', Area>;
  readonly servicePoints: Located<'servicePoints', Point>;
  readonly scenicAreas: Located<'scenicAreas', Area>;
  readonly reserves: Located<'reserves', Area>;
  readonly parks: Located<'parks', Area>;
  readonly enterprises: Located<'enterprises', Point>;
  readonly fences: Located<'fences', Area>;
  readonly campaignAreas: Located<'campaignAreas', Line | Area>;
  readonly rivers: Located<'rivers', Line>;
  readonly surroundings: Located<'surroundings', Line | Area>;
  readonly matters: Matter;
  readonly indicators: Fields<'indicators'>;
  readonly links: Fields<'links'>;
  readonly units: Fields<'units'>;
  readonly duties: Fields<'duties'>;
  readonly assessments: Fields<'assessments'>;
  readonly reviews: Fields<'reviews'>;
  readonly listings: Fields<'listings'>;
  readonly conferences: Fields<'conferences'>;
  readonly taskbook: Fields<'taskbook'>;
  readonly loads: Fields<'loads'>;
  readonly alarms: Fields<'alarms'>;
  readonly letters: Fields<'letters'>;
  readonly enforcements: Fields<'enforcements'>;
  readonly exemplars: Fields<'exemplars'>;
  readonly suggestions: Fields<'suggestions'>;
  readonly risks: Fields<'risks'>;
  readonly campaigns: Fields<'campaigns'>;
  readonly communityActions: Fields<'communityActions'>;
  readonly programs: Fields<'programs'>;
}

/** Any geometry that a record may have. */
export type RecordGeometry = Point | Line | Area;
