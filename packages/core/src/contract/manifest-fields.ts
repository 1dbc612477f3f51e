/** Schemas of the manifest's fields and of its resource entries. */
import * as v from 'valibot';
import { choice } from './fields/choice.js';
import { code } from './fields/code.js';
import { notes } from './fields/field-notes.js';
import { moment } from './fields/moment.js';
import { name } from './fields/name.js';
import { count } from './fields/numbers.js';
import { list, object, optional } from './fields/structure.js';
import { text } from './fields/text.js';
import { placeCode } from './fields/place-code.js';
import { stage } from './fields/stage.js';

const crs = choice({
  wgs84: ['WGS84', 'WGS 84', 'EPSG:4326'],
  cgcs2000: ['CGCS2000', 'EPSG:4490'],
  gcj02: ['GCJ02', 'GCJ-02'],
  bd09: ['BD09', 'BD-09'],
});

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const timeZone = v.pipe(
  v.string('time-zone'),
  v.maxLength(64, 'time-zone'),
  v.check(isTimeZone, 'time-zone'),
  notes<string>({ json: { type: 'string' }, cell: 'text' }),
);

/** Only addresses that a page may link to; relative ones are resolved against the manifest. */
const link = v.pipe(
  v.string('link'),
  v.maxLength(2000, 'link'),
  v.regex(/^(?:https?:|mailto:|(?![A-Za-z][A-Za-z0-9+.-]*:))/i, 'link'),
  notes<string>({
    json: { type: 'string', pattern: '^(https?:|mailto:|(?![A-Za-z][A-Za-z0-9+.-]*:))', maxLength: 2000 },
    cell: 'text',
  }),
);

function atLeast(least: number) {
  return v.pipe(
    v.number(`at-least:${least}`),
    v.safeInteger(`at-least:${least}`),
    v.minValue(least, `at-least:${least}`),
    notes<number>({ json: { type: 'integer', minimum: least }, cell: 'number' }),
  );
}

const days = list(moment(), 2000);
const namedCode = object({ code: code(), name: name() });

export const DEFAULT_K = 5;
export const DEFAULT_SENSITIVE_K = 10;

export const manifestFields = {
  revision: optional(text(100)),
  code: placeCode(),
  codeSystem: optional(choice({ gbt2260: ['GB/T 2260'], free: [] })),
  jurisdiction: optional(
    v.pipe(
      v.string('text'),
      v.regex(/^[A-Z]{2}$/, 'text'),
      notes<string>({ json: { type: 'string', pattern: '^[A-Z]{2}$' }, cell: 'text' }),
    ),
  ),
  timeZone: optional(timeZone),
  calendar: optional(object({ holidays: days, workdays: days })),
  levels: optional(list(object({ id: code(), name: name() }), 20)),
  name: name(),
  asOf: moment(),
  expiresAt: optional(moment()),
  purpose: name(),
  synthetic: optional(v.boolean('flag')),
  geometry: optional(choice({ official: [], schematic: [] })),
  mapReview: optional(text(60)),
  crs: optional(crs),
  gridCode: optional(choice({ '14': [14], '15': [15], '20': [20], free: [] })),
  privacy: optional(
    object({ k: optional(atLeast(DEFAULT_K)), sensitiveK: optional(atLeast(DEFAULT_SENSITIVE_K)) }),
  ),
  scope: optional(choice({ internal: [], public: [] })),
  codeTables: optional(
    object({
      matterTypes: optional(
        list(
          object({
            code: code(),
            name: name(),
            group: optional(code()),
            sensitive: optional(v.boolean('flag')),
          }),
          1000,
        ),
      ),
      matterGroups: optional(list(namedCode, 200)),
      hopReasons: optional(list(namedCode, 200)),
      clocks: optional(
        object({
          grid: optional(count()),
          village: optional(count()),
          township: optional(count()),
          county: optional(count()),
          city: optional(count()),
        }),
      ),
      transitions: optional(v.record(v.string(), list(stage(), 20), 'object')),
    }),
  ),
  indicators: optional(list(v.record(v.string(), v.unknown(), 'object'), 200)),
  sources: optional(
    list(
      object({ title: name(), license: optional(text()), url: optional(link), note: optional(name()) }),
      100,
    ),
  ),
};

const FORMATS = {
  geojson: ['GeoJSON', 'application/geo+json'],
  topojson: ['TopoJSON'],
  json: ['JSON'],
  ndjson: ['NDJSON', 'jsonl'],
  csv: ['CSV'],
  flatgeobuf: ['fgb'],
  pmtiles: [],
  mvt: [],
  'ogc-features': [],
} as const;

const scalar = v.union([v.string(), v.number(), v.boolean()], 'text');

export const entryFields = {
  href: optional(v.pipe(v.string('link'), v.maxLength(4000, 'link'))),
  format: optional(choice(FORMATS)),
  crs: optional(crs),
  columns: optional(v.record(v.string(), v.pipe(v.string('text'), v.maxLength(200, 'short-text')), 'object')),
  values: optional(v.record(v.string(), v.record(v.string(), scalar, 'object'), 'object')),
  ids: optional(object({ layer: text(), property: text() })),
  refreshSeconds: optional(atLeast(1)),
  live: optional(
    object({
      href: v.string('link'),
      transport: choice({ sse: [], websocket: [], mqtt: [] }),
      topic: optional(text()),
    }),
  ),
  coverage: optional(
    object({ divisions: optional(list(placeCode())), from: optional(moment()), to: optional(moment()) }),
  ),
};
