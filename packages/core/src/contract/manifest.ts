/** The manifest of a city, as the library holds it: every default filled in. */
import type { CodeTables } from './code-tables.js';
import type { Name } from './name.js';
import type { ResourceName } from './resource-records.js';

export type Crs = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09';
export type ManifestFormat =
  'geojson' | 'topojson' | 'json' | 'ndjson' | 'csv' | 'flatgeobuf' | 'pmtiles' | 'mvt' | 'ogc-features';

/** What was collected, so that "not collected" is not zero. */
export interface Coverage {
  readonly divisions?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export interface ResourceEntry {
  /** Absolute, or as written where the manifest has no address. Absent for inline data. */
  readonly href?: string;
  readonly data?: unknown;
  readonly format?: ManifestFormat;
  readonly crs: Crs;
  /** Field of the contract → header of the file. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Field → foreign value → value of the contract. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  readonly ids?: { readonly layer: string; readonly property: string };
  readonly refreshSeconds?: number;
  readonly live?: {
    readonly href: string;
    readonly transport: 'sse' | 'websocket' | 'mqtt';
    readonly topic?: string;
  };
  readonly coverage?: Coverage;
}

/** An indicator of the host's own; in the form of the registry. */
export type HostIndicator = Readonly<Record<string, unknown>>;

export interface Manifest {
  readonly hivemap: 1;
  readonly revision?: string;
  readonly code: string;
  readonly codeSystem: 'gbt2260' | 'free';
  /** ISO 3166-1. */
  readonly jurisdiction?: string;
  readonly timeZone: string;
  readonly calendar?: { readonly holidays: readonly string[]; readonly workdays: readonly string[] };
  /** From the top. */
  readonly levels: readonly { readonly id: string; readonly name: Name }[];
  readonly name: Name;
  /** The data's "now", with offset or a plain date. */
  readonly asOf: string;
  readonly expiresAt?: string;
  readonly purpose: Name;
  readonly synthetic: boolean;
  readonly geometry?: 'official' | 'schematic';
  readonly mapReview?: string;
  readonly crs: Crs;
  readonly gridCode: '14' | '15' | '20' | 'free';
  readonly privacy: { readonly k: number; readonly sensitiveK: number };
  readonly scope: 'internal' | 'public';
  readonly codeTables: CodeTables;
  readonly indicators: readonly HostIndicator[];
  readonly sources: readonly {
    readonly title: Name;
    readonly license?: string;
    readonly url?: string;
    readonly note?: Name;
  }[];
  readonly resources: { readonly [R in ResourceName]?: ResourceEntry };
}
