/** `@hivemap/core`: loads a city and says what of it may be shown. */
export { ACTORS } from './view/view.js';
export { LETTER_STAGES } from './view/letter-views.js';
export type * from './view/view.js';
export type { Comparison } from './calendar/compared-period.js';
export type { ComparisonInfo } from './view/comparison.js';
export { NOES } from './view/matter-views.js';
export type * from './view/matter-views.js';
export type { OpenMatters } from './view/open-matters.js';
export type * from './view/services.js';
export type { CommunityPeriod } from './view/community-history.js';
export type * from './view/figure.js';
export type * from './view/search.js';
export type * from './view/mechanism-views.js';
export type * from './view/mechanism-queries.js';
export type * from './view/mechanism-records.js';
export type * from './view/chain-views.js';
export { INTEGRATED } from './view/centre-views.js';
export type * from './view/centre-views.js';
export { RISK_CRITERIA, RISK_LEVELS } from './view/program-views.js';
export type * from './view/program-views.js';
export type * from './view/tile-description.js';
export type * from './view/trend.js';
export type * from './view/resource-coverage.js';
export type * from './view/tiles.js';
export type * from './view/city-handle.js';
export { nameIn, type Name } from './contract/name.js';
export type { Problem, ProblemCode } from './contract/problem.js';
export { problemMessage } from './contract/problem-messages.js';
export type { Crs, ManifestFormat } from './contract/manifest.js';
export { INDICATORS } from './indicators/registry.js';
export type { IndicatorDefinition } from './indicators/indicator-definition.js';
export { cellAt, cellLookup } from './spatial/cell-lookup.js';
export {
  cellMesh,
  cellOutline,
  NO_CELL,
  type CellEdges,
  type CellLevel,
  type CellMesh,
} from './spatial/cell-mesh.js';
export { cellShape } from './spatial/cell-shape.js';
export { fromMercator, mercatorX, mercatorY } from './spatial/mercator.js';
export { sharedBorders } from './spatial/shared-borders.js';
export { BreachEpisodes, type BreachOptions, type BreachReading } from './fences/breach-episodes.js';
export { UNUSUAL_SCORE } from './fences/robust-score.js';
export { rewound } from './spatial/rewound.js';
export { CityError } from './sources/city-error.js';
export { formatOf, readRecords, type ReadRecordsOptions, type SourceRecord } from './sources/read-records.js';
export { openTiles, type TileAddress } from './sources/tiles/open-tiles.js';
export type { TileFeature, TileSet } from './sources/tiles/tile-set.js';
export { SourceError } from './sources/source-error.js';
export { loadCity, type LoadOptions } from './sources/load-city.js';
export { setCityWorkerUrl } from './sources/start-city-worker.js';
export { validateCity, type ValidationReport } from './sources/validate-city.js';
export { unwrapped } from './sources/unwrapped.js';
