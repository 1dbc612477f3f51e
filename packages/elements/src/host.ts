/**
 * What a host needs besides tags: events, and what its own layers, panels and languages stand on. Registers nothing.
 */
export * from './city/events/audit-event.js';
export * from './city/events/basemap-change-event.js';
export * from './city/events/draw-event.js';
export * from './city/events/drill-event.js';
export * from './city/events/layer-change-event.js';
export * from './city/events/fatal-event.js';
export * from './city/events/fence-breach-event.js';
export * from './city/events/heartbeat-event.js';
export * from './city/events/indicator-event.js';
export * from './city/events/intent-event.js';
export * from './city/events/problem-event.js';
export * from './city/events/ready-event.js';
export * from './city/events/select-event.js';
export * from './city/events/status-event.js';
export * from './city/events/time-event.js';
export * from './city/events/view-event.js';

// What a host's own layers and panels stand on.
export { cityContext } from './city/city-context.js';
export { CityController } from './city/city-controller.js';
export type { CityState, Target } from './city/city-state.js';
export type { City } from './city/city.js';
export type { CitySource } from './city/city-source.js';
export type { LayerName } from './city/layer-names.js';
export type { PanelName } from './city/panel-names.js';
export { HiveElement } from './city/hive-element.js';
export { PanelElement } from './city/panel-element.js';
export { ViewController } from './city/view-controller.js';
export { LayerElement } from './map/layer-element.js';
export { LayerStackController } from './map/layer-stack-controller.js';
export type { LayerStack } from './map/layer-stack.js';
export { mapContext, type EditableMap } from './map/map-context.js';
export { setMapWorkerUrl } from './map/map-worker-url.js';

// A language of the host's own.
export { speak, type HostTranslation } from './localization/speak.js';
export type { Translation } from './localization/translation.js';
export { isolated } from './localization/isolated.js';
export { plural, type PluralForms } from './localization/plural.js';
