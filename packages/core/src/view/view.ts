/**
 * What a page may ask of a city, and what it is told. Every answer has passed the suppression gate:
 * raw records never leave the worker.
 */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Comparison } from '../calendar/compared-period.js';
import type { Name } from '../contract/name.js';
import type { CellMesh } from '../spatial/cell-mesh.js';
import type { ComparisonInfo } from './comparison.js';
import type { CoverAsked } from './coverage-views.js';
import type { FenceMark } from './fence-views.js';
import type { Figure } from './figure.js';
import type { MatterQuery, MatterRecord, MatterViews } from './matter-views.js';
import type { OpenMatters } from './open-matters.js';
import type { SearchQuery, SearchView } from './search.js';
import type { StationPair } from './centre-views.js';
import type {
  ListingMark,
  ListingsQuery,
  ListingsView,
  TaskbookQuery,
  TaskbookView,
} from './mechanism-views.js';
import type { MechanismQuery, MechanismViews } from './mechanism-queries.js';
import type { MechanismKind, MechanismRecord, UnitSummary } from './mechanism-records.js';
import type { CommunityRecord, ServicesQuery, ServicesView } from './services.js';
import type { TilesQuery, TilesView } from './tiles.js';
import type { IndicatorInfo } from './indicator-info.js';
import type { TileDescription } from './tile-description.js';
import type { TrendQuery, TrendView } from './trend.js';
import type { ParkMark, ParksView, ReserveMark, ScenicView } from './place-views.js';
import type { CampaignRecord, ScenicRecord, VerticalQuery, VerticalViews } from './vertical-views.js';
import type { ResourceCoverage } from './resource-coverage.js';

export type * from './place-views.js';
export type * from './vertical-views.js';

export type { IndicatorInfo };
export type Scope = 'internal' | 'public';
/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
/** Longitude, latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];
export type AreaShape = Polygon | MultiPolygon;

/** When and for whom: common to all queries. What is absent follows the manifest. */
export interface Lens {
  readonly scope?: Scope;
  /** A period of the data contract: `2026-10`, `2026-Q3`, `P12M`… Default `P12M`. */
  readonly period?: string;
  /** ISO 8601 instant that counts as now. Default the manifest's. */
  readonly asOf?: string;
}

/** A comparison over a public field; several must all hold. */
export interface Predicate {
  readonly field: string;
  readonly op: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in';
  readonly value: string | number | boolean | readonly (string | number)[];
}

export interface CityQuery extends Lens {
  readonly view: 'city';
}
export interface GroundQuery extends Lens {
  readonly view: 'ground';
}
export interface ShapesQuery extends Lens {
  readonly view: 'shapes';
  /** Code of the drilled division; `null` is the city. */
  readonly division: string | null;
}
export interface AreasQuery extends Lens {
  readonly view: 'areas';
  readonly division: string | null;
  /** The first one colours the map, all are figures of each area. */
  readonly indicators: readonly string[];
  /** Beside each figure that of another period. */
  readonly compare?: Comparison;
}
export interface CommunitiesQuery extends Lens {
  readonly view: 'communities';
  readonly division: string | null;
}
export interface ScenicQuery extends Lens {
  readonly view: 'scenic';
  readonly division: string | null;
  /** Also asks how far stations reach. */
  readonly cover?: CoverAsked;
}
export interface ParksQuery extends Lens {
  readonly view: 'parks';
  readonly division: string | null;
}
export interface RecordQuery extends Lens {
  readonly view: 'record';
  readonly kind: RecordKind;
  readonly id: string;
  readonly indicators: readonly string[];
  /** Beside each figure of an area that of another period. */
  readonly compare?: Comparison;
}

export type ViewQuery =
  | CityQuery
  | GroundQuery
  | ShapesQuery
  | AreasQuery
  | CommunitiesQuery
  | ScenicQuery
  | ParksQuery
  | MatterQuery
  | VerticalQuery
  | MechanismQuery
  | RecordQuery
  | TrendQuery
  | SearchQuery
  | TaskbookQuery
  | ListingsQuery
  | ServicesQuery
  | TilesQuery;

/** The answer to a query, by its `view`. */
export interface Views extends MatterViews, VerticalViews, MechanismViews {
  readonly city: CityView;
  readonly ground: GroundView;
  readonly shapes: ShapesView;
  readonly areas: AreasView;
  readonly communities: CommunitiesView;
  readonly scenic: ScenicView;
  readonly parks: ParksView;
  readonly taskbook: TaskbookView;
  readonly listings: ListingsView;
  readonly services: ServicesView;
  readonly tiles: TilesView;
  readonly record: RecordView;
  readonly trend: TrendView;
  readonly search: SearchView;
}
export type ViewOf<Q extends ViewQuery> = Views[Q['view']];
export type View = Views[keyof Views];

