/** `@hivemap/core`: loads a city and says what of it may be shown. */
export { ACTORS } from './view/view.js';
export type * from './view/view.js';
export type * from './view/figure.js';
export type * from './view/city-handle.js';
export { nameIn, type Name } from './contract/name.js';
export type { Problem, ProblemCode } from './contract/problem.js';
export { problemMessage } from './contract/problem-messages.js';
export type { Crs } from './contract/manifest.js';
export { INDICATORS } from './indicators/registry.js';
export type { IndicatorDefinition } from './indicators/indicator-definition.js';
export { rewound } from './spatial/rewound.js';
export { CityError } from './sources/city-error.js';
export { loadCity, type LoadOptions } from './sources/load-city.js';
export { setCityWorkerUrl } from './sources/start-city-worker.js';
export { validateCity, type ValidationReport } from './sources/validate-city.js';
