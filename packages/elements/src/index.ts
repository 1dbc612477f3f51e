/**
 * All elements, registered. Each also has a subpath of its own (`@hivemap/elements/grid-layer`), and what a host
 * needs to write layers and panels of its own is here, too.
 */
export * from './attribution/hive-attribution.js';
export * from './basemaps/hive-basemaps.js';
export * from './breadcrumb/hive-breadcrumb.js';
export * from './centre-layer/hive-centre-layer.js';
export * from './chain/hive-chain.js';
export * from './city-element/hive-city.js';
export * from './campaign-layer/hive-campaign-layer.js';
export * from './community-layer/hive-community-layer.js';
export * from './draw/hive-draw.js';
export * from './explain/hive-explain.js';
export * from './export/hive-export.js';
export * from './fence-layer/hive-fence-layer.js';
export * from './forces/hive-forces.js';
export * from './geojson-layer/hive-geojson-layer.js';
export * from './grid-layer/hive-grid-layer.js';
export * from './honeycomb/hive-honeycomb.js';
export * from './honeycomb-layer/hive-honeycomb-layer.js';
export * from './indicator-picker/hive-indicator-picker.js';
export * from './inspector/hive-inspector.js';
export * from './layers/hive-layers.js';
export * from './legend/hive-legend.js';
export * from './listings/hive-listings.js';
export * from './letters/hive-letters.js';
export * from './map/hive-map.js';
export * from './matter-flow/hive-matter-flow.js';
export * from './matter-layer/hive-matter-layer.js';
export * from './measure/hive-measure.js';
export * from './park-layer/hive-park-layer.js';
export * from './problems/hive-problems.js';
export * from './programs/hive-programs.js';
export * from './ranking/hive-ranking.js';
export * from './risk-matrix/hive-risk-matrix.js';
export * from './satisfaction/hive-satisfaction.js';
export * from './scenic-board/hive-scenic-board.js';
export * from './scenic-layer/hive-scenic-layer.js';
export * from './scoreboard/hive-scoreboard.js';
export * from './search/hive-search.js';
export * from './status/hive-status.js';
export * from './table/hive-table.js';
export * from './timeline/hive-timeline.js';
export * from './trend/hive-trend.js';
export * from './taskbook/hive-taskbook.js';
export * from './wall/hive-scene.js';
export * from './wall/hive-wall.js';

export * from './host.js';