// ── the city ────────────────────────────────────────────────────────────────────────────────────

export interface LevelInfo {
  readonly id: string;
  readonly name: Name;
}

export interface ResourceState {
  readonly state: 'waiting' | 'loading' | 'ready' | 'error';
  readonly records: number;
  /** Bytes read so far, and in all where the server says so. */
  readonly bytes?: number;
  readonly totalBytes?: number;
  /** The resource is no records but tiles, which a map reads itself. Internal scope only. */
  readonly tiles?: TileDescription;
  readonly coverage?: ResourceCoverage;
}

export interface SourceNote {
  readonly title: Name;
  readonly license?: string;
  readonly url?: string;
  readonly note?: Name;
}

/** What the manifest says of the city, and how far its resources are read. */
export interface CityView {
  readonly view: 'city';
  readonly code: string;
  readonly name: Name;
  readonly asOf: string;
  readonly timeZone: string;
  readonly purpose: Name;
  readonly scope: Scope;
  readonly synthetic: boolean;
  readonly geometry?: 'official' | 'schematic';
  readonly mapReview?: string;
  readonly sources: readonly SourceNote[];
  readonly expiresAt?: string;
  /** Levels that have areas, from the top, as deep as the scope allows. */
  readonly levels: readonly LevelInfo[];
  readonly indicators: readonly IndicatorInfo[];
  readonly resources: Readonly<Record<string, ResourceState>>;
  readonly bounds: Bounds;
}

// ── the ground ──────────────────────────────────────────────────────────────────────────────────

export interface GroundView {
  readonly view: 'ground';
  /** The city's silhouette. */
  readonly body: Feature<AreaShape>;
  /** Borders of neighbouring ground, each line once, none along the city itself. */
  readonly surroundings: MultiLineString;
  readonly surroundingNames: FeatureCollection<Point, { readonly name: Name }>;
  readonly rivers: FeatureCollection<MultiLineString, { readonly name?: Name; readonly rank?: number }>;
}

// ── areas ───────────────────────────────────────────────────────────────────────────────────────

export interface ShapeProperties {
  readonly code: string;
  readonly level: string;
}

/**
 * Outlines at a drill step: the division, its children (one level down), and the cells that are
 * coloured (two levels down where the data and the scope have them, else the children again). Cells may be
 * many: they come as a mesh.
 */
export interface ShapesView {
  readonly view: 'shapes';
  readonly division: string;
  readonly bounds: Bounds;
  readonly self: Feature<AreaShape, ShapeProperties>;
  /** Empty where the cells are the children and more than 1,000: the mesh has them. */
  readonly children: FeatureCollection<AreaShape, ShapeProperties>;
  readonly cells: CellMesh;
  /** Whether the cells are the children again, in their order. */
  readonly cellsAreChildren: boolean;
  /** Borders between children, each line once; empty where `children` is. */
  readonly childBorders: MultiLineString;
}

export interface AreaSummary {
  readonly kind: 'division' | 'grid';
  readonly code: string;
  readonly level: string;
  readonly name: Name;
}

/** A division or a grid with its figures. */
export interface Area extends AreaSummary {
  readonly parent?: string;
  /** Point inside, where its label stands (pole of inaccessibility). */
  readonly point: Position;
  readonly bounds: Bounds;
  readonly areaKm2?: number;
  readonly population?: number;
  readonly households?: number;
  /** Areas directly below. */
  readonly childCount: number;
  /** Grids anywhere below; absent when the city has none. */
  readonly gridCount?: number;
  /** By indicator id, in the order asked for. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The same in the period that it is compared with, where the question asks for one. */
  readonly comparison?: Readonly<Record<string, Figure>>;
  /** Of a grid: dedicated to one place, such as a campus or a market. */
  readonly dedicated?: boolean;
  /** Coverage flags of the contract that the record has: `adviser`, `auxiliary`… */
  readonly flags: Readonly<Record<string, boolean>>;
  /**
   * Projects of the task book that units in it, in a part of it or, below the city, around it have duties of; absent
   * where there are none.
   */
  readonly projects?: readonly string[];
  /** Codes of the areas of the same level that share a border with it. */
  readonly neighbours: readonly string[];
}

