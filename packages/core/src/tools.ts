/**
 * `@hivemap/core/tools`: what commands and backends are made of that read foreign files, tell what is in
 * them and write those of the contract. A page needs none of it.
 */
export { RESOURCES } from './contract/resources.js';
export type { ResourceName } from './contract/resource-records.js';
export type { GeometryKind, ResourceDefinition } from './contract/define-resource.js';
export type { Manifest } from './contract/manifest.js';
export type { RawRecord } from './contract/raw-record.js';
export type { ProblemCode } from './contract/problem.js';
export type { Finding } from './contract/problem-list.js';
export { instantOf } from './contract/instant-of.js';
export { checkRecord } from './contract/check-record.js';
export { readManifest } from './contract/read-manifest.js';
export { DEFAULT_LEVELS } from './contract/levels.js';
export { refusedKey } from './privacy/refused-key.js';
export { refusedValue } from './privacy/refused-value.js';
export { chineseLabel } from './intake/header-names.js';
export { fieldSort } from './intake/field-sort.js';
export { guessColumns, type Columns } from './intake/guess-columns.js';
export { valueLabel } from './intake/value-label.js';
export { derivedFields, guessResource, missingFields, type ResourceGuess } from './intake/guess-resource.js';
export { isFreeText } from './intake/free-text.js';
export { TableProfiler, type FieldProfile, type ValueSort } from './intake/field-profile.js';
export { RecordAdopter } from './intake/adopt-record.js';
export { DivisionFinder, bareDivisionCode, type KnownDivision } from './intake/division-finder.js';
export type { Assumption, IntakeNotes, ValueNote } from './intake/intake-notes.js';
export type { DateOrder } from './intake/foreign-moment.js';
export {
  FenceEngine,
  type FenceCounts,
  type FenceEngineOptions,
  type WatchedFence,
} from './fences/fence-engine.js';
export { repairGeometry } from './spatial/repair-geometry.js';
export { isInChina } from './spatial/in-china.js';
export { boundsOf, unionBounds } from './spatial/bounds-of.js';
export { fixedSpan } from './calendar/period.js';
export { formatDay } from './calendar/calendar-day.js';
export { FrozenCounts } from './privacy/frozen-counts.js';
export { loadKeptCity } from './sources/load-kept-city.js';
export { publishIndicators, type IndicatorRow, type PublishedIndicators } from './view/publish-indicators.js';
export { parseJson } from './sources/readers/parse-json.js';
export { readText } from './sources/read-text.js';
export { textEncoding } from './sources/text-encoding.js';
export { keyOf } from './sources/record-key.js';
export { fromWgs84, toWgs84 } from './sources/coordinate-conversion.js';
export { CentroidColumns } from './sources/centroid-columns.js';
export { crsStatement, guessCrs, statedCrs, type CrsClue, type CrsGuess } from './sources/guess-crs.js';