export interface PeriodInfo {
  /** As asked for, resolved: `2026-10`, `P12M`. */
  readonly id: string;
  /** First day, and the day after the last, as dates in the city's time zone. */
  readonly from: string;
  readonly to: string;
}

export interface AreasView {
  readonly view: 'areas';
  readonly indicators: readonly IndicatorInfo[];
  readonly period: PeriodInfo;
  readonly comparison?: ComparisonInfo;
  readonly asOf: string;
  /** From the city down to the drilled division, both included. */
  readonly path: readonly AreaSummary[];
  readonly self: Area;
  readonly children: readonly Area[];
  readonly cells: readonly Area[];
}

// ── communities, scenic areas, parks ────────────────────────────────────────────────────────────

export const ACTORS = [
  'selfGovOrg',
  'socialOrg',
  'residentUnit',
  'volunteerTeam',
  'localWorthy',
  'villager',
] as const;
/** One of the six actors round the party-building core, in their fixed order from the top, clockwise. */
export type Actor = (typeof ACTORS)[number];

export interface ActorState {
  readonly groups: number;
  /** 0…1; `null` where not known. */
  readonly activity: number | null;
  /** Joint actions in the period. */
  readonly actions: Figure;
}

export interface CommunityMark {
  readonly code: string;
  readonly name: Name;
  readonly kind: 'urban' | 'rural';
  readonly point: Position;
  /** Codes of the divisions it lies in, from the county down. */
  readonly within: readonly string[];
  readonly core: { readonly branches: number; readonly activity: number | null };
  readonly actors: Readonly<Record<Actor, ActorState>>;
  readonly participation: Figure;
  readonly evenness: Figure;
  /** Joint actions between two actors: index of each in `ACTORS`, and how many. */
  readonly cooperation: readonly (readonly [number, number, number])[];
}

export interface CommunitiesView {
  readonly view: 'communities';
  readonly division: string;
  readonly period: PeriodInfo;
  readonly asOf: string;
  /** In public scope one a county, the sum of its communities (`kind` is then the majority's). */
  readonly communities: readonly CommunityMark[];
  readonly participation: Figure;
  readonly evenness: Figure;
}

/** A state with a shape and a word, never a colour alone. */
export type Status = 'ok' | 'warn' | 'stop' | 'stale' | 'unknown';

// ── one record ──────────────────────────────────────────────────────────────────────────────────

export type RecordKind =
  | 'division'
  | 'grid'
  | 'community'
  | 'scenic'
  | 'reserve'
  | 'park'
  | 'fence'
  | 'campaign-area'
  | 'matter'
  | MechanismKind;

export interface TrendPoint {
  readonly period: string;
  readonly figure: Figure;
}

export interface AreaRecord {
  readonly kind: 'division' | 'grid';
  readonly area: Area;
  readonly path: readonly AreaSummary[];
  /** The first indicator over the last twelve whole months. */
  readonly trend: readonly TrendPoint[];
  /** Matters closed in the period by the tier that closed them, from the grid up. Empty where not published. */
  readonly closedAt: readonly { readonly tier: string; readonly count: Figure }[];
  /** Matters accepted in the period by type, most first; in public scope by group of types. Hidden ones last. */
  readonly types: readonly { readonly code: string; readonly name: Name; readonly count: Figure }[];
  /** Units of the responsibility chain that answer for it: those with duties first, of these the nearest. */
  readonly responsible?: readonly UnitSummary[];
  /** Open cases under listed supervision in it, overdue ones first; absent where there are none. */
  readonly listed?: readonly ListingMark[];
  /** Police station and justice office that it turns to; absent where there is neither, and in public scope. */
  readonly pair?: StationPair;
  /** What is open now; `null` where matters are not told by place. */
  readonly open: OpenMatters | null;
}

export type PlaceRecord =
  | CommunityRecord
  | ScenicRecord
  | { readonly kind: 'reserve'; readonly reserve: ReserveMark }
  | {
      readonly kind: 'park';
      readonly park: ParkMark;
      /** Enforcement by month, where the period is made of whole months. */
      readonly enforcementMonths: readonly TrendPoint[];
    }
  | { readonly kind: 'fence'; readonly fence: FenceMark }
  | CampaignRecord
  | MatterRecord
  | MechanismRecord;

export interface RecordView {
  readonly view: 'record';
  readonly indicators: readonly IndicatorInfo[];
  readonly period: PeriodInfo;
  readonly comparison?: ComparisonInfo;
  readonly asOf: string;
  /** `null` when there is no such record, or the scope does not show it. */
  readonly record: AreaRecord | PlaceRecord | null;
}
